import { test } from "../support/test.ts";
import { EMBED, KINDS, LANGS, OPEN, STATES, address } from "../support/pages.ts";
import { openFilters } from "../support/timeline.ts";
import { expectNone } from "../support/axe.ts";

for (const lang of LANGS) {
  for (const kind of [...KINDS, ...STATES, OPEN, EMBED]) {
    test(`${kind.name} (${lang}) shuts nobody out`, { tag: "@script" }, async ({ page, open, guard }) => {
      if (kind.status) guard.expect(new RegExp(`${kind.status}`));
      await open(address(lang, kind));
      await expectNone(page);
    });
  }

  test(`the opened filters (${lang}) shut nobody out`, { tag: ["@script", "@phone"] }, async ({ page, open }) => {
    await open(`/${lang}/`);
    await openFilters(page);
    await expectNone(page);
  });
}
