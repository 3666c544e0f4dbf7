// What a first visit of the timeline transfers, cold, in brotli: a browser says which files it
// loads, then each is fetched as that browser would and its bytes on the wire are counted.
import { chromium } from "@playwright/test";
import { get } from "node:http";
import { args, executablePath } from "./support/browser.mjs";
import { start } from "./support/server.mjs";

/** TimelineJS3 3.9.11 sends 84 kB for 25 events: what a newsroom pays today is the ceiling. */
const ALL = 84_000;
/** Of which WebAssembly; the part that grows unseen with every crate an island pulls in. */
const WASM = 56_000;

const PAGE = "/de/";

/**
 * The addresses a first visit loads, the page first.
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
  await browser.close();
  return [...seen, ...icons].filter((url) => /^https?:/.test(url));
}

/** @typedef {{ url: string, type: string, encoding: string, bytes: number }} Transfer */

/**
 * @param {string} url
 * @returns {Promise<Transfer>}
 */
const weigh = (url) =>
  new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br", accept: "*/*" } }, (answer) => {
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
  /** @type {Transfer[]} */
  const files = [];
  for (const url of new Set(await loaded(server.origin))) files.push(await weigh(url));
  const sum = (/** @type {Transfer[]} */ some) => some.reduce((total, { bytes }) => total + bytes, 0);
  const wasm = sum(files.filter(({ type }) => type === "application/wasm"));
  const all = sum(files);

  const row = (/** @type {string} */ name, /** @type {number} */ bytes, rest = "") =>
    console.log(`${name.slice(-56).padEnd(56)} ${bytes.toLocaleString("en").padStart(8)}  ${rest}`.trimEnd());
  console.log(`First visit of ${PAGE}, bytes transferred`);
  for (const { url, bytes, encoding } of files) row(url.slice(server.origin.length), bytes, encoding);
  row("WebAssembly", wasm, `of ${WASM.toLocaleString("en")}`);
  row("all", all, `of ${ALL.toLocaleString("en")}`);

  if (wasm === 0) throw new Error("no WebAssembly was loaded: nothing was measured");
  if (wasm > WASM || all > ALL) {
    console.error("Over budget.");
    process.exitCode = 1;
  }
} finally {
  server.stop();
}
