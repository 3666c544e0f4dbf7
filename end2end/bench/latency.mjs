// Measures latency at a given rate (open loop). Requests start when they are due, whether or not the ones
// before are answered: a server that falls behind shows it, as it does to readers.
import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ENCODINGS } from "../support/browser.mjs";

/**
 * @param {string} origin
 * @param {string[]} paths
 * @param {number} rate requests per second
 * @param {number} seconds
 * @returns {Promise<number[]>} from when each was due to its last byte, in ms, rising
 */
export async function atRate(origin, paths, rate, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const asked = paths.slice(0, Math.ceil(rate * seconds));
  const start = performance.now();
  const answers = [];
  for (const [index, path] of asked.entries()) {
    const due = start + (index * 1_000) / rate;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    answers.push(ask(`${origin}${path}`, agent).then(() => performance.now() - due));
  }
  const times = await Promise.all(answers);
  agent.destroy();
  return times.sort((one, other) => one - other);
}

/** @param {string} address @param {Agent} agent @returns {Promise<void>} */
function ask(address, agent) {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers: { "accept-encoding": ENCODINGS } }, (answer) => {
      answer.resume();
      answer.on("end", () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${address}: ${answer.statusCode}`))));
      answer.on("error", reject);
    });
    request.on("error", reject);
  });
}
