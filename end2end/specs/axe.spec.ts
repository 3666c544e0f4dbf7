import { test } from "../support/test.ts";
import { EMBED, KINDS, LANGS, OPEN, STATES, address } from "../support/pages.ts";
import { openFilters } from "../support/timeline.ts";
import { expectNone } from "../support/axe.ts";
import type { AxeBuilder } from "@axe-core/playwright";

/** Two rows of each month: all of them are looked at on the timeline without a choice. */
const someRows = (axe: AxeBuilder): AxeBuilder => axe.exclude(".rows > .event:nth-child(n + 3)");

for (const lang of LANGS) {
  // Each screen in one language: languages differ in their text only, and both are tested.
  const tag = lang === "de" ? "@desktop" : "@phone";
  // On the phone chips and an empty list are laid out in their own way; the other states differ by their words.
  const states = lang === "de" ? STATES : STATES.filter(({ name }) => /filtered|nothing found/.test(name));
  for (const kind of [...KINDS, ...states, OPEN, EMBED]) {
    test(`${kind.name} (${lang}) shuts nobody out`, { tag }, async ({ page, open, guard }) => {
      if (kind.status) guard.expect(new RegExp(`${kind.status}`));
      await open(address(lang, kind));
      await expectNone(page, KINDS.includes(kind) ? undefined : someRows);
    });
  }
}

test("the opened filters shut nobody out", { tag: "@phone" }, async ({ page, open }) => {
  await open("/de/");
  await openFilters(page);
  await expectNone(page, someRows);
});
