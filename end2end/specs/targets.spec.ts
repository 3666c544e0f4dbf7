import { expect, onPhone, test } from "../support/test.ts";
import { KINDS, STATES, address } from "../support/pages.ts";
import { openFilters } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

/** Targets smaller than `least` pixels in either direction, as "width × height markup". */
function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary";

    /** A link within a sentence is as high as its line; WCAG 2.5.8 excepts it. */
    const inSentence = (element: Element): boolean => {
      const block = element.closest("p, li, dd, dt, td, th, blockquote, figcaption, h1, h2, h3, h4, div");
      const own = element.textContent?.trim() ?? "";
      const around = [...(block?.childNodes ?? [])]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? "")
        .join("");
      // A passage's number is part of its sentence, inside the mark.
      const passage = element.closest("mark")?.closest("p")?.textContent ?? "";
      return getComputedStyle(element).display === "inline" && own.length > 0 && /\p{L}{2}/u.test(around + passage);
    };

    /** Distance from the target's centre to its edge, overlays such as `::after` included. */
    const reach = (element: Element, dx: number, dy: number): number => {
      const { left, top, width, height } = element.getBoundingClientRect();
      for (let step = 1; step <= least / 2; step++) {
        const hit = document.elementFromPoint(left + width / 2 + dx * step, top + height / 2 + dy * step);
        if (!hit || !(element === hit || element.contains(hit))) return step - 1;
      }
      return least / 2;
    };

    return [...document.querySelectorAll(TARGETS)].flatMap((control) => {
      const element = control.closest("label") ?? control;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const box = element.getBoundingClientRect();
      // Skip links wait outside the page until they have the focus.
      if (box.right <= 0 || box.bottom + window.scrollY <= 0 || box.width <= 1) return [];
      // The drawing's marks stand close together by nature; the list holds the same links.
      const needed = element.closest("svg") ? Math.min(least, 24) : least;
      if ((box.width >= needed && box.height >= needed) || inSentence(element)) return [];
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const width = Math.max(box.width, reach(element, -1, 0) + reach(element, 1, 0));
      const height = Math.max(box.height, reach(element, 0, -1) + reach(element, 0, 1));
      // Half a pixel for layouts that round.
      if (width >= needed - 0.5 && height >= needed - 0.5) return [];
      return [`${Math.round(width)} × ${Math.round(height)} ${element.outerHTML.slice(0, 160)}`];
    });
  }, least);
}

for (const kind of [...KINDS, ...STATES]) {
  // Without JavaScript a menu and a button stand in for the slider.
  const tag = ["@desktop", "@phone", ...(kind.path === "" ? ["@noscript", "@files-noscript"] : [])];
  test(`${kind.name}: every target can be hit`, { tag }, async ({ page, open, guard }) => {
    if (kind.status) guard.expect(new RegExp(`${kind.status}`));
    await open(address("de", kind));
    expect(await tooSmall(page, onPhone() ? 44 : 24)).toEqual([]);
  });
}

test("every target of the opened filters can be hit", { tag: "@phone" }, async ({ page, open }) => {
  await open("/de/");
  await openFilters(page);
  expect(await tooSmall(page, 44)).toEqual([]);
});
