// Arguments of every measurement, and functions to open pages.
import { chromium } from "@playwright/test";
import { args, executablePath } from "../support/browser.mjs";
import { installPainted } from "./painted.mjs";

/**
 * @typedef {{
 *   size: number,
 *   folder: string,
 *   events: import("./events.mjs").Events,
 *   origin: string,
 *   pid: number | undefined,
 *   repeat: number,
 *   say: (text: string) => void,
 * }} Setting `size` events, read from `folder`, served at `origin` by the
 *   process `pid`; what varies is measured `repeat` times; `say` reports progress
 */

/** @typedef {import("@playwright/test").Browser} Browser */
/** @typedef {import("@playwright/test").Page} Page */

/** The screen everything is measured on. */
const SCREEN = { viewport: { width: 1440, height: 900 }, locale: "de-DE", timezoneId: "Europe/Berlin" };

/** A reference may take long with many events; what is measured should still be measured. */
const PATIENCE = 300_000;

/**
 * Runs a measurement in a browser of its own, so that nothing of an earlier one is left in memory.
 *
 * @template T
 * @param {(browser: Browser) => Promise<T>} measure
 */
export async function inBrowser(measure) {
  const browser = await chromium.launch({ executablePath: executablePath(), args });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/**
 * A page with an empty cache, in which `window.bench` is there before the page's own scripts.
 *
 * @param {Browser} browser
 */
export async function newPage(browser) {
  const context = await browser.newContext(SCREEN);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.addInitScript(installPainted);
  return page;
}

/**
 * Opens an address and waits until its scripts run.
 *
 * @param {Page} page
 * @param {string} address
 */
export async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
}
