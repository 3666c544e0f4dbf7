// A reader who opens a connection for each page, as most do who follow a link. Latency is measured, and every
// response recorded.
import { Agent } from "node:http";
import { ask } from "./ask.mjs";
import { random } from "./random.mjs";
import { work } from "./worker.mjs";

/** Milliseconds between two pages. */
const PAUSE = 20;

/**
 * @typedef {{ origin: string, seed: number, pages: string[], views?: string[], headers?: Record<string, string> }} Task
 *   `pages` are opened again and again, `views` once, in turn with pages
 */

/** @typedef {{ pages: number[], views: number[], records: import("./load.mjs").Recorded[], failures: string[] }} Probed */

work(async (/** @type {Task} */ { origin, seed, pages, views = [], headers = {} }, isOver) => {
  const chance = random(seed, "probe");
  /** @type {Probed} */
  const probed = { pages: [], views: [], records: [], failures: [] };
  const open = async (/** @type {string} */ path, /** @type {number[]} */ times) => {
    const request = /** @type {const} */ ({ method: "GET", path, encoding: "br" });
    const begin = performance.now();
    try {
      const answer = await ask(origin, request, { agent: new Agent(), headers });
      probed.records.push({ request, known: false, answer, times: 1 });
    } catch (error) {
      probed.failures.push(`${path}: ${error instanceof Error ? error.message : error}`);
    }
    times.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  };
  while (!isOver()) {
    await open(chance.pick(pages), probed.pages);
    const view = views.pop();
    if (view !== undefined) await open(view, probed.views);
  }
  return probed;
});
