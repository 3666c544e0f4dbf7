// Processor time of the most expensive requests, and a reader's latency and the server's memory while one client
// attacks. Linux only.
import { cp, rm } from "node:fs/promises";
import { ask } from "../stress/ask.mjs";
import { ATTACKS, expensiveSearch } from "../stress/attacks.mjs";
import { OPTIONS, underAttack } from "../stress/under-attack.mjs";
import { ENCODINGS } from "../support/browser.mjs";
import { seeded } from "../support/chance.mjs";
import { processorTime } from "../support/process.mjs";
import { root, start } from "../support/server.mjs";
import { BUSY, CACHED_PAGE, NEW_VIEW, PROCESSOR, UNDER_ATTACK } from "./bars.mjs";
import { row } from "./report.mjs";
import { summary } from "./statistics.mjs";

/** The port of the first server; those that are attacked have the ones after it. */
const PORT = 3150;

/** Duration of each attack, in seconds. */
const SECONDS = 15;

/** The most expensive request of each kind; `z` makes an address new. */
const EXPENSIVE = {
  view: "/de/?z",
  "second page of the list": "/de/?page=2",
  search: expensiveSearch(seeded(2)),
  "search for one letter": "/de/?q=a",
  texts: "/de/texts.json?z",
  drawing: "/de/axis.svg?z",
  picture: "/de/card.png?q=b",
  ...Object.fromEntries(
    ["json", "csv", "ics", "atom", "jsonld", "annotations.jsonld", "timelinejs.json"].map((format) => [
      `export as ${format}`,
      `/api/v1/timeline.${format}?z`,
    ]),
  ),
};

/**
 * @param {import("./setting.mjs").Setting} setting
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function cost({ size, folder, say }) {
  // Attacks edit the dossier.
  const dossier = `${root}target/bench/attacked`;
  await rm(dossier, { recursive: true, force: true });
  await cp(folder, dossier, { recursive: true });
  /** @type {import("./report.mjs").Row[]} */
  const rows = [];
  const add = (/** @type {Omit<import("./report.mjs").Measurement, "bench" | "size" | "measured"> & { value: number }} */ { value, ...rest }) =>
    rows.push(row({ bench: "cost", size, measured: summary([value]), ...rest }));

  await serving(PORT, dossier, async ({ origin, pid }) => {
    for (const [what, path] of Object.entries(EXPENSIVE)) {
      const before = await processorTime(pid);
      const { status } = await ask(origin, { method: "GET", path, encoding: ENCODINGS });
      if (status !== 200) throw new Error(`${path}: ${status}`);
      const value = (await processorTime(pid)) - before;
      say(`${what}: ${value} ms of processor time`);
      add({ what, unit: "ms", value, bar: PROCESSOR });
    }
  });
  for (const [index, attack] of Object.keys(ATTACKS).entries()) {
    await serving(PORT + 1 + index, dossier, async (target) => {
      const { cached, fresh, busy, memory, atRest } = await underAttack(attack, target, SECONDS, index);
      const reference = { name: "at rest", value: summary([atRest]) };
      say(`${attack}: cached ${cached.toFixed(0)} ms, new ${fresh.toFixed(0)} ms, ${busy} × 503, ${memory.toFixed(0)} of ${atRest.toFixed(0)} MiB`);
      add({ what: `${attack}: 99 % of cached pages`, unit: "ms", value: cached, bar: CACHED_PAGE });
      add({ what: `${attack}: 99 % of new views`, unit: "ms", value: fresh, bar: NEW_VIEW });
      add({ what: `${attack}: 503s to a reader`, unit: "", value: busy, bar: BUSY });
      // A small dossier is less than the program itself.
      add({ what: `${attack}: memory`, unit: "MiB", value: memory, reference, bar: size < 10_000 ? undefined : UNDER_ATTACK });
    });
  }
  return rows;
}

/**
 * Runs a measurement on a server of its own.
 *
 * @param {number} port
 * @param {string} dossier
 * @param {(target: import("../stress/attacks.mjs").Target) => Promise<void>} measure
 */
async function serving(port, dossier, measure) {
  const server = await start(port, dossier, 180, OPTIONS);
  try {
    await measure({ origin: server.origin, pid: Number(server.pid), dossier });
  } finally {
    server.stop();
  }
}
