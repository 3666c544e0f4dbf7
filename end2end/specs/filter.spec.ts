import { at } from "../support/site.ts";
import { arrived, atRest, expect, scripted, test } from "../support/test.ts";
import { choices, counted, expectRows, ids, openFilters, query, rows, served } from "../support/timeline.ts";

test("a company's link leaves the events it takes part in, and the address can be shared", { tag: ["@desktop", "@phone", "@files", "@files-noscript"] }, async ({
  page,
  open,
  browser,
  guard,
}) => {
  await open("/de/");
  const { total } = await counted(page);
  await openFilters(page);
  await page.locator('a[data-org="microsoft"]').first().click();
  await arrived(page, /\borg[=/]microsoft\b/);
  await expect.poll(() => rows(page).count()).toBeLessThan(total);

  const found = await ids(page);
  expect(found.length).toBeGreaterThan(0);
  const orgs = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-orgs")));
  expect(orgs.filter((list) => !list?.split(" ").includes("microsoft"))).toEqual([]);
  await expect(page).toHaveTitle(/Microsoft/);

  const someoneElse = await browser.newContext({ javaScriptEnabled: scripted() });
  guard.watch(someoneElse);
  const theirs = await someoneElse.newPage();
  await open(page.url(), theirs);
  expect(await ids(theirs)).toEqual(found);
  await someoneElse.close();
});

test("two companies: either of them will do", async ({ page, open }) => {
  const found = new Set<string>();
  for (const org of ["microsoft", "twitter"]) {
    await open(`/de/?org=${org}`);
    for (const id of await ids(page)) found.add(id);
  }
  await open("/de/?org=microsoft,twitter");
  expect(new Set(await ids(page))).toEqual(found);
});

test("two keys: both have to hold", async ({ page, open }) => {
  await open("/de/?org=microsoft,oracle");
  const { shown } = await counted(page);
  await open("/de/?mode=reported&org=microsoft,oracle");
  const both = await counted(page);
  expect(both.shown).toBeLessThan(shown);
  await expectRows(page, both.shown);
});

test("the number beside a filter is the number of rows behind it", async ({ page, open, request }) => {
  for (const start of ["/de/", "/de/?org=microsoft", "/de/?asof=2020-08-20"]) {
    await open(start);
    const offered = await choices(page);
    const tried = new Map<string, number>();
    const chosen = new URL(page.url()).searchParams;
    for (const { key, href, count } of offered) {
      // A value beside others of its key widens the result; its number counts it alone.
      if (chosen.has(key)) continue;
      // Three of each key: the recount over random views is the Rust tests' business.
      tried.set(key, (tried.get(key) ?? 0) + 1);
      if ((tried.get(key) ?? 0) > 3) continue;
      expect((await served(request, href)).length, href).toBe(count);
    }
    expect(tried.size, `kinds of filter on ${start}`).toBeGreaterThan(2);
  }
});

test("the search field finds words, and keeps the other filters", { tag: ["@desktop", "@phone", "@noscript"] }, async ({ page, open }) => {
  await open("/de/?org=microsoft,twitter");
  const { shown } = await counted(page);
  await openFilters(page);
  const field = page.locator('#filter input[name="q"]');
  await field.fill("Wall Street Journal");
  await field.press("Enter");
  await arrived(page, /[?&]q=Wall(\+|%20)Street(\+|%20)Journal/);
  expect(query(page).get("org")?.split(",").toSorted()).toEqual(["microsoft", "twitter"]);
  const found = await counted(page);
  expect(found.shown).toBeGreaterThan(0);
  expect(found.shown).toBeLessThan(shown);
  await expectRows(page, found.shown);
});

test("search is forgiving about case and umlauts", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
  const found = [];
  for (const q of ["Geschäft", "geschaft", "GESCHAEFT"]) {
    await open(`/de/?q=${encodeURIComponent(q)}`);
    found.push(await ids(page));
  }
  expect(found[0]).not.toEqual([]);
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
});

test("what a form submits becomes the short address", async ({ request, baseURL }) => {
  const answer = await request.get("/de/?org=twitter&org=microsoft&q=&storyline=");
  expect(answer.url()).toBe(`${baseURL}/de/?org=microsoft,twitter`);
});

test("every chip names a filter and takes it away", { tag: ["@desktop", "@phone", "@noscript"] }, async ({ page, open }) => {
  await open("/de/?basis=stated&org=microsoft");
  const { shown } = await counted(page);
  await expect(page.locator(".chip[data-remove]:visible")).toHaveCount(2);
  await expect(page.locator('.chip[data-remove="org"]:visible')).toContainText("Microsoft");

  await page.locator('.chip[data-remove="org"]:visible').click();
  await arrived(page, at("/de/?basis=stated"));
  await expect(page.locator(".chip[data-remove]:visible")).toHaveCount(1);
  const more = await counted(page);
  expect(more.shown).toBeGreaterThanOrEqual(shown);

  await page.locator('.chip[data-remove="basis"]:visible').click();
  await arrived(page, at("/de/"));
  await expect(page.locator(".chip[data-remove]:visible")).toHaveCount(0);
  const { total } = await counted(page);
  await expectRows(page, total);
});

test("Back and Forward bring back what was there", { tag: ["@phone", "@files-noscript"] }, async ({ page, open }) => {
  await open("/de/");
  const all = await ids(page);
  await openFilters(page);
  await page.locator('a[data-org="microsoft"]').first().click();
  // In place the sheet of the phone stays open.
  await arrived(page, /\/de\/(\?org=microsoft|org\/microsoft\/)(#filter)?$/);
  const some = await ids(page);
  expect(some.length).toBeLessThan(all.length);
  if (scripted()) await atRest(page);

  const back = async () => {
    await page.goBack();
    // On the phone one of the steps back closes the filters.
    if (page.url().includes("org=microsoft") || page.url().endsWith("#filter")) await page.goBack();
  };
  await back();
  await expect.poll(() => ids(page)).toEqual(all);
  await page.goForward();
  if (!page.url().includes("org=microsoft")) await page.goForward();
  await expect.poll(() => ids(page)).toEqual(some);
});
