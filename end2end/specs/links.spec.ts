import { expect, test } from "../support/test.ts";
import { KINDS, LANGS, address } from "../support/pages.ts";

/** Enough for a dossier of the bundled size; a crawl that reaches it goes round in circles. */
const MOST_PAGES = 600;

test("no link of ours leads nowhere", async ({ request, baseURL }) => {
  test.slow();
  const origin = new URL(baseURL ?? "").origin;
  const ids = new Map<string, Set<string>>();
  const wanted = new Map<string, string>();
  const queue = LANGS.flatMap((lang) => KINDS.filter(({ status }) => !status).map((kind) => address(lang, kind)));
  const lost: string[] = [];

  for (const path of queue) {
    // The bare address only redirects, to the reader's language.
    if (ids.has(path) || path === "/") continue;
    const answer = await request.get(path, { maxRedirects: 0 });
    const type = answer.headers()["content-type"] ?? "";
    const html = answer.status() === 200 && type.startsWith("text/html") ? await answer.text() : "";
    ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id)));
    if (answer.status() !== 200) lost.push(`${answer.status()} ${path}`);

    for (const [, raw = ""] of html.matchAll(/\shref="([^"]+)"/g)) {
      const url = new URL(raw.replaceAll("&amp;", "&"), origin + path);
      if (url.origin !== origin) continue;
      // One page per path: filters are links of their own, and there is no end of them.
      if (!url.search) {
        queue.push(url.pathname);
        if (url.hash) wanted.set(`${url.pathname}${url.hash}`, path);
      }
    }
    expect(ids.size).toBeLessThan(MOST_PAGES);
  }

  for (const [target, from] of wanted) {
    const [path = "", id = ""] = target.split("#");
    if (!ids.get(path)?.has(decodeURIComponent(id))) lost.push(`${from} → ${target}`);
  }
  expect(lost).toEqual([]);
  expect(ids.size).toBeGreaterThan(50);
});
