// Links into a page land on their target: below what sticks, whether the rows above it have been drawn or not.
import { seeded } from "../support/chance.mjs";
import { COMPACT } from "../support/drawing.ts";
import { expectLanded } from "../support/landing.ts";
import { ARTICLE, EVENT } from "../support/pages.ts";
import { origin } from "../support/server.mjs";
import { FILES, LARGE } from "../support/sites.mjs";
import { at } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { ids } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

test.use({ runningClock: true });
// Many pages are opened, and each has to come to rest.
test.slow();

/** Some of these, always the same ones. */
function some<T>(all: T[], count: number): T[] {
  const random = seeded(13);
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** The address's fragment. */
const fragment = (href: string): string => decodeURIComponent(/#(.*)$/.exec(href)?.[1] ?? "");

/** The addresses of places on this page. */
const places = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) => [...new Set(all.map((element) => `#${element.id}`))]);

test("an address with a row's name opens at that row", { tag: ["@desktop", "@phone", "@noscript"] }, async ({ page, open, context }) => {
  await open("/de/");
  const all = await ids(page);
  for (const id of ["sale-deadline", ...some(all, 19)]) {
    // Nothing is kept of the last one: a page keeps the heights of what it has drawn.
    const fresh = await context.newPage();
    await open(`/de/#${id}`, fresh);
    await expectLanded(fresh, id);
    await fresh.close();
  }
});

test("a row's name typed into the address leads to it", { tag: ["@desktop", "@phone"] }, async ({ page, open }) => {
  await open("/de/");
  for (const id of some(await ids(page), 20)) {
    await page.goto(`/de/#${id}`);
    await expectLanded(page, id);
  }
});

for (const [name, base, tag] of [
  ["with its facts", origin(FILES.large.servedPort), ["@phone"]],
  ["too large for its facts", LARGE.origin, ["@desktop", "@noscript"]],
] as const) {
  test(`a dossier ${name}: links land on their rows`, { tag: [...tag] }, async ({ page, open, context }) => {
    await open(`${base}/de/`);
    const all = some(await ids(page), 20);
    for (const id of all.slice(0, 10)) {
      const fresh = await context.newPage();
      await open(`${base}/de/#${id}`, fresh);
      await expectLanded(fresh, id);
      await fresh.close();
    }
    for (const id of all.slice(10)) {
      await page.goto(`${base}/de/#${id}`);
      await expectLanded(page, id);
    }
  });
}

test("on the phone a tap on the drawing leads to its row", { tag: "@phone" }, async ({ page, open }) => {
  await open("/de/");
  const marks = page.locator(`${COMPACT} a.mark[href*="#"]`);
  const hrefs = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("href") ?? ""));
  const tapped = some([...hrefs.keys()], 4);
  expect(tapped.length).toBeGreaterThan(3);
  for (const index of tapped) {
    await open("/de/");
    await marks.nth(index).locator(".hit").tap();
    await expectLanded(page, fragment(hrefs[index] ?? ""));
  }
});

test("“Zeitleiste” leads back to the event's row", { tag: ["@desktop", "@phone"] }, async ({ page, open }) => {
  await open("/de/");
  for (const id of [EVENT, ...some(await ids(page), 3)]) {
    await open(`/de/event/${id}`);
    await page.locator(".crumb a").first().click();
    await expect(page).toHaveURL(at(`/de/#${id}`));
    await expectLanded(page, id);
  }
});

test("the places of other pages are landed on as well", { tag: ["@desktop", "@phone"] }, async ({ page, open }) => {
  for (const [path, selector] of [
    [`/de/article/${ARTICLE}`, "main mark[id]"],
    [`/de/event/${EVENT}`, "main [id^=claim-]"],
    ["/de/method", "main :is(h2, section, div)[id]"],
  ] as const) {
    await open(path);
    for (const place of some(await places(page, selector), 3)) {
      await page.goto(path + place);
      await expectLanded(page, fragment(place));
    }
  }
});
