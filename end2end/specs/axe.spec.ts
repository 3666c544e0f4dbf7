import { test } from "../support/test.ts";
import { EMBED, KINDS, LANGS, OPEN, STATES, address } from "../support/pages.ts";
import { openFilters } from "../support/timeline.ts";
import { expectNone } from "../support/axe.ts";

for (const lang of LANGS) {
  // Each screen in one language: what a language adds are words, and those are there on either.
  const tag = lang === "de" ? "@desktop" : "@phone";
  for (const kind of [...KINDS, ...STATES, OPEN, EMBED]) {
    test(`${kind.name} (${lang}) shuts nobody out`, { tag }, async ({ page, open, guard }) => {
      if (kind.status) guard.expect(new RegExp(`${kind.status}`));
      await open(address(lang, kind));
      await expectNone(page);
    });
  }
}

test("the opened filters shut nobody out", { tag: "@phone" }, async ({ page, open }) => {
  await open("/de/");
  await openFilters(page);
  await expectNone(page);
});
