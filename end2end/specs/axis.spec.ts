import { expect, test } from "../support/test.ts";
import { counted, expectRows, query, windowDays } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

test.describe("the drawing's window", () => {
  /** Follows a control and waits until the address holds a window that `fits`. */
  const press = async (page: Page, action: string, fits: (days: number) => boolean): Promise<number> => {
    await page.locator(`[data-action="${action}"]`).first().click();
    await expect.poll(() => fits(windowDays(page) ?? Number.NaN), `${action}: ${page.url()}`).toBe(true);
    return windowDays(page) ?? Number.NaN;
  };

  test("zooming changes from and to, and never the list", { tag: ["@desktop", "@noscript", "@files"] }, async ({ page, open }) => {
    await open("/de/?org=microsoft");
    const { shown } = await counted(page);
    const near = await press(page, "zoom-in", (days) => days > 0);
    const nearer = await press(page, "zoom-in", (days) => days < near);
    await press(page, "zoom-out", (days) => days > nearer);
    await expectRows(page, shown);
    expect(query(page).get("org")).toBe("microsoft");
  });

  test("fit shows everything, oldest and newest its ends", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
    await open("/de/?from=2020-08-01&to=2020-08-31");
    const { shown } = await counted(page);
    await page.locator('[data-action="newest"]').first().click();
    await expect.poll(() => query(page).get("from")).not.toBe("2020-08-01");
    const newest = query(page).get("from") ?? "";
    await page.locator('[data-action="oldest"]').first().click();
    await expect.poll(() => query(page).get("from") ?? newest).not.toBe(newest);
    expect((query(page).get("from") ?? "") < newest).toBe(true);
    // Vine, 2012, to the data centre, 2022.
    await press(page, "fit", (days) => days > 3000);
    await expectRows(page, shown);
  });

  test("what lies outside the window is counted at its edge", async ({ page, open }) => {
    await open("/de/?from=2020-09-01&to=2020-09-30");
    const edges = page.locator("main a[href*='from='], section a[href*='from=']").filter({ hasText: /\d/ });
    await expect(edges.first()).toBeVisible();
  });
});
