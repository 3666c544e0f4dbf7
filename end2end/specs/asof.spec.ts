import { expect, test } from "../support/test.ts";
import { counted, expectRows, ids, rows } from "../support/timeline.ts";

const cited = (page: Parameters<typeof rows>[0]): Promise<string[]> =>
  rows(page)
    .locator('a[href*="/article/"]')
    .evaluateAll((all) => [...new Set(all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))]);

test("as of a day, later articles are unknown", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
  await open("/de/");
  const all = await ids(page);
  const sources = await cited(page);

  await open("/de/?asof=2020-08-20");
  const known = await ids(page);
  expect(known.length).toBeGreaterThan(0);
  expect(known.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining(known));
  const then = await cited(page);
  expect(then.length).toBeLessThan(sources.length);
  expect(sources).toEqual(expect.arrayContaining(then));
  await expectRows(page, (await counted(page)).shown);
});

test("as of a day before the first article, nothing is known", { tag: ["@desktop", "@phone", "@files"] }, async ({ page, open }) => {
  await open("/de/?asof=2010-01-01");
  await expectRows(page, 0);
  await expect(page.locator('.chip[data-remove="asof"]:visible')).toBeVisible();
});

test("the drawing leads to every state of knowledge", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
  await open("/de/");
  const stops = await page
    .locator('a:is([href*="asof="], [href*="asof/"])')
    .evaluateAll((all) => all.map((stop) => stop.getAttribute("href") ?? ""));
  expect(stops.length).toBeGreaterThan(0);
  for (const stop of new Set(stops)) {
    await open(stop);
    await expect.poll(() => rows(page).count(), stop).toBeGreaterThan(0);
  }
});
