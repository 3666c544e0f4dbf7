// The head as it is sent, for search engines, link previews and other programs.
import { JSDOM } from "jsdom";
import { expect, test } from "../support/test.ts";
import { KINDS, LANGS, PRESENT, address } from "../support/pages.ts";
import type { APIRequestContext } from "@playwright/test";

/** A page without its body, and all of it as text. */
async function sent(request: APIRequestContext, path: string): Promise<{ document: Document; html: string }> {
  const html = await (await request.get(path)).text();
  const [head = ""] = html.split("<body");
  return { document: new JSDOM(head).window.document, html };
}

for (const lang of LANGS) {
  for (const kind of PRESENT) {
    test(`the head of ${kind.name} (${lang}) describes the view`, async ({ request, baseURL }) => {
      const { document, html } = await sent(request, address(lang, kind));
      const attribute = (selector: string, name: string) => document.querySelector(`head > ${selector}`)?.getAttribute(name);
      const meta = (name: string) => attribute(`meta:is([property="${name}"], [name="${name}"])`, "content");
      const alternate = (hreflang: string) => attribute(`link[rel="alternate"][hreflang="${hreflang}"]`, "href");
      const other = { de: "en", en: "de" }[lang];

      const canonical = attribute('link[rel="canonical"]', "href") ?? "";
      expect(canonical.startsWith(`${baseURL}/${lang}/`), canonical).toBe(true);
      expect(alternate(lang)).toBe(canonical);
      expect(alternate(other)).toBe(canonical.replace(`/${lang}/`, `/${other}/`));
      expect(document.querySelectorAll('head > link[hreflang="x-default"]')).toHaveLength(1);

      expect(meta("og:url")).toBe(canonical);
      expect(meta("og:locale")).toBe({ de: "de_DE", en: "en_GB" }[lang]);
      for (const name of ["og:title", "og:description", "description"]) expect(meta(name), name).toMatch(/\S{3}/);
      expect(document.title).toMatch(/\S{3}/);
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
      expect(document.documentElement.lang).toBe(lang);
    });
  }
}

test("the head of a filtered timeline names the companies and the count", async ({ request }) => {
  const path = "/en/?org=microsoft,tiktok";
  const { document, html } = await sent(request, path);
  const shown = html.match(/<li [^>]*data-event=/g)?.length ?? 0;
  const meta = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute("content") ?? "";
  for (const word of ["Microsoft", "TikTok"]) expect(meta("og:title")).toContain(word);
  expect(`${meta("og:title")} ${meta("og:description")}`).toMatch(new RegExp(`\\b${shown}\\sevents\\b`));
});

test("no two kinds of page share a title", async ({ request }) => {
  const titles = new Set<string>();
  const kinds = KINDS.filter(({ status }) => !status);
  for (const kind of kinds) titles.add((await sent(request, address("de", kind))).document.title);
  expect(titles.size).toBe(kinds.length);
});
