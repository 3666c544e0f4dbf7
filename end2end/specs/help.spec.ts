// A page with an empty, wrong or removed view says so and links to others.
import { JSDOM } from "jsdom";
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

test("filters that exclude each other offer the change that helps", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
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

test("what trackers add to a link is nobody's business", async ({ request, baseURL }) => {
  const answer = await request.get("/de/?org=microsoft&utm_source=mail");
  expect(answer.url()).toBe(`${baseURL}/de/?org=microsoft`);
  expect(await answer.text()).not.toContain("data-ignored");
});

for (const path of ["/de/event/no-such-event", "/en/article/nothing", "/de/entity/nobody", "/en/nowhere", "/xx"]) {
  test(`${path} is missing, and leads back`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    const { document } = new JSDOM(await answer.text()).window;
    expect(document.querySelector("h1")?.textContent).toMatch(/\S{3}/);
    expect(document.querySelector("main a:is([href='/de/'], [href='/en/'])")).not.toBeNull();
  });
}
