// The page changes in place: links to other views load nothing, and leave the reader where they were.
import { at } from "../support/site.ts";
import { arrived, expect, test } from "../support/test.ts";
import { expectAsServed, idle } from "../support/picture.ts";
import { counted, expectRows, ids, openFilters, query, rows } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

type Marked = Window & { mark?: string };

/** Marks the document; another one loaded in its place would not bear the mark. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void ((window as Marked).mark = "the same"));
const expectSameDocument = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => (window as Marked).mark), "no document was loaded").toBe("the same");

/** Waits until the part of the program that follows links is there. */
async function live(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.keyboard.press("Shift");
  await page.locator("html[data-live]").waitFor();
}

const facet = (page: Page, choice: string) => page.locator(`#filter [data-choice="${choice}"]`);
const depth = (page: Page): Promise<number> => page.evaluate(() => window.history.length);

test.describe("in place", () => {
  test("a filter changes all that follows the view", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
    await open("/de/");
    await live(page);
    await mark(page);
    const before = await page.evaluate(() => ({
      title: document.title,
      axis: document.querySelector("[data-region=axis]")?.innerHTML,
      headings: [...document.querySelectorAll("[data-rows] h3")].map((heading) => heading.textContent),
    }));
    const { total } = await counted(page);
    const promised = Number(/\d+/.exec(await facet(page, "org=microsoft").locator(".n").innerText())?.[0]);

    await facet(page, "org=microsoft").click();
    await expect(page).toHaveURL(at("/de/?org=microsoft"));
    await expectRows(page, promised);
    expect(promised).toBeLessThan(total);
    await expect(page).toHaveTitle(/Microsoft/);
    await expect(page.locator("[data-announce]")).toContainText(String(promised));
    const after = await page.evaluate(() => ({
      axis: document.querySelector("[data-region=axis]")?.innerHTML,
      headings: [...document.querySelectorAll("[data-rows] h3")].map((heading) => heading.textContent),
    }));
    expect(after.axis).not.toBe(before.axis);
    expect(after.headings).not.toEqual(before.headings);
    await expectSameDocument(page);

    // And back by the same link.
    await facet(page, "org=microsoft").click();
    await expect(page).toHaveURL(at("/de/"));
    await expectRows(page, total);
    await expect(page).toHaveTitle(before.title);
    await expectSameDocument(page);
  });

  test("several filters are what the server shows for them", { tag: ["@desktop", "@phone", "@files", "@files-root"] }, async ({ page, open }) => {
    await open("/de/");
    await live(page);
    await openFilters(page);
    await mark(page);
    for (const choice of ["org=microsoft", "org=oracle", "disputed=1", "mode=reported"]) {
      await facet(page, choice).click();
      await expect(facet(page, choice)).toHaveAttribute("aria-current", "true");
    }
    await expectSameDocument(page);
    expect(query(page).get("org")).toBe("microsoft,oracle");
    await expectAsServed(page, open);
  });

  test("what an address asks for in vain is named for that address only", async ({ page, open }) => {
    await open("/de/?org=no-such-company");
    await live(page);
    const notice = page.locator("[data-ignored]");
    await expect(notice).toBeVisible();
    await facet(page, "org=microsoft").click();
    await expect(notice).toBeHidden();
    await page.goBack();
    await expect(notice).toBeVisible();
  });

  for (const [choice, tag] of [["storyline=joint-venture", ["@desktop"]], ["org=twitter", ["@desktop", "@files"]]] as const) {
    test(`the window goes where ${choice} has something to show`, { tag: [...tag] }, async ({ page, open }) => {
      await open("/de/");
      await live(page);
      const marks = page.locator("section.axis svg.plot [data-mark]");
      const opening = await page.locator("section.axis").getAttribute("data-window");
      await facet(page, choice).click();
      await expect(page.locator("section.axis")).not.toHaveAttribute("data-window", opening ?? "");
      await expect(marks.first()).toBeVisible();
      expect(query(page).has("from"), "the address names no window").toBe(false);
      await expectAsServed(page, open);
    });
  }

  test("focus, place and fold stay", async ({ page, open }) => {
    await open("/de/");
    await live(page);
    await page.locator("details.fold summary").first().click();
    const link = page.locator("details.fold[open] a[data-choice]").first();
    const choice = (await link.getAttribute("data-choice")) ?? "";
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    const top = (await link.boundingBox())?.y;
    await link.click();
    await expect(facet(page, choice)).toHaveAttribute("aria-current", "true");
    await expect(facet(page, choice)).toBeFocused();
    await expect(page.locator("details.fold[open]").first()).toBeVisible();
    // The content above may have changed its height; the link stays in place for the reader.
    await expect.poll(async () => Math.round((await facet(page, choice).boundingBox())?.y ?? 0)).toBe(Math.round(top ?? -1));
  });

  test("the first click of all is followed in place, late as the program may be", { tag: ["@desktop", "@phone", "@files"] }, async ({ page, open }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/split.*\.wasm/, async (route) => {
      await held;
      await route.continue();
    });
    await open("/de/");
    await openFilters(page);
    await mark(page);
    await facet(page, "org=microsoft").click();
    release();
    await arrived(page, /\/de\/(\?org=microsoft|org\/microsoft\/)(#filter)?$/);
    await expect(rows(page).first()).toBeAttached();
    await expectSameDocument(page);
  });

  test("a click with Control opens another page", async ({ page, open, context }) => {
    await open("/de/");
    await live(page);
    const opened = context.waitForEvent("page");
    await facet(page, "org=microsoft").click({ modifiers: ["Control"] });
    await expect(await opened).toHaveURL(at("/de/?org=microsoft"));
    await expect(page).toHaveURL(at("/de/"));
  });

  test("Back and Forward show what was there", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
    await open("/de/");
    await live(page);
    await mark(page);
    const seen = [await ids(page)];
    for (const [choice, address] of [
      ["org=microsoft", at("/de/?org=microsoft")],
      ["disputed=1", at("/de/?disputed=1&org=microsoft")],
    ] as const) {
      await facet(page, choice).click();
      await expect(page).toHaveURL(address);
      seen.push(await ids(page));
    }
    await page.goBack();
    await expect.poll(() => ids(page)).toEqual(seen[1]);
    await page.goBack();
    await expect.poll(() => ids(page)).toEqual(seen[0]);
    await page.goForward();
    await expect.poll(() => ids(page)).toEqual(seen[1]);
    await expectSameDocument(page);
    await expectAsServed(page, open);
  });

  test("Back works after a reload, before the program is there", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
    await open("/de/");
    await live(page);
    const all = await ids(page);
    await facet(page, "org=microsoft").click();
    await expect(page).toHaveURL(at("/de/?org=microsoft"));
    await page.reload();
    await page.goBack();
    await expect(page).toHaveURL(at("/de/"));
    // The page loads itself again: until then there are fewer.
    await expect(rows(page)).toHaveCount(all.length);
    expect(await ids(page)).toEqual(all);
  });

  test("without a network the page goes on with what it has", async ({ page, open, guard }) => {
    guard.expect(/ERR_FAILED|no answer/);
    await open("/de/");
    await live(page);
    await page.route("**/*", (route) => route.abort());
    await facet(page, "org=microsoft").click();
    await expect(page).toHaveURL(at("/de/?org=microsoft"));
    await expectRows(page, (await counted(page)).shown);
    await page.unroute("**/*");

    // If a fetch fails, the browser navigates itself.
    await page.route(/asof=/, (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()));
    await mark(page);
    const stop = page.locator("section.axis .wide a[href*='asof=']").first();
    const href = (await stop.getAttribute("href")) ?? "";
    await stop.dispatchEvent("click");
    await page.waitForFunction(() => (window as Marked).mark === undefined);
    expect(page.url().endsWith(href), page.url()).toBe(true);
    await expect(page.locator("#liste")).toBeVisible();
  });
});

test.describe("the search", () => {
  test("narrows while somebody types, in one entry of the history", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await open("/de/");
    await live(page);
    expect(fetched).not.toContain("/de/texts.json");
    await mark(page);
    const { total } = await counted(page);
    const entries = await depth(page);

    const texts = page.waitForResponse(/texts\.json$/);
    await page.locator("#q").focus();
    await (await texts).finished();
    await page.keyboard.type("Oracle");
    await expect(page).toHaveURL(at("/de/?q=Oracle"));
    await expect.poll(async () => (await counted(page)).shown).toBeLessThan(total);
    await expectRows(page, (await counted(page)).shown);
    await expect(page.locator("#q")).toBeFocused();
    expect(await depth(page)).toBe(entries + 1);
    const found = await ids(page);
    await expectSameDocument(page);

    await page.locator("#q").blur();
    await page.goBack();
    await expect(page).toHaveURL(at("/de/"));
    await expect(page.locator("#q")).toHaveValue("");
    await expectRows(page, total);
    await page.goForward();
    await expect(page.locator("#q")).toHaveValue("Oracle");
    await expect.poll(() => ids(page)).toEqual(found);
    await expectSameDocument(page);
    await expectAsServed(page, open);
  });

  test("asks the server where the texts are missing", async ({ page, open, guard }) => {
    guard.expect(/texts\.json/);
    await page.route(/texts\.json$/, (route) => route.abort());
    await open("/de/");
    await live(page);
    await mark(page);
    await page.locator("#q").focus();
    await page.keyboard.type("Oracle");
    await expect(page).toHaveURL(at("/de/?q=Oracle"));
    await idle(page);
    await expectRows(page, (await counted(page)).shown);
    await expectSameDocument(page);
    await page.locator("#q").blur();
    await expectAsServed(page, open);
  });
});
