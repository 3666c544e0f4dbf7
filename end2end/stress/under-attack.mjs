// Measures a reader's latency and the server's memory while one client attacks.
import { setTimeout as sleep } from "node:timers/promises";
import { randomViews } from "../bench/views.mjs";
import { residentMemory } from "../support/process.mjs";
import { ask } from "./ask.mjs";
import { send } from "./worker.mjs";

/** Options of a server that is attacked: its clients are told apart by the address that a proxy reports. */
export const OPTIONS = ["--trusted-proxy", "127.0.0.1", "--log", "error"];

/** The address of the reader, as a proxy would report it. */
const READER = { "x-forwarded-for": "192.0.2.1" };

/** Pages that are in the cache before the attack begins. */
const CACHED = ["/de/", "/en/", "/de/method", "/de/texts.json"];

/** Memory is sampled once in so many milliseconds. */
const SAMPLE = 100;

/** More views than a reader opens during an attack. */
const VIEWS = 2_000;

/**
 * @typedef {{ cached: number, fresh: number, busy: number, memory: number, atRest: number, records: import("./load.mjs").Recorded[], failures: string[] }} Measured
 *   99th percentiles in milliseconds, the number of 503s, the most memory and that before the attack in MiB
 */

/**
 * Runs one attack beside a reader, on a server just started, so that memory of an earlier attack does not count.
 *
 * @param {string} name of the attack
 * @param {import("./attacks.mjs").Target} target
 * @param {number} seconds
 * @param {number} seed another one for each attack, so that new views are new
 * @returns {Promise<Measured>}
 */
export async function underAttack(name, target, seconds, seed) {
  const { origin, pid } = target;
  for (const path of CACHED) await ask(origin, { method: "GET", path, encoding: "br" }, { headers: READER });
  const atRest = await residentMemory(pid);
  const attack = send("./attacker.mjs", { name, target });
  const probe = send("./probe.mjs", { origin, seed, pages: CACHED, views: randomViews(VIEWS, [], seed), headers: READER });
  let memory = atRest;
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; await sleep(SAMPLE)) {
    memory = Math.max(memory, await residentMemory(pid));
  }
  /** @type {import("./probe.mjs").Probed} */
  const { pages, views, records, failures } = await probe();
  await attack();
  const busy = records.reduce((sum, { answer, times }) => sum + (answer.status === 503 ? times : 0), 0);
  return { cached: p99(pages), fresh: p99(views), busy, memory, atRest, records, failures };
}

/** The 99th percentile. */
export function p99(/** @type {number[]} */ times) {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;
}
