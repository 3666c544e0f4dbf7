import { expect, test } from "../support/test.ts";
import type { Locator } from "@playwright/test";

/** The address that the fallback offers: a field's value, a link's target or a text. */
const offered = (fallback: Locator): Promise<string> =>
  fallback.evaluate((element) => {
    const holder = element.matches("input, a, textarea") ? element : element.querySelector("input, a, textarea");
    if (holder instanceof HTMLInputElement || holder instanceof HTMLTextAreaElement) return holder.value;
    if (holder instanceof HTMLAnchorElement) return holder.href;
    return element.textContent?.trim() ?? "";
  });

test("the copied link is the view's address", async ({ page, open, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("/en/?org=oracle&storyline=us-dispute");
  await page.locator('[popovertarget="share"]').click();
  await page.locator('[data-action="copy-link"]').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${baseURL}/en/?org=oracle&storyline=us-dispute`);
  await expect(page.getByRole("status").filter({ hasText: /\S/ }).first()).toBeVisible();
});

test("where the clipboard refuses, the address can be read", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) },
    });
  });
  await open("/en/?org=oracle");
  await page.locator('[popovertarget="share"]').click();
  await page.locator('[data-action="copy-link"]').click();
  const fallback = page.locator("[data-copy-fallback]").first();
  await expect(fallback).toBeVisible();
  expect(await offered(fallback)).toMatch(/\/en\/\?org=oracle$/);
});

test("without JavaScript the address stands there to be copied", { tag: "@noscript" }, async ({ page, open }) => {
  await open("/en/?org=oracle");
  await page.locator('[popovertarget="share"]').click();
  const fallback = page.locator("[data-copy-fallback]").first();
  await expect(fallback).toBeVisible();
  expect(await offered(fallback)).toMatch(/\/en\/\?org=oracle$/);
});
