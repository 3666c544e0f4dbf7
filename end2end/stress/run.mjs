// A server under stress, and whether every answer was right all the same:
//   node end2end/stress/run.mjs [--seconds 60] [--seed 1] [--readers 16] [--idle 2000] [--slow 500]
// Two runs that are the same in every respect, then an end in the middle of it all. Exits with 1 and the reasons
// where something was wrong. Linux only, since memory is read from /proc.
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { EDITIONS, desk, edit, folder, prepare, quiet } from "./editions.mjs";
import { random } from "./random.mjs";
import { know } from "./requests.mjs";
import { complaints, start } from "./servers.mjs";
import { judge } from "./verdict.mjs";
import { send } from "./worker.mjs";

/** Where the server under stress listens; the quiet ones on the ports after it. */
const PORT = 3176;

/** How long after the end the server may still finish answers, in seconds. */
const FINISH = 5;

/** What a normal reader may have to wait, in milliseconds: the slowest of a hundred times. */
const WAIT = 100;

/** How much memory may grow from one run to the next that is the same. */
const GROWTH = 1.1;

const { seconds, seed, readers, idle, slow, growth } = understood();
/** @type {string[]} */
const reasons = [];
/** @type {[string, string][]} */
const table = [];

await prepare();
const server = `http://127.0.0.1:${PORT}`;
const options = ["--base-url", server, "--cache-size", "8"];
const busy = await start("busy", PORT, desk, [...options, "--watch", "--shutdown-timeout", String(FINISH)]);
const calm = await Promise.all(
  EDITIONS.map((edition, index) => start(edition, PORT + 1 + index, quiet(edition), options)),
);
const known = await know(busy.origin);
// The third time, the end comes in the middle.
const memories = [await run(1), await run(2)];
await end();
await judgeMemory(memories);
for (const server of [busy, ...calm]) {
  for (const line of await complaints(server)) reasons.push(`in the log: ${line}`);
}
for (const server of calm) server.signal("SIGTERM");

const width = Math.max(...table.map(([what]) => what.length));
console.log(table.map(([what, found]) => `${what.padEnd(width)}  ${found}`).join("\n"));
if (reasons.length > 0) {
  console.error(`\n${reasons.slice(0, 40).join("\n")}\n\nwrong with --seed ${seed}; logs are in ${folder}`);
}
process.exit(reasons.length > 0 ? 1 : 0);

/**
 * One run; gives the memory that is held when everybody has gone.
 *
 * @param {number} number
 */
async function run(number) {
  const name = `run ${number}`;
  const probe = () => send("./probe.mjs", { origin: busy.origin, seed, known });

  // First clients that hold connections, with readers and without a crowd.
  const holding = send("./held.mjs", { port: PORT, idle, slow });
  await sleep(2_000);
  const visitor = probe();
  await sleep((seconds * 1000) / 4);
  judgeProbe(`${name}, a reader while ${idle} idle and ${slow} slow clients are held`, await visitor());

  // Then everything at once.
  const crowd = send("./readers.mjs", { origin: busy.origin, seed, readers, known });
  const odd = send("./odd.mjs", { port: PORT, seed, clients: 4 });
  const edits = await editing((seconds * 1000 * 3) / 4);
  const [read, misbehaved, held] = [await crowd(), await odd(), await holding()];
  table.push([`${name}, clients held at most`, `${held.most}, ${held.partings} times parted with`]);
  if (held.most < (idle + slow) * 0.9) reasons.push(`${name}: only ${held.most} clients could be held`);
  table.push([`${name}, editions and broken ones`, String(edits)]);
  table.push([`${name}, requests of clients that do not behave`, String(misbehaved.done)]);
  for (const [what, times] of Object.entries(misbehaved.wrong)) reasons.push(`${name}: ${times} × ${what}`);
  for (const [what, times] of Object.entries(read.failures)) reasons.push(`${name}: ${times} × no answer: ${what}`);
  await judgeRead(name, read);
  // Connections that are left are closed by then.
  await sleep(3_000);
  const memory = await busy.memory();
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
    await edit(desk, chance.pick(/** @type {const} */ (["first", "second", "broken"])));
    edits++;
    if (chance.once(2)) busy.signal("SIGHUP");
    await sleep(1_000 + chance.below(2_000));
  }
  await edit(desk, "first");
  busy.signal("SIGHUP");
  await sleep(Math.max(until - performance.now(), 2_000));
  return edits + 1;
}

/** SIGTERM while readers ask: what was begun is finished, and the process ends in time. */
async function end() {
  const crowd = send("./readers.mjs", { origin: busy.origin, seed: seed + 1, readers, known });
  const holding = send("./held.mjs", { port: PORT, idle: Math.min(idle, 200), slow: Math.min(slow, 50) });
  await sleep(2_000);
  const begin = performance.now();
  busy.signal("SIGTERM");
  const ended = await Promise.race([busy.ended, sleep((FINISH + 2) * 1000)]);
  const took = (performance.now() - begin) / 1000;
  const [read] = [await crowd(), await holding()];
  if (!ended) reasons.push(`the server did not end within ${FINISH + 2} seconds of SIGTERM`);
  else if (ended.code !== 0) reasons.push(`the server ended with ${ended.code ?? ended.signal}`);
  table.push(["end under load", `after ${took.toFixed(1)} s`]);
  const cut = read.failures["cut off"];
  if (cut) reasons.push(`end: ${cut} answers were cut off`);
  await judgeRead("end", read);
}

/**
 * @param {string} name
 * @param {import("./readers.mjs").Read} read
 */
async function judgeRead(name, { asked, records }) {
  const { right, shed, wrong } = await judge(records, calm.map(({ origin }) => origin));
  table.push([`${name}, answers`, `${asked} asked for, ${right} right, ${shed} turned away, ${wrong.length} kinds of wrong`]);
  for (const each of wrong) reasons.push(`${name}: ${each}`);
  if (right === 0) reasons.push(`${name}: nothing was answered`);
}

/**
 * @param {string} name
 * @param {{ times: number[], failures: string[] }} probe
 */
function judgeProbe(name, { times, failures }) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  const slowest = at(0.99);
  const found = `${sorted.length} pages, median ${at(0.5).toFixed(1)} ms, p99 ${slowest.toFixed(1)} ms`;
  table.push([name, `${found} (at most ${WAIT})`]);
  if (!(slowest <= WAIT)) reasons.push(`${name}: waited ${slowest.toFixed(1)} ms`);
  for (const failure of failures) reasons.push(`${name}: ${failure}`);
}

/** @param {number[]} memories after each run */
async function judgeMemory([first = Number.NaN, second = Number.NaN]) {
  const grown = second / first;
  const isJudged = growth ? "" : ", not judged";
  table.push(["memory after the second run", `${((grown - 1) * 100).toFixed(1)} % more than after the first${isJudged}`]);
  if (growth && !(grown <= GROWTH)) reasons.push(`memory has grown from ${first.toFixed(1)} to ${second.toFixed(1)} MiB`);
}

/** The options, or the end with a line that says what is wrong with them. */
function understood() {
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
