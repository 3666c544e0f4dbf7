// A normal reader, who comes anew for each page, as most do who follow a link. How long they wait is what
// counts.
import { Agent } from "node:http";
import { ask } from "./ask.mjs";
import { random } from "./random.mjs";
import { work } from "./worker.mjs";

/** How long a reader looks at a page, in milliseconds. */
const LOOKS = 20;

work(async (/** @type {{ origin: string, seed: number, known: import("./requests.mjs").Known }} */ task, isOver) => {
  const chance = random(task.seed, "probe");
  /** @type {number[]} */
  const times = [];
  /** @type {string[]} */
  const failures = [];
  while (!isOver()) {
    const path = chance.once(2) ? "/de/" : chance.pick(task.known.pages);
    const agent = new Agent();
    const begin = performance.now();
    try {
      const answer = await ask(task.origin, { method: "GET", path, encoding: "br" }, { agent });
      if (answer.status !== 200) failures.push(`${path}: ${answer.status}`);
    } catch (error) {
      failures.push(`${path}: ${error instanceof Error ? error.message : error}`);
    }
    times.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, LOOKS));
  }
  return { times, failures };
});
