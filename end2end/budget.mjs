// Measures what a first visit of the timeline transfers, cold, in brotli, and what a reader's first action
// adds to that: a browser says which files it loads, then each is fetched as that browser would and
// its bytes on the wire are counted.
import { chromium } from "@playwright/test";
import { get } from "node:http";
import { ENCODINGS, args, executablePath } from "./support/browser.mjs";
import { start } from "./support/server.mjs";

/** TimelineJS3 3.9.11 sends 84 kB for 25 events: below what a newsroom pays today is the goal. */
const GOAL = 84_000;
/** The ceiling of a first visit. */
const ALL = 100_000;
/** Of which WebAssembly; the part that grows unseen with every crate an island pulls in. */
const WASM = 75_000;
/** Files that are fetched in addition once a reader is about to do something. */
const ACTION = 127_000;

const PAGE = "/de/";

/**
 * The addresses a first visit loads, the page first, and those that its first action adds: a search
 * that is begun, which loads the program for all actions and the texts.
 *
 * @param {string} origin
 */
async function loaded(origin) {
  const browser = await chromium.launch({ executablePath: executablePath(), args });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const seen = new Set([origin + PAGE]);
  page.on("request", (request) => seen.add(request.url()));
  await page.goto(origin + PAGE);
  await page.waitForSelector("html[data-ready]");
  await page.waitForLoadState("networkidle");
  // Headless browsers fetch no icon, those of readers do.
  const icons = await page
    .locator('link[rel~="icon"], link[rel="manifest"]')
    .evaluateAll((all) => all.map((link) => /** @type {HTMLLinkElement} */ (link).href));
  for (const icon of icons) seen.add(icon);
  const first = new Set(seen);

  await page.mouse.move(5, 5);
  await page.waitForSelector("html[data-live]");
  const texts = page.waitForResponse(/texts\.json$/);
  // The first focus may have come before the program did.
  await page.locator("#q").focus();
  await (await texts).finished();
  await browser.close();
  const files = (/** @type {Iterable<string>} */ urls) => [...urls].filter((url) => /^https?:/.test(url));
  return { visit: files(first), action: files(seen).filter((url) => !first.has(url)) };
}

/** @typedef {{ url: string, type: string, encoding: string, bytes: number }} Transfer */

/**
 * @param {string} url
 * @returns {Promise<Transfer>}
 */
const weigh = (url) =>
  new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": ENCODINGS, accept: "*/*" } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`HTTP ${answer.statusCode}: ${url}`));
      let bytes = 0;
      answer.on("data", (chunk) => (bytes += chunk.length));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          url,
          type: (answer.headers["content-type"] ?? "").split(";")[0] ?? "",
          encoding: answer.headers["content-encoding"] ?? "–",
          bytes,
        }),
      );
    }).on("error", reject);
  });

const server = await start(3124);
try {
  const { visit, action } = await loaded(server.origin);
  const files = await Promise.all(visit.map(weigh));
  const added = await Promise.all(action.map(weigh));
  const sum = (/** @type {Transfer[]} */ some) => some.reduce((total, { bytes }) => total + bytes, 0);
  const programs = (/** @type {Transfer[]} */ some) => some.filter(({ type }) => type === "application/wasm");
  const [wasm, all, more] = [sum(programs(files)), sum(files), sum(added)];

  const number = (/** @type {number} */ bytes) => bytes.toLocaleString("en");
  const row = (/** @type {string} */ name, /** @type {number} */ bytes, rest = "") =>
    console.log(`${name.slice(-56).padEnd(56)} ${number(bytes).padStart(8)}  ${rest}`.trimEnd());
  const list = (/** @type {Transfer[]} */ some) => {
    for (const { url, bytes, encoding } of some) row(url.slice(server.origin.length), bytes, encoding);
  };
  console.log(`First visit of ${PAGE}, bytes transferred`);
  list(files);
  row("WebAssembly", wasm, `of ${number(WASM)}`);
  row("all", all, `of ${number(ALL)}; the goal is ${number(GOAL)}, ${all > GOAL ? "missed" : "met"}`);
  console.log("\nThe first action, on top of that");
  list(added);
  row("all", more, `of ${number(ACTION)}`);

  if (wasm === 0 || sum(programs(added)) === 0) throw new Error("no WebAssembly was loaded: nothing was measured");
  if (wasm > WASM || all > ALL || more > ACTION) {
    console.error("Over budget.");
    process.exitCode = 1;
  }
} finally {
  server.stop();
}
