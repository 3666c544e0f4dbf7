// Until the first event can be read, from an empty cache, against a plain page with the same text:
// no drawing, no style, no script.
import { FIRST } from "./bars.mjs";
import { within } from "./limit.mjs";
import { row } from "./report.mjs";
import { inBrowser, newPage } from "./setting.mjs";
import { serve } from "./static-server.mjs";
import { alternate, summary } from "./statistics.mjs";

/** Loads vary most and take least time, so there are this many times as many of them. */
const LOADS = 3;

/** Timeout of a page, in ms. */
const LIMIT = 60_000;

/** Most events of the plain page: those of one page of a list. */
const ROWS = 50;

/** @typedef {{ title: string, text: string }} Written */
/** @typedef {{ ms: number, onScreen: boolean }} First */

/**
 * @param {import("./setting.mjs").Setting} setting
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function first({ size, origin, repeat, say }) {
  const bar = FIRST[size];
  if (!bar) {
    say("no bar at this size");
    return [];
  }
  return inBrowser(async (browser) => {
    const written = await rows(browser, `${origin}/de/`);
    const reference = await serve({ "/": { type: "text/html; charset=utf-8", body: plain(written) } });
    try {
      /** @type {First[]} */
      const ours = [];
      /** @type {First[]} */
      const theirs = [];
      const load = async (/** @type {string} */ address, /** @type {string} */ name, /** @type {First[]} */ all) => {
        const result = await firstEvent(browser, address);
        all.push(result);
        say(`${name}: ${result.ms.toFixed(1)} ms`);
      };
      await alternate(
        repeat * LOADS,
        (round) => load(`${origin}/de/`, `ours, round ${round + 1}`, ours),
        (round) => load(`${reference.origin}/`, `plain page, round ${round + 1}`, theirs),
      );
      return [
        row({
          bench: "first",
          size,
          what: "first event, cold cache",
          unit: "ms",
          measured: summary(ours.map(({ ms }) => ms)),
          reference: { name: `plain page, ${written.length} rows`, value: summary(theirs.map(({ ms }) => ms)) },
          bar,
          note: ours.every(({ onScreen }) => onScreen) ? "" : "the list begins below the screen",
        }),
      ];
    } finally {
      reference.stop();
    }
  });
}

/**
 * From the start of the navigation to the first frame painted with the first event's headline laid
 * out in the list – never before the page's first contentful paint. An event's name in the drawing,
 * which comes earlier in our page, does not count.
 *
 * @param {import("./setting.mjs").Browser} browser
 * @param {string} address
 * @returns {Promise<First>}
 */
async function firstEvent(browser, address) {
  const page = await newPage(browser);
  try {
    /** @type {(first: First) => void} */
    let done = () => {};
    const result = new Promise((/** @type {(first: First) => void} */ resolve) => (done = resolve));
    await page.exposeFunction("benchFirst", (/** @type {First} */ first) => done(first));
    await page.addInitScript(async () => {
      const headline = () => document.querySelector("li[data-event] :is(h2, h3, h4)");
      const painted = await window.bench.whenPainted(() => {
        const box = headline()?.getBoundingClientRect();
        return box !== undefined && box.height > 0;
      });
      const time = Math.max(painted, await window.bench.firstPaint());
      const top = headline()?.getBoundingClientRect().top ?? Infinity;
      await window.benchFirst({ ms: time - performance.timeOrigin, onScreen: top < innerHeight });
    });
    await page.goto(address);
    return await within(LIMIT, result, () => `${address} shows no event`);
  } finally {
    await page.context().close();
  }
}

/**
 * The text of the first rows of our list.
 *
 * @param {import("./setting.mjs").Browser} browser
 * @param {string} address
 * @returns {Promise<Written[]>}
 */
async function rows(browser, address) {
  const page = await newPage(browser);
  await page.goto(address);
  const all = page.locator("li[data-event]");
  const written = await all.evaluateAll(
    (rows, most) =>
      rows.slice(0, most).map((row) => {
        const title = row.querySelector("h2, h3, h4")?.textContent ?? "";
        return { title, text: (row.textContent ?? "").replace(title, " ").replaceAll(/\s+/g, " ").trim() };
      }),
    ROWS,
  );
  await page.context().close();
  if (written.length === 0) throw new Error(`${address} lists no events`);
  return written;
}

/** @param {Written[]} rows */
function plain(rows) {
  const text = (/** @type {string} */ raw) => raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const items = rows.map(
    ({ title, text: rest }, index) => `<li data-event="${index}"><h2>${text(title)}</h2><p>${text(rest)}</p></li>`,
  );
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>plain</title>
<link rel="icon" href="data:,">
<ol>
${items.join("\n")}
</ol>
</html>
`;
}
