// What is sent is valid HTML: checked on the bytes, not on what a browser makes of them.
import { HtmlValidate, type Report } from "html-validate";
import { expect, test } from "../support/test.ts";
import { EMBED, KINDS, LANGS, OPEN, STATES, address } from "../support/pages.ts";

/** The HTML standard's own rules, those of accessibility, and what our content policy needs. */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "no-inline-style": "error",
    "no-implicit-close": "error",
    // A `<ul>` without markers loses its role in Safari; role="list" gives it back.
    "no-redundant-role": "off",
    // What ARIA lets be named may be named: the drawing and its groups are.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

const problems = ({ results }: Report): string[] =>
  results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );

test.describe("the HTML of", { tag: "@once" }, () => {
  for (const lang of LANGS) {
    for (const kind of [...KINDS, ...STATES, OPEN, EMBED]) {
      test(`${kind.name} (${lang}) is valid`, async ({ request }) => {
        const answer = await request.get(address(lang, kind));
        expect(answer.status()).toBe(kind.status ?? 200);
        expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
        const html = await answer.text();
        expect(html).toMatch(/^<!doctype html>/i);
        expect(problems(await validator.validateString(html, address(lang, kind)))).toEqual([]);
        // Also inside drawings, which the validator takes on trust.
        expect(html).not.toMatch(/<[a-z][^>]*\sstyle\s*=/i);
      });
    }
  }
});

test("the validator does find what is wrong", { tag: "@once" }, async () => {
  const html = '<!doctype html><html lang="de"><head><title>x</title></head><body><ul><p style="top:0">x</ul></body></html>';
  const found = problems(await validator.validateString(html)).join("\n");
  expect(found).toContain("element-permitted-content");
  expect(found).toContain("no-inline-style");
});
