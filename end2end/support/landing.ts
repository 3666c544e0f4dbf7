// Scroll position after a link within a page, or into one.
import { expect } from "./test.ts";
import type { Page } from "@playwright/test";

/** So far off its place something may be, in pixels. */
const NEAR = 8;
/** Between what sticks to the upper edge and the place that a link leads to. */
const GAP = 16;

interface Landing {
  /** Distance of the target below its place; negative above it. */
  off: number;
  /** State that changes while the page still scrolls. */
  moving: string;
}

/** Position of the element with this id. */
function landing(page: Page, id: string): Promise<Landing> {
  return page.evaluate(
    ([id, gap]) => {
      const target = document.getElementById(id);
      if (!target) return { off: Number.NaN, moving: `no #${id}` };
      const { top } = target.getBoundingClientRect();
      // The height of elements that cover the upper edge above the target.
      const { left, right } = target.getBoundingClientRect();
      const covering = document.elementsFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, 0);
      const sticking = covering.filter((element) => getComputedStyle(element).position === "sticky" && !element.contains(target));
      const edge = Math.max(0, ...sticking.map((element) => element.getBoundingClientRect().bottom));
      let off = top - edge - gap;
      // The last targets of a page cannot come up to their place.
      const rest = document.documentElement.scrollHeight - innerHeight - scrollY;
      if (off > 0 && rest < 1 && top < innerHeight) off = 0;
      // The first ones need not.
      if (off > 0 && scrollY === 0 && top < innerHeight) off = 0;
      return { off, moving: `${scrollY} ${top} ${document.documentElement.scrollHeight}` };
    },
    [id, GAP] as const,
  );
}

/** Waits until nothing moves any more, and expects the target at its place. */
export async function expectLanded(page: Page, id: string): Promise<void> {
  let before = "";
  let still = 0;
  await expect
    .poll(
      async () => {
        const { moving } = await landing(page, id);
        still = moving === before ? still + 1 : 0;
        before = moving;
        return still;
      },
      { message: `${page.url()} comes to rest`, intervals: [60], timeout: 15_000 },
    )
    .toBeGreaterThanOrEqual(4);
  const { off } = await landing(page, id);
  expect(Math.abs(off), `${page.url()}: #${id} is ${off} px below its place`).toBeLessThanOrEqual(NEAR);
}
