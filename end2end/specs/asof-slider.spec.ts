// The control for the state of knowledge: a slider and a play button, without script a menu.
import { at } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { counted, expectRows, query, rows } from "../support/timeline.ts";
import type { Page } from "@playwright/test";

const slider = (page: Page) => page.locator("#knowledge input[type=range]");
const play = (page: Page) => page.locator('[data-action="play"]');

/** Milliseconds for which playback shows each step. */
const BEAT = 1_500;

/** The steps that the page offers, in words. */
const steps = (page: Page): Promise<string[]> => page.locator("#knowledge option").allTextContents();

/** Waits until slider, text and list agree on a step. */
async function expectStep(page: Page, step: number): Promise<void> {
  const text = (await steps(page))[step] ?? "";
  await expect(slider(page)).toHaveValue(`${step}`);
  await expect(slider(page)).toHaveAttribute("aria-valuetext", text);
  await expect(page.locator("[data-known]")).toHaveText(text);
  // The page is updated a little later than the text.
  const days = await page.locator("#knowledge option").evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
  await expect.poll(() => query(page).get("asof")).toBe(step + 1 < days.length ? days[step] : null);
  await expect(page.locator("#liste")).not.toHaveAttribute("aria-busy", "true");
  await expectRows(page, (await counted(page)).shown);
}

/**
 * Notes from within the page which steps are shown once play is pressed, each when slider, text, count
 * and list agree: asked from outside, a step might be over before the answer comes.
 */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const noted = await page.evaluateHandle(() => {
    const steps: string[] = [];
    let played = false;
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? "";
    const note = () => {
      const list = document.querySelector("#liste");
      const slider = document.querySelector("#knowledge input[type=range]");
      // The last step is there when nothing plays any more.
      played ||= document.querySelector('[data-action="play"]')?.ariaPressed === "true";
      const step = text("[data-known]");
      const shown = Number(text("[data-count]").match(/\d+/)?.[0]);
      const agree = list?.querySelectorAll("[data-rows] [data-event]").length === shown && slider?.ariaValueText === step;
      if (played && agree && list?.ariaBusy !== "true" && steps.at(-1) !== step) steps.push(step);
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
    return steps;
  });
  return () => noted.jsonValue();
}

/** Lets the rest of the program come, as it does when a reader moves. */
async function live(page: Page): Promise<void> {
  await slider(page).focus();
  await expect(page.locator("html[data-live]")).toHaveCount(1);
}

test("the play begins where something shows, whatever window was chosen", async ({ page, open }) => {
  await open("/de/?from=2022-01-01&to=2022-02-28");
  await live(page);
  await play(page).click();
  await expectStep(page, 0);
  await play(page).click();
  expect(query(page).has("from")).toBe(false);
  await expect(page.locator("section.axis svg.plot [data-mark]").first()).toBeVisible();
});

for (const [lang, tag] of [["de", ["@desktop", "@files"]], ["en", ["@phone"]]] as const) {
  test(`the slider moves what is known (${lang})`, { tag: [...tag] }, async ({ page, open }) => {
    await open(`/${lang}/`);
    await live(page);
    const last = (await steps(page)).length - 1;
    expect(last).toBeGreaterThan(0);
    await expectStep(page, last);
    const all = await rows(page).count();
    const opened = page.url();

    await slider(page).press("ArrowLeft");
    await expect(page).toHaveURL(/asof[=/]/);
    await expectStep(page, last - 1);
    expect(await rows(page).count()).toBeLessThan(all);
    await expect(slider(page), "it stays under the hand").toBeFocused();

    await page.goBack();
    await expect(page).toHaveURL(opened);
    await expectStep(page, last);
    expect(await rows(page).count()).toBe(all);
  });
}

test("a drag is one entry of the history", async ({ page, open }) => {
  await open("/de/");
  await live(page);
  const before = await page.evaluate(() => history.length);
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("no slider");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
  await expectStep(page, 1);
  await page.mouse.move(box.x + 4, y, { steps: 4 });
  await expectStep(page, 0);
  await page.mouse.up();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expectStep(page, (await steps(page)).length - 1);
});

test("the links beside it lead to the stops around", { tag: ["@desktop", "@noscript", "@files"] }, async ({ page, open }) => {
  await open("/de/?org=bytedance");
  const forward = page.locator('#knowledge [data-step="forward"]');
  await expect(forward).toHaveAttribute("aria-disabled", "true");
  await page.locator('#knowledge [data-step="back"]').click();
  await expect(page).toHaveURL(/asof[=/]/);
  expect(query(page).get("org")).toBe("bytedance");
  await forward.click();
  await expect(page).toHaveURL(at("/de/?org=bytedance"));
});

test("a day between two steps is named as it is", async ({ page, open }) => {
  await open("/de/?asof=2020-08-20");
  await expect(page.locator("#knowledge")).toContainText("Stand: 20. August 2020");
});

test("playing goes from the first step to the last", { tag: ["@desktop", "@files"] }, async ({ page, open }) => {
  await open("/de/");
  await live(page);
  const all = await steps(page);
  const played = await watch(page);
  await play(page).click();
  await expect(play(page)).toHaveAttribute("aria-pressed", "false", { timeout: 30_000 });
  await expectStep(page, all.length - 1);
  expect(await played()).toEqual(all);
  await expect(page).toHaveURL(at("/de/"));
});

test.describe("while time passes only when it is told to", () => {
  test.use({ runningClock: true });

  test("whatever else the reader does ends the play", async ({ page, open }) => {
    await page.clock.install({ time: 0 });
    await open("/de/");
    await live(page);
    await page.clock.pauseAt(3_600_000);
    await play(page).click();
    await expectStep(page, 0);
    await page.clock.runFor(BEAT);
    await expectStep(page, 1);
    await page.locator("h1").click();
    await expect(play(page)).toHaveAttribute("aria-pressed", "false");
    await page.clock.runFor(4 * BEAT);
    await expectStep(page, 1);
  });
});

test("who wants no motion is offered no play, but every step", async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open("/de/");
  await expect(play(page)).toBeHidden();
  await expect(slider(page)).toBeVisible();
  await expect(page.locator('#knowledge a[data-step="back"]')).toBeVisible();
});

test("without JavaScript a menu does it, and keeps the filters", { tag: "@noscript" }, async ({ page, open }) => {
  await open("/en/?org=bytedance");
  await expect(slider(page)).toBeHidden();
  await expect(play(page)).toBeHidden();
  await page.locator("#knowledge select").selectOption({ index: 1 });
  await page.locator("#knowledge button[type=submit]").click();
  await expect(page).toHaveURL(/asof[=/]/);
  expect(query(page).get("org")).toBe("bytedance");
});
