// From a click on a company to the painted result: the half that clicks.
import { setTimeout as sleep } from "node:timers/promises";
import { followClicks } from "./clicks.mjs";
import { within } from "./limit.mjs";
import { newPage, open } from "./setting.mjs";

/** @typedef {import("./clicks.mjs").Click} Click */
/** @typedef {import("./clicks.mjs").Part} Part */
/** @typedef {import("./setting.mjs").Page} Page */

/** Readers look before they click again; until then, what was put off has run. In ms. */
const PAUSE = 500;

/** Timeout of a click, in ms. */
const LIMIT = 120_000;

/**
 * A page whose clicks are timed.
 *
 * @typedef {{ page: Page, org: string, chosen: Click[], givenUp: Click[], next: () => Promise<Click> }} Clicking
 * @param {import("./setting.mjs").Browser} browser
 * @param {string} address
 * @param {string} org
 * @param {Part[]} parts
 * @returns {Promise<Clicking>}
 */
export async function clicking(browser, address, org, parts) {
  const page = await newPage(browser);
  let clicked = (/** @type {Click} */ _click) => {};
  await page.exposeFunction("benchClicked", (/** @type {Click} */ click) => clicked(click));
  await page.addInitScript(followClicks, { parts });
  await open(page, address);
  const next = () => new Promise((/** @type {(click: Click) => void} */ resolve) => (clicked = resolve));
  return { page, org, chosen: [], givenUp: [], next };
}

/**
 * Chooses the company and gives it up again.
 *
 * @param {Clicking} clicking
 * @param {string} name
 * @param {(text: string) => void} say
 */
export async function both(clicking, name, say) {
  const chosen = await click(clicking);
  const givenUp = await click(clicking);
  clicking.chosen.push(chosen);
  clicking.givenUp.push(givenUp);
  say(`${name}: chosen ${chosen.ms.toFixed(1)} ms, given up ${givenUp.ms.toFixed(1)} ms`);
}

/** @param {Clicking} clicking */
async function click({ page, org, next }) {
  await page.bringToFront();
  await sleep(PAUSE);
  const result = next();
  await page.locator(`[data-org="${org}"]:visible`).first().click();
  const waiting = () => page.evaluate(() => `the click has no result, missing: ${window.bench.waiting}`);
  const click = await within(LIMIT, result, waiting);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  return click;
}
