// Fingers on the phone: across the drawing they move it, up and down they scroll the page, two zoom, and on an event they leaf.
import { at } from "../support/site.ts";
import { arrived, atRest, expect, test } from "../support/test.ts";
import { COMPACT, point, span, start, stillness } from "../support/drawing.ts";
import { EVENT } from "../support/pages.ts";
import { expectAsServed, idle } from "../support/picture.ts";
import { Hand } from "../support/touch.ts";
import { counted, expectRows, query } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

test.use({ runningClock: true });

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

test.describe("on the drawing", { tag: "@phone" }, () => {
  test("a finger drags it, and the address follows", async ({ page, open }) => {
    await start(page, open);
    const [before, top, { shown }] = [await span(page), await scrolled(page), await counted(page)];
    const hand = await Hand.above(page);
    const [from, to] = [await point(page, COMPACT, 0.8), await point(page, COMPACT, 0.3)];
    await hand.down(from);
    await hand.move([from], [to]);
    await stillness(page);
    await hand.move([to], [{ ...to, y: to.y + 1 }], 1);
    const width = page.viewportSize()?.width ?? Number.NaN;
    const under = async () => Math.abs(((await page.locator(COMPACT).boundingBox())?.x ?? Number.NaN) - (to.x - from.x));
    expect(await under(), "the drawing stays under the finger").toBeLessThan(0.02 * width);
    await hand.up();
    await expect.poll(() => query(page).get("from")).not.toBeNull();
    await idle(page);
    const after = await span(page);
    expect(after.days).toBe(before.days);
    const moved = (after.from - before.from) / before.days;
    expect(moved, "half a window").toBeGreaterThan(0.4);
    expect(moved).toBeLessThan(0.6);
    expect(await scrolled(page)).toBe(top);
    await expectRows(page, shown);
    await expectAsServed(page, open);
  });

  test("a finger that goes up scrolls the page", async ({ page, open }) => {
    await start(page, open);
    const [before, top] = [await span(page), await scrolled(page)];
    const hand = await Hand.above(page);
    const from = await point(page, COMPACT, 0.5, 0.7);
    await hand.swipe(from, { x: from.x + 6, y: from.y - 200 });
    await expect.poll(() => scrolled(page)).toBeGreaterThan(top + 100);
    await idle(page);
    expect(await span(page)).toEqual(before);
    expect(query(page).get("from")).toBeNull();
  });

  test("two fingers zoom around the day between them", async ({ page, open }) => {
    await start(page, open);
    const before = await span(page);
    const hand = await Hand.above(page);
    const fingers = async (apart: number) => [await point(page, COMPACT, 0.6 - apart / 2), await point(page, COMPACT, 0.6 + apart / 2)];
    const [near, far] = [await fingers(0.2), await fingers(0.6)];
    await hand.down(...near);
    await hand.move(near, far);
    await hand.up();
    await expect.poll(async () => (await span(page)).days).toBeLessThan(before.days / 2);
    await idle(page);
    const after = await span(page);
    const middle = ({ from, days }: typeof after) => from + 0.6 * days;
    expect(Math.abs(middle(after) - middle(before))).toBeLessThan(2);
    expect(await page.evaluate(() => window.visualViewport?.scale), "the page is not zoomed").toBe(1);
    await expectAsServed(page, open);
  });

  test("a tap follows a mark", async ({ page, open }) => {
    await start(page, open);
    const mark = page.locator(`${COMPACT} a.mark[href*="#"]`).first();
    const href = (await mark.getAttribute("href")) ?? "";
    await mark.locator(".hit").tap();
    await expect(page).toHaveURL((url) => url.href.endsWith(href));
  });
});

test("a swipe leafs through the events", { tag: "@phone" }, async ({ page, open }) => {
  const [left, right] = [{ x: 120, y: 500 }, { x: 300, y: 510 }];
  const hand = await Hand.above(page);
  await open(`/de/event/${EVENT}`);
  const next = (await page.locator('.crumb a[rel="next"]').getAttribute("href")) ?? "";
  await hand.swipe({ x: 200, y: 600 }, { x: 210, y: 350 });
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
  await expect(page).toHaveURL(at(`/de/event/${EVENT}`));
  await hand.swipe(right, left);
  await arrived(page, next);
  await atRest(page);
  await hand.swipe(left, right);
  await arrived(page, at(`/de/event/${EVENT}`));

  await open(`/de/?event=${EVENT}`);
  const after = (await page.locator('[data-panel] a[rel="next"]').getAttribute("href")) ?? "";
  await hand.swipe(right, left);
  await arrived(page, after);
});
