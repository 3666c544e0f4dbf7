// The share popover, apart from copying.
import { at } from "../support/site.ts";
import { arrived, expect, test } from "../support/test.ts";
import type { Page } from "@playwright/test";

const WORDS = { de: /^Teilen\s…$/, en: /^Share\s…$/ } as const;
const button = (page: Page) => page.locator('[data-action="share-link"]');

/** Gives the browser a way to share that tells what it was handed, or fails with this error. */
const sharing = (page: Page, error?: string): Promise<unknown> =>
  page.addInitScript((error) => {
    const share = (data: ShareData) => {
      document.documentElement.dataset.shared = JSON.stringify(data);
      return error ? Promise.reject(new DOMException("no", error)) : Promise.resolve();
    };
    Object.defineProperty(navigator, "share", { value: share, configurable: true });
  }, error);

for (const [lang, tag] of [["de", "@desktop"], ["en", "@phone"]] as const) {
  test(`title and address go to the system's own way to share (${lang})`, { tag }, async ({ page, open }) => {
    await sharing(page);
    await open(`/${lang}/?org=oracle`);
    await page.locator('[popovertarget="share"]').click();
    await expect(button(page)).toHaveText(WORDS[lang]);
    await button(page).click();
    await expect(page.locator("html[data-shared]")).toHaveCount(1);
    const shared = JSON.parse((await page.locator("html").getAttribute("data-shared")) ?? "");
    expect(shared).toEqual({ title: await page.title(), url: page.url() });
    await expect(page.locator("#said")).toBeEmpty();
  });
}

test("where the system cannot share, nothing is offered", async ({ page, open }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share"));
  await open("/de/");
  await page.locator('[popovertarget="share"]').click();
  await expect(page.locator("#share")).toBeVisible();
  await expect(button(page)).toBeHidden();
});

test("where sharing is refused, the link is copied", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await sharing(page, "NotAllowedError");
  await open("/de/?org=oracle");
  await page.locator('[popovertarget="share"]').click();
  await button(page).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await expect(page.locator("#said")).not.toBeEmpty();
});

test("who changes their mind is told nothing", async ({ page, open }) => {
  await sharing(page, "AbortError");
  await open("/de/");
  await page.locator('[popovertarget="share"]').click();
  await button(page).click();
  await expect(page.locator("html[data-shared]")).toHaveCount(1);
  await expect(page.locator("#said")).toBeEmpty();
});

test("the field holds the address of what is shown", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
  await open("/de/");
  await page.locator('a[data-org="microsoft"]').click();
  await arrived(page, at("/de/?org=microsoft"));
  await page.locator('[popovertarget="share"]').click();
  await expect(page.locator("#share-url")).toHaveValue(page.url());
});

test("the drawing of what is shown can be kept as a file", async ({ page, open }) => {
  await open("/en/?from=2012&org=oracle&to=2022");
  await page.locator('[popovertarget="share"]').click();
  const link = page.locator('#share [data-action="download"]');
  await expect(link).toHaveAttribute("href", "/en/axis.svg?from=2012&org=oracle&to=2022");
  const file = page.waitForEvent("download");
  await link.click();
  expect((await file).suggestedFilename()).toBe("zeitstrahl-2012-01-01-2022-12-31.svg");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`opened by itself the drawing has its colours, the system being ${colorScheme}`, async ({ page, open }) => {
    await page.emulateMedia({ colorScheme });
    // The fixture fails the test if the browser blocks any of it.
    await open("/de/axis.svg");
    const colours = await page.locator("svg").first().evaluate((svg) => {
      const of = (selector: string, name: "fill" | "stroke") =>
        [...svg.querySelectorAll(selector)].map((element) => getComputedStyle(element)[name]);
      return { marks: [...new Set(of("[class*=lane-] .f, .name", "fill"))], zones: of(".zone", "fill"), grid: of(".grid", "stroke") };
    });
    expect(colours.marks.length, "each storyline has its own").toBeGreaterThan(1);
    expect([colours.zones.length, colours.grid.length].every((count) => count > 0)).toBe(true);
    expect(Object.values(colours).flat()).not.toContain("rgb(0, 0, 0)");
    expect(Object.values(colours).flat()).not.toContain("none");
  });
}

test("the file follows the view", async ({ page, open }) => {
  await open("/de/");
  await page.locator('a[data-org="microsoft"]').click();
  await arrived(page, "/de/?org=microsoft");
  await page.locator('[popovertarget="share"]').click();
  await expect(page.locator('#share [data-action="download"]')).toHaveAttribute("href", "/de/axis.svg?org=microsoft");
});
