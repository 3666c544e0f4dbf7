import { expect, test } from "../support/test.ts";
import { OPEN, PRESENT, address } from "../support/pages.ts";

for (const kind of [...PRESENT, OPEN]) {
  // The sheets of the phone move as well.
  const tag = kind.path === "" || kind === OPEN ? ["@desktop", "@phone"] : "@desktop";
  test(`${kind.name}: who wants no motion gets none`, { tag }, async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(address("de", kind));
    const moving = await page.evaluate(() => {
      const seconds = (list: string) => Math.max(...list.split(",").map((part) => Number.parseFloat(part)));
      const found = [...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        // Up to a hundredth of a second nothing is seen to move.
        const animated = style.animationName !== "none" && seconds(style.animationDuration) > 0.01;
        return animated || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === "smooth";
      });
      return found.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
    });
    expect(moving).toEqual([]);
  });
}
