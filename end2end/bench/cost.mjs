// What the dearest requests cost, and what a reader notices while one client attacks: how long kept pages and new
// views take, how many are turned away, and how much memory the server takes against that at rest.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { start } from "../support/server.mjs";
import { ATTACKS } from "./attacks.mjs";
import { KEPT_PAGE, NEW_VIEW, PROCESSOR, TURNED_AWAY, UNDER_ATTACK } from "./bars.mjs";
import { row } from "./report.mjs";
import { summary } from "./statistics.mjs";
import { randomViews } from "./views.mjs";

const PORT = 3150;

/** How long each attack lasts, in milliseconds. */
const LASTS = 15_000;

/** A reader, as the proxy in front of the server names it. */
const READER = { "x-forwarded-for": "192.0.2.1" };

/** One of each kind of request that takes long; `z…` makes it new. */
const DEAR = [
  "/de/?z1",
  "/de/?page=2",
  `/de/?q=${Array.from({ length: 66 }, (_, word) => `${"aeiou"[word % 5]}${"nrst"[word % 4]}`).join("+")}`,
  "/de/?q=a",
  "/de/facts.json?z1",
  "/de/texts.json?z1",
  "/de/axis.svg?z1",
  "/de/card.png?q=b",
  ...["json", "csv", "ics", "atom", "jsonld", "annotations.jsonld", "timelinejs.json"].map((kind) => `/api/v1/timeline.${kind}?z1`),
];

/**
 * @param {import("./setting.mjs").Setting} setting
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function cost({ size, folder, say }) {
  const server = await start(PORT, folder, 180, ["--trusted-proxy", "127.0.0.1"]);
  try {
    const pid = Number(server.pid);
    const rows = [];
    for (const path of DEAR) {
      const before = await processor(pid);
      await ask(`${server.origin}${path}`);
      const took = (await processor(pid)) - before;
      say(`${path.slice(0, 40)}: ${took} ms of processor`);
      rows.push(row({ bench: "cost", size, what: path.slice(0, 40), unit: "ms", measured: summary([took]), bar: PROCESSOR }));
    }
    const atRest = await memory(pid);
    for (const [what, attack] of Object.entries(ATTACKS)) {
      let isOver = false;
      const attacked = attack({ origin: server.origin, pid, isOver: () => isOver });
      const { kept, fresh, busy, most } = await read(server.origin, pid);
      isOver = true;
      await attacked;
      const p99 = (/** @type {number[]} */ times) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;
      say(`${what}: kept ${p99(kept).toFixed(0)} ms, new ${p99(fresh).toFixed(0)} ms, ${busy} turned away, ${most.toFixed(0)} MiB`);
      const measured = (/** @type {string} */ of, /** @type {string} */ unit, /** @type {number} */ value, /** @type {import("./bars.mjs").Bar} */ bar) =>
        row({ bench: "cost", size, what: `${what}: ${of}`, unit, measured: summary([value]), bar });
      rows.push(
        measured("99 % of kept pages", "ms", p99(kept), KEPT_PAGE),
        measured("99 % of new views", "ms", p99(fresh), NEW_VIEW),
        measured("readers turned away", "", busy, TURNED_AWAY),
        row({
          bench: "cost",
          size,
          what: `${what}: memory`,
          unit: "MiB",
          measured: summary([most]),
          reference: { name: "at rest", value: summary([atRest]) },
          // A small dossier is less than the program itself.
          bar: size < 10_000 ? undefined : UNDER_ATTACK,
        }),
      );
      await sleep(2_000);
    }
    return rows;
  } finally {
    server.stop();
  }
}

/** A reader's pages for as long as an attack lasts. */
async function read(/** @type {string} */ origin, /** @type {number} */ pid) {
  const views = randomViews(2_000, [], Math.floor(performance.now()));
  /** @type {number[]} */
  const kept = [];
  /** @type {number[]} */
  const fresh = [];
  let [busy, most] = [0, 0];
  for (const end = performance.now() + LASTS; performance.now() < end; ) {
    for (const [times, path] of /** @type {const} */ ([[kept, "/de/"], [fresh, views.pop() ?? "/de/"]])) {
      const begin = performance.now();
      if ((await ask(`${origin}${path}`)) === 503) busy++;
      times.push(performance.now() - begin);
    }
    most = Math.max(most, await memory(pid));
    await sleep(50);
  }
  return { kept, fresh, busy, most };
}

/** Asks and reads to the end. @returns {Promise<number | undefined>} the status */
function ask(/** @type {string} */ address) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { ...READER, "accept-encoding": "br, zstd, gzip" } }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode));
      answer.on("error", reject);
    }).on("error", reject);
  });
}

/** Memory of a process, in MiB. */
async function memory(/** @type {number} */ pid) {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1024;
}

/** Processor time that a process has taken, in milliseconds; in hundredths of a second. Linux only. */
async function processor(/** @type {number} */ pid) {
  const text = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name may contain spaces; user and system time are the 12th and 13th after it.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
