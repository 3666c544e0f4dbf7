// Reads the timeline: its rows, counts, filters and window.
import { expect, type APIRequestContext, type Locator, type Page } from "@playwright/test";
import { asked } from "./site.ts";

export const other = { de: "en", en: "de" } as const;

/** The rows a reader is shown; rows inside a closed group count, hidden ones do not. */
export const rows = (page: Page): Locator =>
  page.locator("#liste :is(li, article)[data-event]:not([hidden], [hidden] *)");

/** The ids of the rows, in order. */
export const ids = (page: Page): Promise<string[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-event") ?? ""));

/** The ids of the events that a server lists for an address, in order. */
export async function served(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(address);
  expect(answer.ok(), address).toBe(true);
  return [...(await answer.text()).matchAll(/<li [^>]*data-event="([^"]+)"/g)].map(([, id = ""]) => id);
}

/** The count on the page: "12 von 41 Ereignissen". Without "von" it shows all. */
export async function counted(page: Page): Promise<{ shown: number; total: number }> {
  const text = await page.locator("[data-count]").first().innerText();
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [shown, total = shown] = numbers;
  if (shown === undefined || total === undefined) throw new Error(`no number in "${text}"`);
  return { shown, total };
}

/** Waits until the list and its count agree on `expected` rows. */
export async function expectRows(page: Page, expected: number): Promise<void> {
  await expect(rows(page)).toHaveCount(expected);
  await expect.poll(async () => (await counted(page)).shown).toBe(expected);
}

/** Brings the filters into view: on the phone they stand behind a link. */
export async function openFilters(page: Page): Promise<void> {
  const filter = page.locator("#filter");
  if (!(await filter.isVisible())) {
    await page.locator('a[href$="#filter"]:visible').first().click();
  }
  await expect(filter).toBeVisible();
}

/** The query of the page's address. */
export const query = (page: Page): URLSearchParams => asked(page.url());

export interface Choice {
  key: string;
  href: string;
  count: number;
}

/** The choices of the filters on this page: the key that a link changes, and the count beside it. */
export async function choices(page: Page): Promise<Choice[]> {
  const links = page.locator("#filter a[href]:has(.n), a[data-org][href]:has(.n)");
  const offered = await links.evaluateAll((all) =>
    all.map((link) => ({
      href: (link as HTMLAnchorElement).href,
      n: link.querySelector(".n")?.textContent ?? "",
    })),
  );
  const here = query(page);
  const seen = new Set<string>();
  return offered.flatMap(({ href, n }) => {
    const there = new URL(href).searchParams;
    const key = [...there.keys()].find((key) => (there.get(key) ?? "").length > (here.get(key) ?? "").length);
    const count = /\d+/.exec(n)?.[0];
    // A link without a new value takes one back; its number is not a promise about its target.
    if (!key || count === undefined || seen.has(href)) return [];
    seen.add(href);
    return [{ key, href, count: Number(count) }];
  });
}

/** The window of the drawing in days, from the address; `undefined` where it has none. */
export function windowDays(page: Page): number | undefined {
  const from = query(page).get("from");
  const to = query(page).get("to");
  if (!from || !to) return undefined;
  return (endOf(to) - Date.parse(from)) / 86_400_000;
}

/** The end of a year, month or day of the address. */
function endOf(period: string): number {
  const [year = 0, month, day] = period.split("-").map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  if (day === undefined) return Date.UTC(year, month, 1);
  return Date.UTC(year, month - 1, day + 1);
}
