// Attacks of a single client, each until it is told to stop. `make stress` and `make bench` both run them.
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { seeded } from "../support/chance.mjs";
import { edit } from "./editions.mjs";

/**
 * @typedef {{ origin: string, pid: number, dossier: string }} Target a server that trusts proxies on this machine,
 *   and the folder it serves, which is edited
 */

/** @typedef {{ target: Target, isOver: () => boolean }} Attack */

/** The address of the attacker, as a proxy would report it: limits are per client. */
const ATTACKER = { "x-forwarded-for": "192.0.2.66" };

/** Bytes that a slow client reads per tenth of a second: just what small responses demand. */
const SLOW = 115;

/** Different queries of a flood. */
const QUERIES = 19_000;

/** Words of a search, the most that are read. */
const WORDS = 32;

/** Milliseconds after which edits save the other edition: long enough for one of them to be read. */
const EDITION = 5_000;

/** Pairs of letters that hardly any text lacks, so that every word of a search is looked for in every event. */
const PAIRS = ["an", "ar", "as", "at", "be", "ch", "de", "en", "er", "es", "he", "in", "is", "it", "nd", "ne", "on", "or", "re", "se", "st", "te", "ti"];

/** The address of a search that costs as much as a search can. */
export function expensiveSearch(/** @type {() => number} */ chance) {
  const words = Array.from({ length: WORDS }, () => PAIRS[Math.floor(chance() * PAIRS.length)]);
  return `/de/?q=${words.join("+")}`;
}

/** @type {{ [name: string]: (attack: Attack) => Promise<void> }} */
export const ATTACKS = {
  "24 slow readers of exports": async (attack) => {
    const next = counter();
    await Promise.all(Array.from({ length: 24 }, () => slowReader(attack, () => `/api/v1/timeline.json?z${next()}`)));
  },
  "Range and If-Range, 40 a second": (attack) => {
    const next = counter();
    return atRate(attack, 40, () => ({
      path: "/de/texts.json",
      headers: { range: "bytes=0-3", ...(next() % 2 && { "if-range": '"another"' }) },
    }));
  },
  "expensive searches, 5 a second": (attack) => {
    const chance = seeded(1);
    return atRate(attack, 5, () => ({ path: expensiveSearch(chance) }));
  },
  "30 exports in parallel": (attack) => {
    const next = counter();
    return inParallel(attack, 30, () => `/api/v1/timeline.jsonld?z${next()}`);
  },
  "19,000 random queries": (attack) => {
    const next = counter();
    return inParallel(attack, 16, () => `/de/?z${next() % QUERIES}`);
  },
  "SIGHUP every 20 ms, with edits": async ({ target: { pid, dossier }, isOver }) => {
    const begin = performance.now();
    for (let signals = 0; !isOver(); signals++) {
      const isOdd = Math.floor((performance.now() - begin) / EDITION) % 2 === 1;
      if (signals % 10 === 0) await edit(dossier, isOdd ? "first" : "second");
      process.kill(pid, "SIGHUP");
      await sleep(20);
    }
    await edit(dossier, "first");
    process.kill(pid, "SIGHUP");
  },
};

/** Whole numbers from 0. */
function counter() {
  let number = 0;
  return () => number++;
}

/** Reads responses as slowly as it may, one after the other. */
async function slowReader(/** @type {Attack} */ { target, isOver }, /** @type {() => string} */ path) {
  const { hostname, port } = new URL(target.origin);
  const headers = Object.entries({ host: "a", connection: "close", ...ATTACKER }).map(([name, value]) => `${name}: ${value}\r\n`);
  while (!isOver()) {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    socket.pause();
    socket.write(`GET ${path()} HTTP/1.1\r\n${headers.join("")}\r\n`);
    while (!isOver() && !socket.destroyed) {
      socket.read(SLOW);
      await sleep(100);
    }
    socket.destroy();
  }
}

/** Sends requests at a rate, whether or not the ones before are answered. */
async function atRate(
  /** @type {Attack} */ { target, isOver },
  /** @type {number} */ rate,
  /** @type {() => { path: string, headers?: Record<string, string> }} */ next,
) {
  const agent = new Agent({ keepAlive: true });
  /** @type {Promise<void>[]} */
  const sent = [];
  while (!isOver()) {
    const { path, headers } = next();
    sent.push(send(`${target.origin}${path}`, agent, headers));
    await sleep(1_000 / rate);
  }
  agent.destroy();
  await Promise.all(sent);
}

/** Sends requests on so many connections, on each one after the other. */
async function inParallel(
  /** @type {Attack} */ { target, isOver },
  /** @type {number} */ connections,
  /** @type {() => string} */ path,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const connection = async () => {
    while (!isOver()) await send(`${target.origin}${path()}`, agent);
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
}

/** Sends a request and reads to the end, whatever the response. @returns {Promise<void>} */
function send(/** @type {string} */ address, /** @type {Agent} */ agent, /** @type {Record<string, string>} */ headers = {}) {
  return new Promise((resolve) => {
    const request = get(address, { agent, headers: { ...ATTACKER, ...headers } }, (response) => {
      response.resume();
      response.on("error", () => {});
      response.on("close", resolve);
    });
    request.on("error", () => resolve());
  });
}
