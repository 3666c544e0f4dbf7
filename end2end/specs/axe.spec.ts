import { test } from "../support/test.ts";
import { EMBED, KINDS, LANGS, OPEN, STATES, address, type Kind } from "../support/pages.ts";
import { openFilters } from "../support/timeline.ts";
import { expectNone } from "../support/axe.ts";

for (const lang of LANGS) {
  const check = (kind: Kind, tag: string[]) =>
    test(`${kind.name} (${lang}) shuts nobody out`, { tag: ["@script", ...tag] }, async ({ page, open, guard }) => {
      if (kind.status) guard.expect(new RegExp(`${kind.status}`));
      await open(address(lang, kind));
      await expectNone(page);
    });
  for (const kind of KINDS) check(kind, []);
  // They differ by their elements, which are those of both languages: each screen sees them in one.
  for (const kind of [...STATES, OPEN, EMBED]) check(kind, [lang === "de" ? "@desktop" : "@phone"]);

  test(`the opened filters (${lang}) shut nobody out`, { tag: ["@script", "@phone"] }, async ({ page, open }) => {
    await open(`/${lang}/`);
    await openFilters(page);
    await expectNone(page);
  });
}
