// The pages behind the timeline: one event, one article, one company, the method.
import { at } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { ARTICLE, CLAIM, COMPANY, EVENT } from "../support/pages.ts";

test("an event's claims stand side by side, each with its sentence", { tag: ["@desktop", "@files-noscript"] }, async ({ page, open }) => {
  await open(`/de/event/${EVENT}`);
  const main = page.locator("main");
  await expect(main).toContainText("2021");
  await expect(main).toContainText("2022");
  expect(await main.locator("blockquote, q").count()).toBeGreaterThan(1);
  const claims = main.locator(`a[href*="/de/article/"][href*="#"]`);
  expect(await claims.count()).toBeGreaterThan(1);
  await expect(claims.and(page.locator(`[href$="#${CLAIM}"]`)).first()).toBeVisible();
});

test("an event says what exactly its sources disagree about", async ({ page, open }) => {
  await open(`/de/event/${EVENT}`);
  await expect(page.locator("main")).toContainText("Unterschied");
  await open(`/en/event/${EVENT}`);
  await expect(page.locator("main")).toContainText("Difference");
});

test("from an event one gets to the next, and back", { tag: ["@desktop", "@files", "@files-noscript"] }, async ({ page, open }) => {
  await open(`/en/event/${EVENT}`);
  const heading = page.getByRole("heading", { level: 1 });
  const here = await heading.innerText();
  await page.locator('a[rel~="prev"]').first().click();
  await expect(heading).not.toHaveText(here);
  await page.locator('a[rel~="next"]').first().click();
  await expect(heading).toHaveText(here);
});

test("a link to a claim opens the article at its passage", { tag: ["@desktop", "@files-noscript"] }, async ({ page, open }) => {
  await open(`/de/article/${ARTICLE}#${CLAIM}`);
  await expect(page.locator(":target")).toBeInViewport();
  await expect(page.locator("mark").filter({ hasText: "Anfang 2022" }).first()).toBeVisible();
});

test("every marked passage leads to its event", async ({ page, open }) => {
  await open(`/de/article/${ARTICLE}`);
  const marks = await page.locator("main mark").evaluateAll((all) =>
    all.map((mark) => ({
      text: mark.textContent ?? "",
      linked: mark.closest("a[href*='/event/']") !== null || mark.querySelector("a[href*='/event/']") !== null,
    })),
  );
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.filter(({ text, linked }) => text.trim().length > 0 && !linked)).toEqual([]);
});

test("a company's page lists what it did and what was said about it", { tag: ["@desktop", "@files-noscript"] }, async ({ page, open }) => {
  await open(`/de/entity/${COMPANY}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Microsoft");
  expect(await page.locator("main a[href*='/de/event/']").count()).toBeGreaterThan(2);
  expect(await page.locator("main").getByRole("heading", { level: 2 }).count()).toBeGreaterThan(0);
  await expect(page.locator(`main a[href="${at("/de/?org=microsoft")}"]`).first()).toBeVisible();
});

test("the method page states the conventions", async ({ page, open }) => {
  await open("/de/method");
  for (const words of ["Anfang", "EDTF", "erschlossen"]) {
    await expect(page.locator("main")).toContainText(words);
  }
});
