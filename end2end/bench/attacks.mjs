// What one client can do to lean on a server. Each runs until it is told to stop, from one address.
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { seeded } from "../support/chance.mjs";

/** @typedef {{ origin: string, pid: number, isOver: () => boolean }} Target a server, and whether to stop */

/** The attacker, as the proxy in front of the server names it. */
const ATTACKER = { "x-forwarded-for": "192.0.2.66" };

/** How fast a slow client reads, in bytes per tenth of a second: just what small answers demand. */
const SLOWLY = 115;

/** @type {{ [what: string]: (target: Target) => Promise<void> }} */
export const ATTACKS = {
  "24 slow readers of exports": async (target) => {
    await Promise.all(Array.from({ length: 24 }, (_, number) => slowReader(target, `/api/v1/timeline.json?z${number}`)));
  },
  "Range, 40 a second": (target) =>
    atRate(target, 40, () => ({ path: "/de/texts.json", headers: { range: "bytes=0-3" } })),
  "dear searches, 5 a second": (target) => {
    const chance = seeded(1);
    const word = () => String.fromCharCode(...[0, 0].map(() => 97 + Math.floor(chance() * 26)));
    const query = () => Array.from({ length: 66 }, word).join("+");
    return atRate(target, 5, () => ({ path: `/de/?q=${query()}` }));
  },
  "30 exports at once": (target) => inParallel(target, 30, (number) => `/api/v1/timeline.jsonld?z${number}`),
  "new views without end": (target) => inParallel(target, 16, (number) => `/de/?z${number}`),
  "SIGHUP every 20 ms": async ({ pid, isOver }) => {
    while (!isOver()) {
      process.kill(pid, "SIGHUP");
      await sleep(20);
    }
  },
};

/** One client that reads one answer as slowly as it may. */
async function slowReader(/** @type {Target} */ { origin, isOver }, /** @type {string} */ path) {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  const headers = Object.entries({ host: "a", ...ATTACKER }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\n${headers.join("")}\r\n`);
  socket.pause();
  while (!isOver() && !socket.destroyed) {
    socket.read(SLOWLY);
    await sleep(100);
  }
  socket.destroy();
}

/** Requests at a rate, whether or not the ones before are answered. */
async function atRate(
  /** @type {Target} */ { origin, isOver },
  /** @type {number} */ rate,
  /** @type {() => { path: string, headers?: Record<string, string> }} */ next,
) {
  const agent = new Agent({ keepAlive: true });
  /** @type {Promise<void>[]} */
  const asked = [];
  while (!isOver()) {
    const { path, headers } = next();
    asked.push(ask(`${origin}${path}`, agent, headers));
    await sleep(1_000 / rate);
  }
  agent.destroy();
  await Promise.all(asked);
}

/** So many clients that ask for one thing after the other, each time something else. */
async function inParallel(
  /** @type {Target} */ { origin, isOver },
  /** @type {number} */ clients,
  /** @type {(number: number) => string} */ path,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let number = 0;
  const client = async () => {
    while (!isOver()) await ask(`${origin}${path(number++)}`, agent);
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
}

/** Asks and reads to the end, whatever the answer. @returns {Promise<void>} */
function ask(/** @type {string} */ address, /** @type {Agent} */ agent, /** @type {Record<string, string>} */ headers = {}) {
  return new Promise((resolve) => {
    const request = get(address, { agent, headers: { ...ATTACKER, ...headers } }, (answer) => {
      answer.resume();
      answer.on("close", resolve);
    });
    request.on("error", () => resolve());
  });
}
