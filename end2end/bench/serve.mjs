// Requests per second of the server, against a handler that sends the same bytes from
// memory: wrk asks both in turn. The latency of new views, which are in no cache,
// is measured at half of its throughput.
import { ENCODINGS } from "../support/browser.mjs";
import { CACHED, LATENCY, UNCACHED } from "./bars.mjs";
import { bare, saved } from "./bare.mjs";
import { atRate } from "./latency.mjs";
import { row } from "./report.mjs";
import { alternate, summary } from "./statistics.mjs";
import { randomViews } from "./views.mjs";
import { throughput } from "./wrk.mjs";

/** The port of the bare handler. */
const PORT = 3140;

/** Duration of the latency measurement, in seconds. */
const SECONDS = 10;

/** More views than are requested during a measurement. */
const VIEWS = 40_000;

/** @typedef {{ what: string, paths: string[], headers: Record<string, string>, bar?: import("./bars.mjs").Bar | undefined }} Case */

/**
 * @param {import("./setting.mjs").Setting} setting
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function serve(setting) {
  const { origin, size } = setting;
  const packed = { "accept-encoding": ENCODINGS };
  const home = await saved(`${origin}/de/`, packed);
  const { etag } = home.headers;
  const stylesheet = /href="([^"]*\.css)"/.exec((await (await fetch(`${origin}/de/`)).text()) ?? "")?.[1];
  if (!etag || !stylesheet) throw new Error("the page has no tag or no style sheet");
  const views = randomViews(VIEWS, await organisations(origin));
  /** @type {Case[]} */
  const cases = [
    { what: "page", paths: ["/de/"], headers: packed, bar: CACHED },
    { what: "filtered page", paths: ["/de/?kind=deadline"], headers: packed },
    { what: "not modified", paths: ["/de/"], headers: { ...packed, "if-none-match": etag } },
    { what: "asset", paths: [stylesheet], headers: packed },
    { what: "new views, as they are", paths: views.slice(0, VIEWS / 2), headers: {}, ...at(size, UNCACHED) },
    { what: "new views, packed", paths: views.slice(VIEWS / 2), headers: packed, ...at(size, UNCACHED) },
  ];
  const rows = [];
  for (const each of cases) rows.push(await requests(setting, each));
  const most = rows.at(-1)?.measured?.median ?? 0;
  rows.push(await patience(setting, randomViews(VIEWS, await organisations(origin), 2), most / 2));
  return rows;
}

/** The bar, where there is one for this size: it is for the bundled dossier. */
function at(/** @type {number} */ size, /** @type {import("./bars.mjs").Bar} */ bar) {
  return size < 100 ? { bar } : {};
}

/**
 * One kind of request, ours and bare in turn.
 *
 * @param {import("./setting.mjs").Setting} setting
 * @param {Case} asked
 */
async function requests({ size, origin, repeat, say }, { what, paths, headers, bar }) {
  const [path = "/"] = paths;
  const ceiling = await bare(PORT, await saved(`${origin}${path}`, headers));
  try {
    /** @type {number[]} */
    const ours = [];
    /** @type {number[]} */
    const theirs = [];
    const part = Math.floor(paths.length / repeat);
    const ask = async (/** @type {string} */ at, /** @type {number} */ round, /** @type {number[]} */ all) => {
      // Every round has views of its own, or the second one would find them all in the cache.
      const asked = part > 0 ? paths.slice(round * part, (round + 1) * part) : paths;
      const { rate, bad } = await throughput(at, asked, headers);
      if (bad > 0) throw new Error(`${what}: ${bad} answers of ${at} were errors`);
      all.push(rate);
      say(`${what}, ${at === origin ? "ours" : "bare"}: ${Math.round(rate)} a second`);
    };
    await alternate(
      repeat,
      (round) => ask(origin, round, ours),
      (round) => ask(ceiling.origin, round, theirs),
    );
    return row({
      bench: "serve",
      size,
      what,
      unit: "/s",
      measured: summary(ours),
      reference: { name: "bare handler", value: summary(theirs) },
      bar,
    });
  } finally {
    ceiling.stop();
  }
}

/**
 * Measures the 99th percentile of the latency of new views.
 *
 * @param {import("./setting.mjs").Setting} setting
 * @param {string[]} views
 * @param {number} rate requests per second
 */
async function patience({ size, origin, say }, views, rate) {
  const times = await atRate(origin, views, rate, SECONDS);
  const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  say(`new views at ${Math.round(rate)} a second: 99 % within ${p99.toFixed(1)} ms`);
  const measured = { median: p99, min: p99, max: p99, samples: [p99] };
  const note = `at ${Math.round(rate)} a second, half of what it can do`;
  return row({ bench: "serve", size, what: "99 % of new views", unit: "ms", measured, note, ...at(size, LATENCY) });
}

/** The companies that views can be filtered by. @param {string} origin */
async function organisations(origin) {
  const html = await (await fetch(`${origin}/de/`)).text();
  return [...new Set([...html.matchAll(/name="org"[^>]*value="([^"]+)"/g)].map((match) => match[1] ?? ""))];
}
