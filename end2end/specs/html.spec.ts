// Valid HTML: the bytes that are sent are checked, not the document that a browser makes of them.
import { expect, test } from "../support/test.ts";
import { problems } from "../support/validator.ts";
import { EMBED, KINDS, LANGS, OPEN, STATES, address } from "../support/pages.ts";

test.describe("the HTML of", () => {
  for (const lang of LANGS) {
    for (const kind of [...KINDS, ...STATES, OPEN, EMBED]) {
      test(`${kind.name} (${lang}) is valid`, async ({ request }) => {
        const answer = await request.get(address(lang, kind));
        expect(answer.status()).toBe(kind.status ?? 200);
        expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
        const html = await answer.text();
        expect(html).toMatch(/^<!doctype html>/i);
        expect(await problems(html)).toEqual([]);
        // Also inside drawings, which the validator takes on trust.
        expect(html).not.toMatch(/<[a-z][^>]*\sstyle\s*=/i);
      });
    }
  }
});

test("the validator does find what is wrong", async () => {
  const html = '<!doctype html><html lang="de"><head><title>x</title></head><body><ul><p style="top:0">x</ul></body></html>';
  const found = (await problems(html)).join("\n");
  expect(found).toContain("element-permitted-content");
  expect(found).toContain("no-inline-style");
});
