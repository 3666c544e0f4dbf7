// The way from a page to its data.
import { arrived, expect, test } from "../support/test.ts";
import { EVENT } from "../support/pages.ts";
import { counted, openFilters } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

const data = (page: Page) => page.locator("#data");
const link = (page: Page, name: string) => data(page).getByRole("link", { name, exact: true });

for (const [lang, tag] of [["de", ["@desktop", "@noscript"]], ["en", ["@phone"]]] as const) {
  test(`the view can be had in every format (${lang})`, { tag: [...tag] }, async ({ page, open, request }) => {
    await open(`/${lang}/?org=microsoft`);
    const { shown } = await counted(page);
    await page.locator('[popovertarget="data"]').click();
    await expect(data(page)).toBeVisible();
    const links = data(page).locator("a");
    await expect(links).toHaveCount(7);
    for (const href of await links.evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? ""))) {
      expect(href).toContain(`?lang=${lang}&org=microsoft`);
      expect((await request.get(href)).status(), href).toBe(200);
    }
    const json = await (await request.get((await link(page, "JSON").getAttribute("href")) ?? "")).json();
    expect(json.events).toHaveLength(shown);
  });
}

test("the links follow the view", async ({ page, open }) => {
  await open("/en/");
  await openFilters(page);
  await page.locator('a[data-org="microsoft"]').click();
  await arrived(page, "/en/?org=microsoft");
  await page.locator('[popovertarget="data"]').click();
  await expect(link(page, "CSV")).toHaveAttribute("href", "/api/v1/timeline.csv?lang=en&org=microsoft");
});

test("a table is downloaded", async ({ page, open }) => {
  await open("/de/?org=oracle");
  await page.locator('[popovertarget="data"]').click();
  const waiting = page.waitForEvent("download");
  await link(page, "CSV").click();
  expect((await waiting).suggestedFilename()).toBe("timeline-org-oracle.csv");
});

test("an event and its claims can be cited", async ({ page, open, request }) => {
  await open(`/de/event/${EVENT}`);
  const cite = page.locator("section.cite");
  await cite.locator("summary").click();
  const claims = cite.locator("details a");
  expect(await claims.count()).toBeGreaterThan(5);
  for (const link of [...(await cite.locator("a[href*='citation.']").all())]) {
    const answer = await request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    expect((await answer.text()).length).toBeGreaterThan(40);
  }
  await expect(cite.getByRole("link", { name: "BibTeX" }).first()).toBeVisible();
});
