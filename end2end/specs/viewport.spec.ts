// The drawing under the reader's hand: pointer, wheel, keys and brush move it, and the address follows.
import { expect, test } from "../support/test.ts";
import { MINI, PLOT, point, span, start, stillness, type Span } from "../support/drawing.ts";
import { expectAsServed, idle } from "../support/picture.ts";
import { counted, expectRows, query } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

test.use({ runningClock: true });

const depth = (page: Page): Promise<number> => page.evaluate(() => window.history.length);

/** An empty place on the drawing: between its lanes, without a mark. */
async function empty(page: Page): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((plot) => {
    const { x, y, width, height } = document.querySelector(plot)?.getBoundingClientRect() ?? new DOMRect();
    for (let down = y + 20; down < Math.min(y + height, innerHeight - 10); down += 4) {
      for (const part of [0.5, 0.55, 0.45, 0.6, 0.4]) {
        const hit = document.elementFromPoint(x + part * width, down);
        if (hit?.closest(plot) && !hit.closest("a")) return { x: x + part * width, y: down };
      }
    }
    return undefined;
  }, PLOT);
  if (!place) throw new Error("the drawing is full of marks");
  return place;
}

async function drag(page: Page, from: { x: number; y: number }, by: number, rests = true): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by, from.y, { steps: 8 });
  // Held still for a moment, so that nothing is thrown.
  if (rests) {
    await stillness(page);
    await page.mouse.move(from.x + by, from.y + 1);
  }
  await page.mouse.up();
}

/** Labels of the drawing that lie on each other. */
function overlaps(page: Page): Promise<string[]> {
  return page.locator(`${PLOT} a.mark text`).evaluateAll((all) => {
    const labels = all
      .filter((label) => label.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((label) => ({ text: label.textContent ?? "", box: label.getBoundingClientRect() }));
    return labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .filter(({ box, text }) => {
          const wide = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
          const high = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top);
          return wide > 1 && high > 4 && text !== "" && one.text !== "";
        })
        .map(({ text }) => `${one.text} / ${text}`),
    );
  });
}

test.describe("the drawing", () => {
  test("is dragged, and the address follows in an entry of its own", async ({ page, open }) => {
    await start(page, open);
    const [before, entries, { shown }] = [await span(page), await depth(page), await counted(page)];
    await drag(page, await empty(page), -300);
    await expect.poll(() => query(page).get("from")).not.toBeNull();
    await idle(page);
    const after = await span(page);
    expect(after.from).toBeGreaterThan(before.from);
    expect(after.days).toBe(before.days);
    expect(await depth(page)).toBe(entries + 1);
    await expectRows(page, shown);
    await expectAsServed(page, open);
  });

  test("a drag that begins on a mark opens nothing, a click does", async ({ page, open }) => {
    await start(page, open);
    const mark = page.locator(`${PLOT} a.mark[data-mark]`).first();
    const box = await mark.locator("use, rect, circle, path").first().boundingBox();
    if (!box) throw new Error("no mark");
    await drag(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, 200);
    await idle(page);
    expect(query(page).get("event")).toBeNull();
    await mark.dispatchEvent("click");
    await expect.poll(() => query(page).get("event")).not.toBeNull();
  });

  test("who wants no motion gets no momentum", async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await start(page, open);
    await drag(page, await empty(page), -200, false);
    const after = await span(page);
    await idle(page);
    expect((await span(page)).from).toBe(after.from);
  });

  test("the wheel pans sideways, and scrolls the page otherwise", async ({ page, open }) => {
    await start(page, open);
    const [before, entries] = [await span(page), await depth(page)];
    const place = await empty(page);
    await page.mouse.move(place.x, place.y);
    await page.mouse.wheel(200, 0);
    await expect.poll(async () => (await span(page)).from).toBeGreaterThan(before.from);
    await idle(page);
    expect((await span(page)).days).toBe(before.days);
    expect(await depth(page)).toBe(entries + 1);

    const [top, panned] = [await page.evaluate(() => window.scrollY), await span(page)];
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top);
    expect(await span(page)).toEqual(panned);
  });

  test("Control and the wheel zoom around the day under the pointer", async ({ page, open }) => {
    await start(page, open);
    const before = await span(page);
    const place = await empty(page);
    const { x } = await point(page, PLOT, 0);
    const width = (await page.locator(PLOT).boundingBox())?.width ?? 1;
    const part = (place.x - x) / width;
    await page.mouse.move(place.x, place.y);
    await page.keyboard.down("Control");
    for (let turns = 0; turns < 3; turns++) await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await expect.poll(async () => (await span(page)).days).toBeLessThan(before.days);
    await idle(page);
    const after = await span(page);
    const day = ({ from, days }: Span) => from + part * days;
    expect(Math.abs(day(after) - day(before))).toBeLessThan(2);
    expect(await overlaps(page)).toEqual([]);
    await expectAsServed(page, open);
  });

  test("a double click comes closer, with Shift it goes farther", async ({ page, open }) => {
    await start(page, open);
    const before = await span(page);
    const place = await empty(page);
    await page.mouse.dblclick(place.x, place.y);
    await expect.poll(async () => (await span(page)).days).toBeLessThan(before.days);
    const near = await span(page);
    const other = await empty(page);
    await page.keyboard.down("Shift");
    await page.mouse.dblclick(other.x, other.y);
    await page.keyboard.up("Shift");
    await expect.poll(async () => (await span(page)).days).toBeGreaterThan(near.days);
  });

  test("presets and fit are entries of the history", async ({ page, open }) => {
    await start(page, open);
    const [before, entries] = [await span(page), await depth(page)];
    await page.locator("[data-region=presets] a").first().click();
    await expect.poll(async () => (await span(page)).days).toBeGreaterThan(3000);
    expect(await depth(page)).toBe(entries + 1);
    expect(await overlaps(page)).toEqual([]);
    await page.goBack();
    await expect.poll(() => span(page)).toEqual(before);
    await page.locator('[data-action="fit"]').click();
    await expect.poll(async () => (await span(page)).days).toBeGreaterThan(3000);
    await expectAsServed(page, open);
  });

  test("no labels lie on each other, however close", async ({ page, open }) => {
    await start(page, open);
    for (const action of ["zoom-in", "zoom-in", "fit", "zoom-in", "zoom-in", "newest"]) {
      await page.locator(`[data-action="${action}"]`).click();
      await idle(page);
      expect(await overlaps(page), page.url()).toEqual([]);
    }
  });
});

test.describe("keys", () => {
  const steps: [string, (before: Span, after: Span) => boolean][] = [
    ["ArrowRight", (before, after) => after.from > before.from && after.days === before.days],
    ["ArrowLeft", (before, after) => after.from < before.from && after.days === before.days],
    ["+", (before, after) => after.days < before.days],
    ["-", (before, after) => after.days > before.days],
    ["Home", (before, after) => after.from < before.from],
    ["End", (before, after) => after.from > before.from],
    ["0", (_, after) => after.days > 3000],
  ];

  test("move the drawing, and the focus stays", async ({ page, open }) => {
    await start(page, open);
    const control = page.locator('[data-action="zoom-in"]');
    await control.focus();
    for (const [key, holds] of steps) {
      const before = await span(page);
      await page.keyboard.press(key);
      await expect.poll(async () => holds(before, await span(page)), key).toBe(true);
      await idle(page);
      await expect(control, key).toBeFocused();
    }
    await expectAsServed(page, open);
  });

  test("n and p go from event to event", async ({ page, open }) => {
    await start(page, open);
    await page.locator('[data-action="zoom-in"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-mark") ?? "");
    await page.keyboard.press("n");
    await expect.poll(focused).not.toBe("");
    const first = await focused();
    await page.keyboard.press("j");
    await expect.poll(focused).not.toBe(first);
    expect(await focused()).not.toBe("");
    await page.keyboard.press("p");
    await expect.poll(focused).toBe(first);
  });

  test("are left alone in fields and elsewhere", async ({ page, open }) => {
    await start(page, open);
    const before = await span(page);
    await page.locator("#q").focus();
    await page.keyboard.type("+0n");
    await expect(page.locator("#q")).toHaveValue("+0n");
    await page.locator("#q").fill("");
    await page.locator("#filter a[data-choice]").first().focus();
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    await idle(page);
    expect(await span(page)).toEqual(before);
  });
});

test.describe("the brush", () => {
  const YEAR = "/de/?from=2016&to=2017";

  /** The brush's edges, as parts of the overview. */
  const edges = async (page: Page): Promise<[number, number]> => {
    const box = await page.locator(`${MINI} .brush`).first().boundingBox();
    const all = await page.locator(MINI).boundingBox();
    if (!box || !all) throw new Error("no brush");
    return [(box.x - all.x) / all.width, (box.x + box.width - all.x) / all.width];
  };

  test("is dragged as it is", async ({ page, open }) => {
    await start(page, open, YEAR);
    const before = await span(page);
    const [left, right] = await edges(page);
    await drag(page, await point(page, MINI, (left + right) / 2), 150);
    await expect.poll(async () => (await span(page)).from).toBeGreaterThan(before.from);
    await idle(page);
    expect(Math.abs((await span(page)).days - before.days)).toBeLessThanOrEqual(1);
    await expectAsServed(page, open);
  });

  test("its grips set one end", async ({ page, open }) => {
    await start(page, open, YEAR);
    const before = await span(page);
    const [, right] = await edges(page);
    await drag(page, await point(page, MINI, right), 100);
    await expect.poll(async () => (await span(page)).days).toBeGreaterThan(before.days);
    expect((await span(page)).from).toBe(before.from);
  });

  test("a click beside it brings it there", async ({ page, open }) => {
    await start(page, open, YEAR);
    const [before, entries] = [await span(page), await depth(page)];
    const { x, y } = await point(page, MINI, 0.85);
    await page.mouse.click(x, y);
    await expect.poll(async () => (await span(page)).from).toBeGreaterThan(before.from);
    expect(Math.abs((await span(page)).days - before.days)).toBeLessThanOrEqual(1);
    expect(await depth(page)).toBe(entries + 1);
    await page.goBack();
    await expect.poll(() => span(page)).toEqual(before);
  });
});
