// A description of everything the timeline shows, so that two ways to one address can be compared.
import { expect } from "./test.ts";
import type { Page } from "@playwright/test";

/** For so long nothing may change before a page counts as idle, in milliseconds; more than the pause before an address
 * follows a gesture. */
const STILL = 350;

/** Parts of what is shown, by name, in the order of the page. */
export type Picture = Record<string, string>;

/** Waits until the page has come to rest: no gesture, no request, and no change of address or window. */
export async function idle(page: Page): Promise<void> {
  const restless = '[data-pending], [aria-busy="true"], [data-panorama], section.axis svg.plot[style]';
  const rests = page.waitForFunction(
    ([restless, still]) => {
    const busy = document.querySelector(restless) !== null;
    const shown = `${location.href} ${document.querySelector("section.axis")?.getAttribute("data-window")}`;
    const own = window as Window & { rest?: { shown: string; since: number } };
    const now = performance.now();
    if (busy || own.rest?.shown !== shown) own.rest = { shown, since: now };
    const over = now - own.rest.since > still;
    if (over) delete own.rest;
    return over;
    },
    [restless, STILL] as const,
    { timeout: 10_000 },
  );
  await rests.catch(async () => {
    const found = await page.locator(restless).evaluateAll((all) => all.map((it) => (it.cloneNode() as Element).outerHTML));
    throw new Error(`the page does not come to rest: ${page.url()} ${found.join(" ")}`);
  });
}

/** The visible state: title, every part that depends on the view, the list, the drawing's attributes, the search field, and all
 * text of the page. */
export function picture(page: Page): Promise<Picture> {
  return page.evaluate(() => {
    const written = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      const notes = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
      for (let note = notes.nextNode(); note; note = notes.nextNode()) (note as Comment).remove();
      for (const each of copy.querySelectorAll("*")) {
        // Hover states are no part of the picture, nor is the order of attributes.
        each.removeAttribute("data-related");
        const attributes = [...each.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name } of attributes) each.removeAttribute(name);
        for (const attribute of attributes) each.setAttributeNode(attribute);
      }
      // One element a line, so that a difference can be read.
      return copy.innerHTML.replace(/\s+/g, " ").replaceAll("><", ">\n<");
    };
    const parts: Record<string, string> = { title: document.title };
    const wide = document.querySelector(".wide")?.checkVisibility() ?? false;
    // Drawings for the other width are not kept up to date.
    const unseen = wide ? ["compact"] : ["axis", "lane-names", "overview"];
    for (const region of document.querySelectorAll<HTMLElement>("[data-region]")) {
      const name = region.dataset["region"] ?? "";
      if (!unseen.includes(name)) parts[name] = written(region);
    }
    for (const part of document.querySelectorAll("[data-rows], [data-panel]")) {
      parts[part.hasAttribute("data-rows") ? "rows" : "panel"] = written(part);
    }
    const section = document.querySelector("section.axis");
    for (const { name, value } of section?.attributes ?? []) {
      if (name.startsWith("data-")) parts[name] = value;
    }
    // Announcements to screen readers describe the change; closed elements are filled when they open.
    const words: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent?.checkVisibility() || parent.closest("[data-announce], script, style")) continue;
      words.push(...(text.nodeValue ?? "").split(/\s+/));
    }
    // One word per line, for readable differences.
    parts["text"] = words.filter(Boolean).join("\n");
    parts["search"] = document.querySelector<HTMLInputElement>("#q")?.value ?? "";
    return parts;
  });
}

/** The first line in which two pictures differ. */
export function difference(shown: Picture, served: Picture): string | undefined {
  for (const name of new Set([...Object.keys(served), ...Object.keys(shown)])) {
    const [here, there] = [shown, served].map((it) => (it[name] ?? "(none)").split("\n"));
    const line = here?.findIndex((text, index) => text !== there?.[index]) ?? -1;
    if (line >= 0 || here?.length !== there?.length) {
      const at = line >= 0 ? line : (here?.length ?? 0);
      return `${name}, line ${at}:\n  shown:  ${here?.[at]}\n  served: ${there?.[at]}`;
    }
  }
  return undefined;
}

/** One address, one picture: what is shown is what the server writes for the address. */
export async function expectAsServed(page: Page, open: (address: string) => Promise<void>): Promise<void> {
  await idle(page);
  const [shown, address] = [await picture(page), page.url()];
  await open(address);
  await idle(page);
  expect(difference(shown, await picture(page)), address).toBeUndefined();
}
