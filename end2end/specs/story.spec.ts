import { at } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { counted, expectRows, ids, rows } from "../support/timeline.ts";

test("the list holds every event once, and says how many", { tag: ["@desktop", "@files-noscript"] }, async ({ page, open }) => {
  await open("/de/");
  const { shown, total } = await counted(page);
  expect(shown).toBe(total);
  await expectRows(page, total);
  expect(new Set(await ids(page)).size).toBe(total);
});

test("the story is told in order, month by month", async ({ page, open }) => {
  await open("/de/");
  const headings = page.locator("#liste").getByRole("heading").filter({ hasText: /\b(19|20)\d\d\b/ });
  const years = (await headings.allInnerTexts()).map((text) => Number(/\b(?:19|20)\d\d\b/.exec(text)?.[0]));
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

test("newest first turns the list round", async ({ page, open }) => {
  await open("/de/");
  const oldest = await ids(page);
  await open("/de/?order=newest");
  const newest = await ids(page);
  expect(newest.toSorted()).toEqual(oldest.toSorted());
  expect(newest.indexOf("ireland-operational")).not.toBe(oldest.indexOf("ireland-operational"));
});

test("every row leads to a sentence of an article", { tag: ["@desktop", "@files"] }, async ({ page, open, request }) => {
  await open("/de/");
  const leads = await rows(page).evaluateAll((all) =>
    all.map((row) => ({
      event: row.getAttribute("data-event"),
      claims: [...row.querySelectorAll<HTMLAnchorElement>('a[href*="/article/"]')]
        .map((link) => new URL(link.href))
        .map(({ pathname, hash }) => ({ pathname, id: decodeURIComponent(hash.slice(1)) }))
        .filter(({ id }) => id),
    })),
  );
  expect(leads.filter(({ claims }) => claims.length === 0)).toEqual([]);

  const articles = new Map<string, string>();
  const lost: string[] = [];
  for (const { event, claims } of leads) {
    for (const { pathname, id } of claims) {
      const html = articles.get(pathname) ?? (await (await request.get(pathname)).text());
      articles.set(pathname, html);
      if (!html.includes(`id="${id}"`)) lost.push(`${event} → ${pathname}#${id}`);
    }
  }
  expect(lost).toEqual([]);
});

for (const [lang, name, tag] of [
  ["de", "im Artikel zeigen", ["@desktop", "@files-noscript"]],
  ["en", "show in article", ["@phone"]],
] as const) {
  test(`“${name}” shows the sentence, marked`, { tag: [...tag] }, async ({ page, open }) => {
    await open(`/${lang}/`);
    const row = rows(page).filter({ has: page.locator('a[href$="#ireland-2022"]') }).first();
    await row.getByRole("link", { name }).and(page.locator('a[href$="#ireland-2022"]')).first().click();
    await expect(page).toHaveURL(at(`/${lang}/article/europaplaene#ireland-2022`));
    const passage = page.locator(":target");
    await expect(passage).toBeInViewport();
    await expect(page.locator("mark").and(passage).or(passage.locator("mark")).first()).toContainText("2022");
  });
}

test("every mark of the drawing is named and opens an event of the list", async ({ page, open }) => {
  await open("/de/");
  const events = new Set(await ids(page));
  const marks = await page.locator("svg.plot a.mark[data-mark]").evaluateAll((all) =>
    all.map((mark) => ({
      href: mark.getAttribute("href") ?? "",
      name: mark.getAttribute("aria-label") ?? mark.querySelector("title")?.textContent ?? "",
    })),
  );
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.filter(({ name }) => name.trim().length < 5)).toEqual([]);
  const lost = marks.filter(({ href }) => !events.has(/[?&]event=([^&#]+)/.exec(href)?.[1] ?? ""));
  expect(lost).toEqual([]);
});
