// The benchmarks of page and server, each against a reference measured in the same run:
//   node end2end/bench/run.mjs [--only pan|filter|nodes|first|serve|memory|cost] [--sizes 46,2000,100000] [--repeat 5]
// Fails only when something could not be measured: a missed bar may be the machine's fault.
import { mkdir } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { root, start } from "../support/server.mjs";
import { cost } from "./cost.mjs";
import { dossier } from "./dossiers.mjs";
import { readEvents } from "./events.mjs";
import { filter } from "./filter.mjs";
import { first } from "./first.mjs";
import { memory } from "./memory.mjs";
import { nodes } from "./nodes.mjs";
import { pan } from "./pan.mjs";
import { failure, table, writeReport } from "./report.mjs";
import { serve } from "./serve.mjs";
import { inBrowser } from "./setting.mjs";
import { visVersion } from "./vis-page.mjs";

/** The first of the ports to serve on. Each dossier has one, since servers take their time to end. */
const PORT = 3126;

/** Seconds that a server has to read a large dossier. */
const PATIENCE = 180;

const BENCHES = { pan, filter, nodes, first, serve, memory, cost };

/** @typedef {keyof typeof BENCHES} Bench */
/** @typedef {import("./report.mjs").Row} Row */

const { only, sizes, repeat } = understood();
const folder = `${root}target/bench`;
await mkdir(folder, { recursive: true });
const circumstances = await machine();

/** @type {Row[]} */
const rows = [];
for (const [index, size] of sizes.entries()) rows.push(...(await measure(size, PORT + index)));

console.log(`\n${table(rows)}\n`);
console.log("Medians, with the extremes in brackets. Bars are reported, not enforced: machines are noisy.");
await writeReport(`${folder}/report.json`, circumstances, rows);
console.log(`As JSON: ${folder}/report.json`);
if (rows.some(({ failed }) => failed !== undefined)) {
  console.error("Something could not be measured; the table says why.");
  process.exitCode = 1;
}

/**
 * Runs the selected benchmarks with that many events.
 *
 * @param {number} size
 * @param {number} port
 * @returns {Promise<Row[]>}
 */
async function measure(size, port) {
  /** @type {Row[]} */
  const rows = [];
  const say = (/** @type {string} */ text) => console.error(`${size.toLocaleString("en")} events: ${text}`);
  const give = (/** @type {Bench} */ bench, /** @type {unknown} */ error) => {
    const row = failure(bench, size, error);
    say(`${bench}: not measured: ${row.failed}`);
    rows.push(row);
  };
  /** @type {Awaited<ReturnType<typeof start>> | undefined} */
  let server;
  try {
    const folder = await dossier(size);
    const events = await readEvents(folder);
    server = await start(port, folder, PATIENCE);
    const { origin, pid } = server;
    for (const bench of only) {
      const tell = (/** @type {string} */ text) => say(`${bench}: ${text}`);
      const setting = { size, folder, events, origin, pid, repeat, say: tell };
      await BENCHES[bench](setting).then(
        (measured) => rows.push(...measured),
        (error) => give(bench, error),
      );
    }
  } catch (error) {
    for (const bench of only) give(bench, error);
  } finally {
    server?.stop();
  }
  return rows;
}

/** The options, or exit with a line about what is wrong with them. */
function understood() {
  try {
    return options();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** Parses the command line. */
function options() {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: Object.keys(BENCHES) },
      sizes: { type: "string", default: "46,2000,100000" },
      repeat: { type: "string", default: "5" },
    },
  });
  const only = /** @type {Bench[]} */ (values.only.flatMap((names) => names.split(",")));
  const unknown = only.find((name) => !(name in BENCHES));
  if (unknown) throw new Error(`--only ${unknown}: there are ${Object.keys(BENCHES).join(", ")}`);
  return { only, sizes: values.sizes.split(",").map(whole), repeat: whole(values.repeat) };
}

/** @param {string} text */
function whole(text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is not a whole number above 0`);
  return number;
}

/** Describes the machine that the numbers depend on. */
async function machine() {
  return {
    date: new Date().toISOString(),
    browser: await inBrowser(async (browser) => `Chromium ${browser.version()}`),
    node: process.version,
    visTimeline: await visVersion(),
    processors: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    load: loadavg()[0],
  };
}
