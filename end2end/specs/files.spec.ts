// A published site: files that any server hands out. With a program every view works from its address; without one
// there are pages for each company, storyline and state of knowledge.
import { atRest, expect, scripted, test } from "../support/test.ts";
import { idle } from "../support/picture.ts";
import { at } from "../support/site.ts";
import { FILES, SITE } from "../support/sites.mjs";
import { origin } from "../support/server.mjs";
import { counted, expectRows, ids, served } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

async function expectList(page: Page, expected: string[], address: string): Promise<void> {
  await idle(page);
  expect(await ids(page), address).toEqual(expected);
  expect((await counted(page)).shown, address).toBeGreaterThanOrEqual(expected.length);
}

test("every view is what a server shows for its address", { tag: ["@files", "@files-root"] }, async ({ page, open, request }) => {
  for (const view of [
    "?mode=denied",
    "?org=microsoft,oracle&basis=inferred",
    "?disputed=1&order=newest",
    "?q=Rechenzentrum",
    "?period=2020-09&storyline=us-dispute",
    "?asof=2020-08-14&kind=deadline",
    "?asof=2020-08-14&q=Microsoft",
    "?event=ireland-operational&org=tiktok",
  ]) {
    await open(`/de/${view}`);
    await expectList(page, await served(request, `${SITE.origin}/de/${view}`), view);
  }
});

test("a day between two stops knows what the stop before it did", { tag: "@files" }, async ({ page, open, request }) => {
  await open("/de/?asof=2020-08-20&org=microsoft");
  await expectList(page, await served(request, `${SITE.origin}/de/?asof=2020-08-14&org=microsoft`), "2020-08-20");
});

test("one company, one storyline, one stop have pages", { tag: ["@files", "@files-noscript"] }, async ({ page, open, request }) => {
  for (const view of ["?org=microsoft", "?storyline=ireland", "?asof=2020-08-14", "?asof=2019"]) {
    await open(`/en/${view}`);
    expect(page.url().endsWith(at(`/en/${view}`)), page.url()).toBe(true);
    expect(new URL(page.url()).search).toBe("");
    const list = await ids(page);
    expect(list).toEqual(await served(request, `${SITE.origin}/en/${view}`));
    await expectRows(page, list.length);
  }
});

test("an earlier state of knowledge has its events' pages", { tag: "@files-noscript" }, async ({ page, open }) => {
  await open("/de/?asof=2020-08-14");
  const links = await page.locator("[data-rows] h4 a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(5);
  for (const link of links.slice(0, 5)) {
    await open(link);
    await expect(page.locator("main h1")).toBeVisible();
    expect(new URL(link).pathname).toMatch(/\/asof\/[\d-]+\/$/);
  }
});

test("the way in asks the browser for its language, and takes the view along", { tag: ["@files", "@files-root", "@files-noscript"] }, async ({ page, open }) => {
  await page.goto(at("/?disputed=1"));
  if (!scripted()) {
    await page.locator("main a[hreflang=en]").click();
    await expect(page).toHaveURL(at("/en/"));
    return;
  }
  await expect(page).toHaveURL(at("/de/?disputed=1"));
  await atRest(page);
  await open("/");
  await expect(page).toHaveURL(at("/de/"));
});

test("without a program the page says what needs one", { tag: "@files-noscript" }, async ({ page, open }) => {
  await open("/de/");
  await expect(page.locator("noscript p")).toContainText("Ohne JavaScript");
  await expect(page.locator("#q")).toBeHidden();
  const stop = page.locator("#knowledge [data-step=back]");
  await stop.click();
  await expect(page).toHaveURL(at("/de/?asof=2020-08-14"));
});

test("what is missing says so and leads back", { tag: ["@files", "@files-noscript"] }, async ({ page, guard }) => {
  guard.expect(/404/);
  const answer = await page.goto(at("/de/event/no-such-event"));
  expect(answer?.status()).toBe(404);
  await page.locator(`main a[href="${at("/de/")}"]`).first().click();
  await expect(page).toHaveURL(at("/de/"));
});

test.describe("a large dossier", { tag: "@files-root" }, () => {
  test.use({ baseURL: origin(FILES.large.port) });

  test("is filtered, searched and known earlier as well", async ({ page, open, request }) => {
    await page.goto("/en/");
    await atRest(page);
    const stops = await page.locator("#knowledge option").evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
    const middle = stops[Math.floor(stops.length / 2)] ?? "";
    const views = ["?mode=denied", "?page=2", "?order=newest&page=3", "?q=Werk", `?asof=${middle}&disputed=1`, `?asof=${middle}&order=newest`];
    for (const view of views) {
      await open(`/en/${view}`);
      await expectList(page, await served(request, `${origin(FILES.large.servedPort)}/en/${view}`), view);
    }
  });
});
