// Reads the drawing and drags it.
import type { Page } from "@playwright/test";

export const PLOT = "section.axis .view svg.plot";
export const MINI = "section.axis svg.mini";
/** The phone's drawing. */
export const COMPACT = "section.axis .compact svg.plot";

export interface Span {
  from: number;
  days: number;
}

/** The window that is drawn, in days since 1970. */
export async function span(page: Page): Promise<Span> {
  const text = (await page.locator("section.axis").getAttribute("data-window")) ?? "";
  const [from = Number.NaN, to = Number.NaN] = text.split(",").map(Number);
  return { from, days: to - from + 1 };
}

/** A place on the drawing or the overview, by its parts of width and height. */
export async function point(page: Page, selector: string, x: number, y = 0.5): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

/** Opens a page and waits until it can be moved. */
export async function start(page: Page, open: (address: string) => Promise<void>, address = "/de/"): Promise<void> {
  await open(address);
  await page.mouse.move(5, 5);
  await page.keyboard.press("Shift");
  await page.locator("html[data-live]").waitFor();
  await page.locator("section.axis").evaluate((section) => section.scrollIntoView({ block: "center", behavior: "instant" }));
}

/** Longer than a hand may rest before it throws what it lets go of. */
export const stillness = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const begin = performance.now();
        const wait = () => (performance.now() - begin > 150 ? resolve() : requestAnimationFrame(wait));
        wait();
      }),
  );
