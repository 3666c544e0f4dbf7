// Back undoes what a reader did, one thing after the other, and never leaves the page because of a gesture.
import { MINI, PLOT, point, span, start, stillness } from "../support/drawing.ts";
import { EVENT } from "../support/pages.ts";
import { expectAsServed, idle } from "../support/picture.ts";
import { at } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { Hand } from "../support/touch.ts";
import { ids, query } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

test.use({ runningClock: true });

const BEFORE = "/de/method";
const depth = (page: Page): Promise<number> => page.evaluate(() => window.history.length);
const panel = (page: Page) => page.locator("[data-panel]");
const title = (page: Page) => panel(page).locator("h2").first();

/** Comes to the timeline from another page, which a Back too many would lead to. */
async function come(page: Page, open: (address: string) => Promise<void>, address = "/de/"): Promise<void> {
  await open(BEFORE);
  await start(page, open, address);
}

async function drag(page: Page, by: number): Promise<void> {
  const from = await point(page, PLOT, 0.5, 0.95);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by, from.y, { steps: 8 });
  await stillness(page);
  await page.mouse.move(from.x + by, from.y + 1);
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  const { x, y } = await point(page, PLOT, 0.5, 0.95);
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
}

const gestures: [string, (page: Page) => Promise<void>][] = [
  ["a drag", (page) => drag(page, -300)],
  ["the wheel", zoom],
  ["a key", (page) => page.keyboard.press("+")],
  [
    "the brush",
    async (page) => {
      const { x, y } = await point(page, MINI, 0.85);
      await page.mouse.click(x, y);
    },
  ],
];

test.describe("the drawing", () => {
  for (const [index, [name, gesture]] of gestures.entries()) {
    test(`Back undoes ${name}, and Forward does it again`, { tag: index === 0 ? ["@desktop", "@files"] : "@desktop" }, async ({ page, open }) => {
      await come(page, open);
      const [before, entries] = [await span(page), await depth(page)];
      await page.locator('[data-action="zoom-in"]').focus();
      await gesture(page);
      await expect.poll(() => query(page).get("from")).not.toBeNull();
      await idle(page);
      const after = await span(page);
      expect(after).not.toEqual(before);
      expect(await depth(page)).toBe(entries + 1);
      await page.goBack();
      await expect.poll(() => span(page)).toEqual(before);
      await expect(page).toHaveURL(at("/de/"));
      await page.goForward();
      await expect.poll(() => span(page)).toEqual(after);
      await expectAsServed(page, open);
    });
  }

  test("gestures that follow each other are one entry", async ({ page, open }) => {
    await come(page, open);
    const [before, entries] = [await span(page), await depth(page)];
    for (const [, gesture] of gestures.slice(0, 3)) {
      const last = await span(page);
      await gesture(page);
      await expect.poll(() => span(page)).not.toEqual(last);
      await idle(page);
    }
    expect(await depth(page)).toBe(entries + 1);
    await page.goBack();
    await expect.poll(() => span(page)).toEqual(before);
    await expectAsServed(page, open);
  });

  test("what is chosen between them is not lost", async ({ page, open }) => {
    await come(page, open);
    const spans = [await span(page)];
    for (const step of [() => drag(page, -200), () => page.locator('[data-action="zoom-in"]').click(), () => drag(page, -200)]) {
      await step();
      await expect.poll(() => span(page)).not.toEqual(spans.at(-1));
      await idle(page);
      spans.push(await span(page));
    }
    for (const expected of spans.slice(0, 3).reverse()) {
      await page.goBack();
      await expect.poll(() => span(page)).toEqual(expected);
    }
    await expect(page).toHaveURL(at("/de/"));
  });

  test("Back before the address has followed undoes the gesture as well", async ({ page, open }) => {
    await come(page, open);
    const before = await span(page);
    const from = await point(page, PLOT, 0.5, 0.95);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 300, from.y, { steps: 8 });
    // Thrown: it moves on, and rests some time later.
    await page.mouse.up();
    await page.goBack();
    await expect(page).toHaveURL(at("/de/"));
    await idle(page);
    expect(await span(page)).toEqual(before);
    await expectAsServed(page, open);
  });

  test("what moves nothing leaves no entry", async ({ page, open }) => {
    await start(page, open);
    // As far as it goes.
    for (let last = ""; last !== page.url(); ) {
      last = page.url();
      await page.keyboard.press("-");
      await idle(page);
    }
    const all = new URL(page.url());
    await come(page, open, all.pathname + all.search);
    const entries = await depth(page);
    await page.keyboard.press("-");
    await idle(page);
    expect(page.url()).toBe(all.href);
    expect(await depth(page)).toBe(entries);
  });
});

test("Back undoes a finger's drag", { tag: "@phone" }, async ({ page, open }) => {
  await come(page, open);
  const before = await span(page);
  const hand = await Hand.above(page);
  const plot = "section.axis .compact svg.plot";
  await hand.swipe(await point(page, plot, 0.8), await point(page, plot, 0.3));
  await expect.poll(() => query(page).get("from")).not.toBeNull();
  await idle(page);
  await page.goBack();
  await expect.poll(() => span(page)).toEqual(before);
  await expect(page).toHaveURL(at("/de/"));
});

test.describe("the panel", () => {
  const closings: [string, (page: Page) => Promise<void>][] = [
    ["Escape", (page) => page.keyboard.press("Escape")],
    ["its link", (page) => panel(page).locator("[data-close]").click()],
  ];
  for (const [name, close] of closings) {
    test(`closed by ${name} does not come back with Back`, async ({ page, open }) => {
      await come(page, open);
      await page.locator('[data-action="zoom-in"]').click();
      await idle(page);
      const [address, shown, entries] = [page.url(), await span(page), await depth(page)];
      await page.locator(`section.axis .wide [data-mark]`).first().focus();
      await page.keyboard.press("Enter");
      await expect(title(page)).toBeFocused();
      const opened = page.url();
      await close(page);
      await expect(panel(page)).toBeHidden();
      await expect(page).toHaveURL(address);
      await expect(page.locator(":focus")).toHaveAttribute("data-mark", /./);
      expect(await span(page)).toEqual(shown);
      await page.goForward();
      await expect(page).toHaveURL(opened);
      await expect(title(page)).toBeVisible();
      await close(page);
      await expect(page).toHaveURL(address);
      expect(await depth(page)).toBe(entries + 1);
      await page.goBack();
      await expect(page).toHaveURL(at("/de/"));
      await expect(panel(page)).toBeHidden();
      await expectAsServed(page, open);
    });
  }

  test("closed after several events leads back to before the first one", async ({ page, open }) => {
    await come(page, open, "/de/?org=microsoft");
    await page.locator("section.axis .wide [data-mark]").first().focus();
    await page.keyboard.press("Enter");
    await expect(title(page)).toBeFocused();
    for (const _ of [1, 2]) {
      const address = page.url();
      await page.keyboard.press("n");
      await expect(page).not.toHaveURL(address);
      await expect(title(page)).toBeFocused();
    }
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL("/de/?org=microsoft");
    await page.goBack();
    await expect(page).toHaveURL(BEFORE);
  });

  test("that came with the page does not come back either", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
    await open("/de/?org=microsoft");
    const list = await ids(page);
    await come(page, open, `/de/?event=${list[1]}&org=microsoft`);
    await panel(page).locator('a[rel="next"]').click();
    await expect(page).toHaveURL(at(`/de/?event=${list[2]}&org=microsoft`));
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(at("/de/?org=microsoft"));
    await expect(panel(page)).toBeHidden();
    await page.goBack();
    await expect(page).toHaveURL(at(BEFORE));
  });

  test("closed after the drawing was moved leaves it there", async ({ page, open }) => {
    await come(page, open);
    const before = await span(page);
    await page.locator(`section.axis .wide [data-mark="${EVENT}"], section.axis .wide [data-mark]`).first().focus();
    await page.keyboard.press("Enter");
    await expect(title(page)).toBeFocused();
    await page.keyboard.press("+");
    await expect.poll(() => span(page)).not.toEqual(before);
    await idle(page);
    const moved = await span(page);
    await page.keyboard.press("Escape");
    await expect(panel(page)).toBeHidden();
    await idle(page);
    expect(await span(page)).toEqual(moved);
    expect(query(page).get("event")).toBeNull();
    await expectAsServed(page, open);
    await page.goBack();
    await expect(page).toHaveURL(at("/de/"));
    await expect(panel(page)).toBeHidden();
    await expect.poll(() => span(page)).toEqual(before);
  });

  test("closed leaves the page where the reader has scrolled it", async ({ page, open }) => {
    await come(page, open);
    await page.locator("section.axis .wide [data-mark]").first().focus();
    await page.keyboard.press("Enter");
    await expect(title(page)).toBeFocused();
    await page.mouse.move(400, 600);
    await page.mouse.wheel(0, 1_500);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    await idle(page);
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(at("/de/"));
    await idle(page);
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(100);
  });
});
