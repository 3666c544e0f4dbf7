import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../support/test.ts";
import { EMBED, KINDS, LANGS, OPEN, STATES, address } from "../support/pages.ts";
import { openFilters } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(" ")}\n${failureSummary}`),
  );
}

/** In both themes; the page follows the system's without being loaded again. */
async function expectNone(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
}

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
