import { expect, test } from "../support/test.ts";
import { KINDS, LANGS, OPEN, STATES, address } from "../support/pages.ts";
import type { Page } from "@playwright/test";

/** 1280 × 1024 at 400 % leaves 320 × 256 CSS pixels. */
const ZOOMED = { width: 320, height: 256 };
const SMALL = { width: 320, height: 640 };

/** Horizontal overflow of the page, and the elements that cause it. */
function beyond(page: Page): Promise<{ over: number; suspects: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && element.clientWidth > 0,
    );
    return { over: scrollWidth - clientWidth, suspects: beyond.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120)) };
  });
}

for (const kind of [...KINDS, ...STATES, OPEN]) {
  test(`${kind.name} fits a width of 320 pixels`, { tag: kind.path === "" ? ["@desktop", "@noscript"] : "@desktop" }, async ({ page, open, guard }) => {
    if (kind.status) guard.expect(new RegExp(`${kind.status}`));
    for (const lang of LANGS) {
      await page.setViewportSize(SMALL);
      await open(address(lang, kind));
      for (const size of [SMALL, ZOOMED]) {
        await page.setViewportSize(size);
        const { over, suspects } = await beyond(page);
        expect(over, suspects.join("\n")).toBeLessThanOrEqual(0);
      }
    }
  });
}

for (const [popover, tag] of [["share", ["@desktop", "@noscript"]], ["keys", ["@desktop"]]] as const) {
  test(`the popover “${popover}” fits, and all of it can be read`, { tag: [...tag] }, async ({ page, open }) => {
    for (const lang of LANGS) {
      // On the small screen there is no button for the keys.
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(`/${lang}/`);
      await page.locator(`[popovertarget="${popover}"]`).click();
      for (const size of [SMALL, ZOOMED]) {
        await page.setViewportSize(size);
        const box = page.locator(`#${popover}`);
        await expect(box).toBeVisible();
        expect((await beyond(page)).over).toBeLessThanOrEqual(0);
        const [wide, high] = await box.evaluate((box) => {
          const { left, right, top, bottom } = box.getBoundingClientRect();
          const inside = left >= 0 && right <= window.innerWidth && box.scrollWidth <= box.clientWidth;
          return [inside, top >= 0 && bottom <= window.innerHeight];
        });
        expect(wide, `${lang}, ${size.height} px high: across`).toBe(true);
        expect(high, `${lang}, ${size.height} px high: up and down`).toBe(true);
      }
    }
  });
}

for (const kind of KINDS) {
  test(`${kind.name}: at 400 % zoom nothing that sticks hides the text`, async ({
    page,
    open,
    guard,
  }) => {
    if (kind.status) guard.expect(new RegExp(`${kind.status}`));
    await page.setViewportSize(ZOOMED);
    await open(address("de", kind));
    await page.mouse.wheel(0, 1200);
    const covered = await page.evaluate(() => {
      const rows = new Array<boolean>(window.innerHeight).fill(false);
      for (const element of document.querySelectorAll("body *")) {
        const { position, top: upper, bottom: lower } = getComputedStyle(element);
        if (position !== "sticky" && position !== "fixed") continue;
        const { top, bottom, width } = element.getBoundingClientRect();
        if (width < window.innerWidth / 2 || !element.checkVisibility()) continue;
        // A sticky element hides text only where it has left its place in the flow.
        const stuck =
          position === "fixed" ||
          Math.abs(top - Number.parseFloat(upper)) < 1 ||
          Math.abs(window.innerHeight - bottom - Number.parseFloat(lower)) < 1;
        if (stuck) rows.fill(true, Math.max(0, Math.floor(top)), Math.max(0, Math.ceil(bottom)));
      }
      return rows.slice(0, window.innerHeight).filter(Boolean).length / window.innerHeight;
    });
    expect(covered).toBeLessThan(0.5);
  });
}
