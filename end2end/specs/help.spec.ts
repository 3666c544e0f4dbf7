// Where a view is empty, wrong or gone, the page says so and shows the way on.
import { at } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { counted, expectRows, query, rows } from "../support/timeline.ts";

test("zero results: the page says so and leads back", async ({ page, open }) => {
  await open("/de/?q=qqqqqq");
  await expectRows(page, 0);
  await expect(page.locator("#liste")).toContainText("qqqqqq");

  const ways = await page
    .locator("#liste a[href]:visible")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const way = ways.find((href) => new URL(href).pathname === "/de/" && !href.includes("q=qqqqqq"));
  expect(way, "a link to a view that is not empty").toBeDefined();
  await open(way ?? "");
  await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
});

test("filters that exclude each other offer the change that helps", { tag: ["@static", "@views"] }, async ({ page, open }) => {
  await open("/de/?org=twitter&storyline=joint-venture");
  await expectRows(page, 0);
  const links = page.locator("#liste a[href]:visible");
  const counts = [];
  for (const href of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))) {
    if (!new URL(href).pathname.startsWith(at("/de/"))) continue;
    await open(href);
    counts.push(await rows(page).count());
  }
  expect(Math.max(...counts)).toBeGreaterThan(0);
});

test("an unknown value is named, and the page shown without it", async ({ page, open }) => {
  await open("/de/?org=no-such-company&period=someday&colour=blue");
  const notice = page.locator("[data-ignored]");
  await expect(notice).toBeVisible();
  for (const word of ["no-such-company", "someday", "colour"]) await expect(notice).toContainText(word);
  expect(query(page).get("org"), "the address stays as it was given").toBe("no-such-company");
  const { total } = await counted(page);
  await expectRows(page, total);
});

test("what trackers add to a link is nobody's business", async ({ page, open }) => {
  await open("/de/?org=microsoft&utm_source=mail");
  await expect(page).toHaveURL(at("/de/?org=microsoft"));
  await expect(page.locator("[data-ignored]")).toHaveCount(0);
});

for (const path of ["/de/event/no-such-event", "/en/article/nothing", "/de/entity/nobody", "/en/nowhere", "/xx"]) {
  test(`${path} is missing, and leads back`, { tag: "@once" }, async ({ page, guard }) => {
    guard.expect(/404/);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const way = page.locator("main a[href='/de/'], main a[href='/en/']").first();
    await way.click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
  });
}
