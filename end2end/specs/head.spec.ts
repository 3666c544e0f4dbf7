// What search engines, link previews and other programs read.
import { expect, test } from "../support/test.ts";
import { KINDS, LANGS, PRESENT, address } from "../support/pages.ts";
import { counted } from "../support/timeline.ts";

test.describe("the head of", { tag: "@once" }, () => {
  for (const lang of LANGS) {
    for (const kind of PRESENT) {
      test(`${kind.name} (${lang}) describes the view`, async ({ page, open, baseURL }) => {
        await open(address(lang, kind));
        const head = page.locator("head");
        const meta = (name: string) => head.locator(`meta[property="${name}"], meta[name="${name}"]`);
        const alternate = (hreflang: string) => head.locator(`link[rel="alternate"][hreflang="${hreflang}"]`);
        const other = { de: "en", en: "de" }[lang];

        const canonical = (await head.locator('link[rel="canonical"]').getAttribute("href")) ?? "";
        expect(canonical.startsWith(`${baseURL}/${lang}/`), canonical).toBe(true);
        await expect(alternate(lang)).toHaveAttribute("href", canonical);
        await expect(alternate(other)).toHaveAttribute("href", canonical.replace(`/${lang}/`, `/${other}/`));
        await expect(alternate("x-default")).toHaveCount(1);

        await expect(meta("og:url")).toHaveAttribute("content", canonical);
        await expect(meta("og:locale")).toHaveAttribute("content", { de: "de_DE", en: "en_GB" }[lang]);
        await expect(meta("og:title")).toHaveAttribute("content", /\S{3}/);
        await expect(meta("og:description")).toHaveAttribute("content", /\S{3}/);
        await expect(meta("description")).toHaveAttribute("content", /\S{3}/);
        await expect(page).toHaveTitle(/\S{3}/);
        await expect(page.locator("h1")).toHaveCount(1);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
      });
    }
  }

  test("a filtered timeline names the companies and the count", async ({ page, open }) => {
    await open("/en/?org=microsoft,tiktok");
    const { shown } = await counted(page);
    const title = await page.locator('meta[property="og:title"]').getAttribute("content");
    const description = await page.locator('meta[property="og:description"]').getAttribute("content");
    for (const word of ["Microsoft", "TikTok"]) expect(title).toContain(word);
    expect(`${title} ${description}`).toMatch(new RegExp(`\\b${shown}\\sevents\\b`));
  });

  test("no two kinds of page share a title", async ({ page, open }) => {
    const titles = new Set<string>();
    const kinds = KINDS.filter(({ status }) => !status);
    for (const kind of kinds) {
      await open(address("de", kind));
      titles.add(await page.title());
    }
    expect(titles.size).toBe(kinds.length);
  });
});
