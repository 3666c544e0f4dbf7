// Load, slow and malformed clients, edits and attacks, with every response compared to that of an idle server:
//   node end2end/stress/run.mjs [--seconds 60] [--seed 1] [--readers 16] [--idle 2000] [--slow 500]
// Two identical runs, then a shutdown under load, then one attack after the other on a large dossier. Exits with 1
// and the reasons where a response was wrong; latency and memory under attack are reported. Linux only.
import { mkdir, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { BUSY, CACHED_PAGE, NEW_VIEW, UNDER_ATTACK } from "../bench/bars.mjs";
import { dossier } from "../bench/dossiers.mjs";
import { bundled } from "../support/server.mjs";
import { ATTACKS } from "./attacks.mjs";
import { compare } from "./compare.mjs";
import { EDITIONS, edit, edited, folder, prepare, reference } from "./editions.mjs";
import { random } from "./random.mjs";
import { discover } from "./requests.mjs";
import { errors, start } from "./servers.mjs";
import { OPTIONS, p99, underAttack } from "./under-attack.mjs";
import { send } from "./worker.mjs";

/** The port of the server under test; those of the reference servers follow. */
const PORT = 3176;

/** Events of the dossier that is attacked. */
const EVENTS = 20_000;

/** Shortest duration of an attack, in seconds: one reload has to fit in. */
const ATTACK = 8;

/** Seconds that the server has after SIGTERM to finish responses. */
const FINISH = 5;

/** Allowed growth of memory between two identical runs. */
const GROWTH = 1.1;

const { seconds, seed, readers, idle, slow, growth } = parsed();
/** @type {string[]} */
const reasons = [];
/** @type {[string, string][]} */
const table = [];

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await prepare("bundled", bundled);
const address = `http://127.0.0.1:${PORT}`;
const options = ["--base-url", address, "--cache-size", "8"];
const server = await start("server", PORT, edited("bundled"), [...options, "--watch", "--shutdown-timeout", String(FINISH)]);
const references = await referencesOf("bundled");
const inventory = await discover(server.origin);
const memories = [await run(1), await run(2)];
await shutdown();
checkMemory(memories);
await checkLogs([server, ...references]);
for (const { signal } of references) signal("SIGTERM");
await attacks();

const width = Math.max(...table.map(([what]) => what.length));
console.log(table.map(([what, found]) => `${what.padEnd(width)}  ${found}`).join("\n"));
if (reasons.length > 0) {
  console.error(`\n${reasons.slice(0, 40).join("\n")}\n\nwrong with --seed ${seed}; logs are in ${folder}`);
}
process.exit(reasons.length > 0 ? 1 : 0);

/** An idle server for each edition, whose responses are right. */
function referencesOf(/** @type {import("./editions.mjs").Name} */ name) {
  return Promise.all(
    EDITIONS.map((edition, index) => start(`${name}-${edition}`, PORT + 1 + index, reference(name, edition), options)),
  );
}

/** One attack after the other on a large dossier, each with a reader beside it. */
async function attacks() {
  await prepare("large", await dossier(EVENTS));
  const servers = [];
  /** @type {import("./load.mjs").Recorded[]} */
  const records = [];
  for (const [index, attack] of Object.keys(ATTACKS).entries()) {
    const server = await start(`attack-${index + 1}`, PORT, edited("large"), [...options, ...OPTIONS]);
    servers.push(server);
    const target = { origin: server.origin, pid: server.pid, dossier: edited("large") };
    const measured = await underAttack(attack, target, Math.max(seconds / 6, ATTACK), seed + index);
    /** @type {[string, number, string, import("../bench/bars.mjs").Bar][]} */
    const figures = [
      ["cached page", measured.cached, " ms", CACHED_PAGE],
      ["new view", measured.fresh, " ms", NEW_VIEW],
      ["503s", measured.busy, "", BUSY],
      ["memory", measured.memory / measured.atRest, " ×", UNDER_ATTACK],
    ];
    const texts = figures.map(([what, value, unit, { text, met }]) => {
      const rounded = value.toFixed(unit === " ×" ? 2 : 0);
      return `${what} ${rounded}${unit} (${text}${met(value) ? "" : ", missed"})`;
    });
    table.push([`reader beside ${attack}`, texts.join(", ")]);
    for (const failure of measured.failures) reasons.push(`${attack}: ${failure}`);
    if (attack.startsWith("SIGHUP")) checkReload(measured.records);
    records.push(...measured.records);
    server.signal("SIGTERM");
    await server.ended;
  }
  const references = await referencesOf("large");
  await checkResponses("under attack", { asked: records.length, records }, references);
  await checkLogs([...servers, ...references]);
  for (const { signal } of references) signal("SIGTERM");
}

/** An edit is read although signals do not cease. */
function checkReload(/** @type {import("./load.mjs").Recorded[]} */ records) {
  const pages = records.filter(({ request, answer }) => request.path === "/de/" && answer.status === 200);
  if (new Set(pages.map(({ answer }) => answer.body)).size < 2) reasons.push("no edit was read while SIGHUPs came");
}

/**
 * One run.
 *
 * @param {number} number
 * @returns memory after all clients have left, in MiB
 */
async function run(number) {
  const name = `run ${number}`;

  // First clients that hold connections, without load.
  const holding = send("./slow-clients.mjs", { port: PORT, idle, slow });
  await sleep(2_000);
  const probe = send("./probe.mjs", { origin: server.origin, seed, pages: ["/de/", ...inventory.pages] });
  await sleep((seconds * 1000) / 4);
  checkProbe(`${name}, reader beside ${idle} idle and ${slow} slow clients`, await probe());

  // Then everything at once.
  const load = send("./load.mjs", { origin: server.origin, seed, readers, inventory });
  const malformed = send("./malformed.mjs", { port: PORT, seed, clients: 4 });
  const edits = await editing((seconds * 1000 * 3) / 4);
  const [read, rejected, held] = [await load(), await malformed(), await holding()];
  table.push([`${name}, connections held at most`, `${held.most}, closed ${held.closed} times`]);
  if (held.most < (idle + slow) * 0.9) reasons.push(`${name}: only ${held.most} connections could be held`);
  table.push([`${name}, editions and broken states saved`, String(edits)]);
  table.push([`${name}, malformed requests`, String(rejected.done)]);
  for (const [what, times] of Object.entries(rejected.wrong)) reasons.push(`${name}: ${times} × ${what}`);
  for (const [what, times] of Object.entries(read.failures)) reasons.push(`${name}: ${times} × no response: ${what}`);
  await checkResponses(name, read, references);
  // Connections that are left are closed by then.
  await sleep(3_000);
  const memory = await server.memory();
  table.push([`${name}, memory`, `${memory.toFixed(1)} MiB`]);
  return memory;
}

/**
 * Saves editions and broken states in turn, and in the end the first edition.
 *
 * @param {number} time in milliseconds
 */
async function editing(time) {
  const chance = random(seed, "edits");
  const until = performance.now() + time;
  let edits = 0;
  while (performance.now() < until - 3_000) {
    await edit(edited("bundled"), chance.pick(/** @type {const} */ (["first", "second", "broken"])));
    edits++;
    if (chance.once(2)) server.signal("SIGHUP");
    await sleep(1_000 + chance.below(2_000));
  }
  await edit(edited("bundled"), "first");
  server.signal("SIGHUP");
  await sleep(Math.max(until - performance.now(), 2_000));
  return edits + 1;
}

/** SIGTERM under load: responses that were begun are finished, and the process ends in time. */
async function shutdown() {
  const load = send("./load.mjs", { origin: server.origin, seed: seed + 1, readers, inventory });
  const holding = send("./slow-clients.mjs", { port: PORT, idle: Math.min(idle, 200), slow: Math.min(slow, 50) });
  await sleep(2_000);
  const begin = performance.now();
  server.signal("SIGTERM");
  const ended = await Promise.race([server.ended, sleep((FINISH + 2) * 1000)]);
  const took = (performance.now() - begin) / 1000;
  const [read] = [await load(), await holding()];
  if (!ended) reasons.push(`the server did not end within ${FINISH + 2} seconds of SIGTERM`);
  else if (ended.code !== 0) reasons.push(`the server ended with ${ended.code ?? ended.signal}`);
  table.push(["shutdown under load", `after ${took.toFixed(1)} s`]);
  const truncated = read.failures["truncated"];
  if (truncated) reasons.push(`shutdown: ${truncated} responses were truncated`);
  await checkResponses("shutdown", read, references);
}

/**
 * @param {string} name
 * @param {Pick<import("./load.mjs").Read, "asked" | "records">} read
 * @param {import("./servers.mjs").Server[]} references
 */
async function checkResponses(name, { asked, records }, references) {
  const { right, shed, wrong } = await compare(records, references.map(({ origin }) => origin));
  table.push([`${name}, responses`, `${asked} requests, ${right} right, ${shed} times 503, ${wrong.length} kinds of wrong`]);
  for (const each of wrong) reasons.push(`${name}: ${each}`);
  if (right === 0) reasons.push(`${name}: no request was answered`);
}

/**
 * @param {string} name
 * @param {import("./probe.mjs").Probed} probed
 */
function checkProbe(name, { pages, records, failures }) {
  const latency = p99(pages);
  table.push([name, `${pages.length} pages, p99 ${latency.toFixed(1)} ms (${CACHED_PAGE.text})`]);
  if (!CACHED_PAGE.met(latency)) reasons.push(`${name}: waited ${latency.toFixed(1)} ms`);
  for (const { request, answer } of records) {
    if (answer.status !== 200) reasons.push(`${name}: ${request.path}: ${answer.status}`);
  }
  for (const failure of failures) reasons.push(`${name}: ${failure}`);
}

/** @param {number[]} memories after each run */
function checkMemory([first = Number.NaN, second = Number.NaN]) {
  const grown = second / first;
  const unchecked = growth ? "" : ", not checked";
  table.push(["memory after the second run", `${((grown - 1) * 100).toFixed(1)} % more than after the first${unchecked}`]);
  if (growth && !(grown <= GROWTH)) reasons.push(`memory has grown from ${first.toFixed(1)} to ${second.toFixed(1)} MiB`);
}

async function checkLogs(/** @type {import("./servers.mjs").Server[]} */ servers) {
  for (const server of servers) {
    for (const line of await errors(server)) reasons.push(`in the log: ${line}`);
  }
}

/** The options, or exit with a line about what is wrong with them. */
function parsed() {
  try {
    const { values } = parseArgs({
      options: {
        seconds: { type: "string", default: "60" },
        seed: { type: "string", default: "1" },
        readers: { type: "string", default: "16" },
        idle: { type: "string", default: "2000" },
        slow: { type: "string", default: "500" },
        // Short runs do not fill the caches, so they say nothing about memory.
        growth: { type: "boolean", default: true },
      },
      allowNegative: true,
    });
    const { growth, ...numbers } = values;
    const whole = Object.entries(numbers).map(([name, text]) => {
      const number = Number(text);
      if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} ${text}: not a whole number above 0`);
      return [name, number];
    });
    return /** @type {{ seconds: number, seed: number, readers: number, idle: number, slow: number, growth: boolean }} */ ({
      ...Object.fromEntries(whole),
      growth,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
