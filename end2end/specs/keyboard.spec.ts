import { arrived, expect, scripted, test } from "../support/test.ts";
import { expectRows, query, rows } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

/** Presses Tab, or that and Shift, until something that matches has the focus, as a reader without a mouse would. */
async function tabTo(page: Page, selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press(key);
    const focus = await page.evaluate((selector) => {
      const element = document.activeElement;
      if (!element || element === document.body) return { name: "(page)", hit: false, ring: true };
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      // In a drawing the ring may stand round the mark's box instead.
      const ring =
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || element.closest("svg") !== null;
      const name = `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
      return { name, hit: element.matches(selector), ring };
    }, selector);
    expect(focus.ring, `the focus is seen on ${focus.name}`).toBe(true);
    if (focus.hit) return;
    seen.push(focus.name);
  }
  throw new Error(`Tab never reached ${selector}, only:\n${seen.join("\n")}`);
}

test.describe("with the keyboard alone", () => {
  test("the first Tab offers to skip to the list", async ({ page, open }) => {
    await open("/de/");
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    await expect(skip).toHaveAttribute("href", /#liste$/);
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#liste$/);
    await page.keyboard.press("Tab");
    await expect(page.locator("#liste :focus")).toHaveCount(1);
  });

  test("a filter can be reached and chosen", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
    await open("/de/");
    const all = await rows(page).count();
    await tabTo(page, 'a[data-org="microsoft"]');
    await page.keyboard.press("Enter");
    await arrived(page, "/de/?org=microsoft");
    expect(await rows(page).count()).toBeLessThan(all);
  });

  test("the search can be reached and submitted", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
    await open("/de/");
    await tabTo(page, '#filter input[name="q"]');
    await page.keyboard.type("Oracle");
    await page.keyboard.press("Enter");
    await arrived(page, "/de/?q=Oracle");
    const found = await rows(page).count();
    expect(found).toBeGreaterThan(0);
    await expectRows(page, found);
  });

  test("a mark can be reached and followed", async ({ page, open }) => {
    await open("/de/");
    await tabTo(page, 'svg.plot a.mark:not([href*="asof="])');
    const href = (await page.locator(":focus").getAttribute("href")) ?? "";
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL((url) => url.href.endsWith(href));
  });

  test("the link to the view can be copied", { tag: ["@desktop", "@noscript"] }, async ({ page, open, context }) => {
    await open("/de/?org=microsoft");
    if (scripted()) {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await tabTo(page, '[popovertarget="share"]');
      await page.keyboard.press("Enter");
      await tabTo(page, '[data-action="copy-link"]');
      await page.keyboard.press("Enter");
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(/\/de\/\?org=microsoft$/);
    } else {
      await tabTo(page, '[popovertarget="share"]');
      await page.keyboard.press("Enter");
      await expect(page.locator("[data-copy-fallback]")).toBeVisible();
    }
  });

  test("the drawing can be kept as a file", async ({ page, open }) => {
    await open("/en/?from=2012&to=2022");
    await tabTo(page, '[popovertarget="share"]');
    await page.keyboard.press("Enter");
    await tabTo(page, '[data-action="download"]');
    const file = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await file).suggestedFilename()).toBe("zeitstrahl-2012-01-01-2022-12-31.svg");
  });

  test("windows can be chosen", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
    await open("/de/");
    await tabTo(page, "[data-region=presets] a");
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page).get("to")).toBe("2022");
    await tabTo(page, '[data-action="zoom-in"]');
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page).get("to")).not.toBe("2022");
  });

  test("an event can be opened, left for the next one and closed", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
    await open("/de/");
    await tabTo(page, '[data-action="next"]');
    await page.keyboard.press("Enter");
    const title = page.locator("[data-panel] h2").first();
    const opened = () => (scripted() ? expect(title).toBeFocused() : expect(title).toBeVisible());
    await opened();
    const first = query(page).get("event");
    // With script the focus is on the title, below the links.
    const back = scripted() ? "Shift+Tab" : "Tab";
    await tabTo(page, '[data-panel] a[rel="next"]', back);
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page).get("event")).not.toBe(first);
    await opened();
    await tabTo(page, "[data-close]", back);
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-panel]")).toBeHidden();
  });

  test("the state of knowledge can be chosen", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
    await open("/de/");
    const all = await rows(page).count();
    if (scripted()) {
      await tabTo(page, "#knowledge input[type=range]");
      await page.keyboard.press("ArrowLeft");
    } else {
      await tabTo(page, "#knowledge select");
      await page.keyboard.press("ArrowUp");
      await tabTo(page, "#knowledge button[type=submit]");
      await page.keyboard.press("Enter");
    }
    await expect(page).toHaveURL(/asof=/);
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
  });

  test("the keys are explained, and the explanation goes away", async ({ page, open }) => {
    await open("/de/");
    await tabTo(page, '[popovertarget="keys"]');
    await page.keyboard.press("Enter");
    await expect(page.locator("#keys")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator("#keys")).toBeHidden();
  });

  test("the sheet with the filters opens, filters and closes", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open("/de/");
    // It comes last in the page.
    await tabTo(page, '.sheet-open a[href$="#filter"]', "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("#filter")).toBeVisible();
    await tabTo(page, '#filter a[data-choice][href*="org=microsoft"]');
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page).get("org")).toBe("microsoft");
    if (!(await page.locator("#filter").isVisible())) return;
    await tabTo(page, ".sheet-apply");
    await page.keyboard.press("Enter");
    await expect(page.locator("#filter")).toBeHidden();
  });
});
