// An event opened beside the drawing: by its mark, by the keyboard, by its address; and what ties a
// mark to its row.
import { at } from "../support/site.ts";
import { arrived, atRest, expect, test } from "../support/test.ts";
import { EVENT } from "../support/pages.ts";
import { ids } from "../support/timeline.ts";
import type { Locator, Page } from "@playwright/test";

const panel = (page: Page): Locator => page.locator("[data-panel]");
const title = (page: Page): Locator => panel(page).locator("h2").first();
const mark = (page: Page, id: string): Locator => page.locator(`section.axis .wide [data-mark="${id}"]`);

/** An event whose mark lies where the panel does not. */
async function reachable(page: Page): Promise<string> {
  const marks = page.locator("section.axis .wide a[data-mark]");
  const id = await marks.evaluateAll((all) => {
    const free = all.filter((mark) => {
      const { left, right } = mark.querySelector(".hit")?.getBoundingClientRect() ?? mark.getBoundingClientRect();
      return left > 280 && right < 900;
    });
    return free[0]?.getAttribute("data-mark");
  });
  if (!id) throw new Error("no mark left of the panel");
  return id;
}

/** Everything the panel says. */
const contents = (page: Page): Promise<string> =>
  panel(page).evaluate((panel) => panel.innerHTML.replaceAll(/ aria-busy="false"|<!--.*?-->/g, ""));

test("the address of a view opens its event", { tag: ["@desktop", "@phone", "@noscript", "@files"] }, async ({ page, open }) => {
  await open("/de/");
  await expect(panel(page)).toBeHidden();
  await open(`/de/?event=${EVENT}&org=microsoft`);
  await expect(title(page)).toBeVisible();
  expect(await panel(page).locator("blockquote").count()).toBeGreaterThan(1);
  await expect(panel(page).locator(`a[href="${at(`/de/event/${EVENT}`)}"]`)).toBeVisible();
  await panel(page).locator("[data-close]").click();
  await arrived(page, at("/de/?org=microsoft"));
  await expect(panel(page)).toBeHidden();
});

test("the panel leads to the next event of the list, and back", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
  await open("/de/?org=microsoft");
  const list = await ids(page);
  await open(`/de/?event=${list[1]}&org=microsoft`);
  await panel(page).locator('a[rel="next"]').click();
  await arrived(page, at(`/de/?event=${list[2]}&org=microsoft`));
  await expect(panel(page).locator("[data-page]")).toHaveAttribute("href", at(`/de/event/${list[2]}`));
  await panel(page).locator('a[rel="prev"]').click();
  await arrived(page, at(`/de/?event=${list[1]}&org=microsoft`));
  await expect(panel(page).locator("[data-page]")).toHaveAttribute("href", at(`/de/event/${list[1]}`));
});

test("the panel's ids are its own", async ({ page, open }) => {
  await open(`/de/?event=${EVENT}`);
  const all = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});

test("a mark opens its event, and Back closes it", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
  await open("/de/");
  const id = await reachable(page);
  await mark(page, id).locator(".hit").click();
  await arrived(page, at(`/de/?event=${id}`));
  await expect(title(page)).toBeVisible();
  await expect(panel(page).locator("blockquote").first()).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await page.goForward();
  await expect(panel(page).locator("blockquote").first()).toBeVisible();
});

test("the panel opened in place is the one the server renders", async ({ page, open }) => {
  await open("/de/");
  const id = await reachable(page);
  await mark(page, id).locator(".hit").click();
  await expect(panel(page).locator("blockquote").first()).toBeVisible();
  const painted = await contents(page);
  await page.reload();
  await atRest(page);
  expect(await contents(page)).toBe(painted);
});

test("Enter opens, Escape closes, and the focus comes back", async ({ page, open }) => {
  await open("/de/");
  const id = await reachable(page);
  await mark(page, id).focus();
  await page.keyboard.press("Enter");
  await expect(title(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(at("/de/"));
  await expect(panel(page)).toBeHidden();
  await expect(mark(page, id)).toBeFocused();
});

test("in the panel n and p go on and back", async ({ page, open }) => {
  await open("/de/?org=microsoft");
  const list = await ids(page);
  await mark(page, list[1] ?? "").focus();
  await page.keyboard.press("Enter");
  await expect(title(page)).toBeFocused();
  for (const [key, place] of [["n", 2], ["j", 3], ["p", 2], ["k", 1]] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => new URL(page.url()).searchParams.get("event")).toBe(list[place]);
    await expect(title(page)).toBeFocused();
  }
});

test("closing by the link leads back as well", { tag: ["@desktop", "@phone"] }, async ({ page, open }) => {
  await open(`/de/?event=${EVENT}`);
  await panel(page).locator("[data-close]").click();
  await expect(panel(page)).toBeHidden();
  const focus = page.locator(":focus");
  await expect(focus).toHaveCount(1);
  const back = focus.and(page.locator(`[data-mark="${EVENT}"], [data-event="${EVENT}"] a`));
  await expect(back).toHaveCount(1);
});

test("the search keeps the focus when it closes the panel", async ({ page, open }) => {
  await open(`/de/?event=${EVENT}`);
  await page.locator("#q").fill("Oracle");
  await expect(page).toHaveURL(at("/de/?q=Oracle"));
  await expect(panel(page)).toBeHidden();
  await expect(page.locator("#q")).toBeFocused();
});

test("a mark shows its row, and a row its mark", async ({ page, open }) => {
  await open("/de/");
  const id = await reachable(page);
  const row = page.locator(`[data-event="${id}"]`);
  // The first movement loads what follows the pointer.
  await page.mouse.move(5, 5);
  await expect(page.locator("html")).toHaveAttribute("data-live", "");
  await mark(page, id).locator(".hit").hover();
  await expect(row).toHaveAttribute("data-related", "");
  await row.locator("h4 a").focus();
  await expect(mark(page, id)).toHaveAttribute("data-related", "");
  await expect(row).not.toHaveAttribute("data-related");
});

test("on the phone the panel is the screen", { tag: "@phone" }, async ({ page, open }) => {
  await open(`/de/?event=${EVENT}`);
  const box = await panel(page).boundingBox();
  expect(box?.width).toBe(page.viewportSize()?.width);
  const close = await panel(page).locator("[data-close]").boundingBox();
  expect(Math.min(close?.width ?? 0, close?.height ?? 0)).toBeGreaterThanOrEqual(44);
});
