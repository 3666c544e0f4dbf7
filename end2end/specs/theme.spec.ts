import { expect, test } from "../support/test.ts";
import type { Page } from "@playwright/test";

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("the page follows the system", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open("/de/");
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paper(page)).not.toBe(light);
});

test("a chosen theme stays, on every page", { tag: ["@desktop", "@phone"] }, async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open("/de/");
  const light = await paper(page);
  await page.locator('[data-action="theme"]:visible').first().click();
  await expect.poll(() => paper(page)).not.toBe(light);
  const dark = await paper(page);

  await open("/de/method");
  await expect.poll(() => paper(page)).toBe(dark);
  await page.locator('[data-action="theme"]:visible').first().click();
  await expect.poll(() => paper(page)).toBe(light);
  await open("/en/");
  await expect.poll(() => paper(page)).toBe(light);
});
