// Violations that axe finds on a page.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules of those tags that look at colours; nothing else differs between the themes. */
const COLOURS = ["color-contrast", "link-in-text-block"];

type Adapt = (axe: AxeBuilder) => AxeBuilder;

async function violations(page: Page, adapt: Adapt): Promise<string[]> {
  // Without the details of what is right, and without a second page to gather the results of frames in: both take
  // longer than the rules themselves.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await adapt(axe).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(" ")}\n${failureSummary}`),
  );
}

/**
 * Lays out all rows. Those far below are given some height until they come into sight; what is in them overlaps, and
 * axe measures it.
 */
async function layOut(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(() => {
      for (const row of document.querySelectorAll<HTMLElement>(".event")) row.style.contentVisibility = "visible";
    });
  }
}

type Theme = "light" | "dark";

/**
 * In both themes unless only one is named, where the texts are what matters; the page follows the system's without being
 * loaded again.
 */
export async function expectNone(page: Page, adapt: Adapt = (axe) => axe, themes: Theme[] = ["light", "dark"]): Promise<void> {
  const rules: Record<Theme, Adapt> = {
    light: (axe) => axe.withTags(TAGS),
    dark: (axe) => axe.withRules(COLOURS),
  };
  await layOut(page);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, (axe) => adapt(rules[colorScheme](axe))), colorScheme).toEqual([]);
  }
}
