// Many readers, each sending one request after the other on persistent connections. Responses are recorded here and
// compared with those of idle servers afterwards.
import { Agent } from "node:http";
import { ask } from "./ask.mjs";
import { request } from "./requests.mjs";
import { random } from "./random.mjs";
import { work } from "./worker.mjs";

/** @typedef {{ request: import("./requests.mjs").Request, known: boolean, answer: import("./ask.mjs").Answer, times: number }} Recorded */

/**
 * @typedef {{
 *   asked: number,
 *   records: Recorded[],
 *   failures: { [message: string]: number },
 * }} Read
 */

work(async (/** @type {{ origin: string, seed: number, readers: number, inventory: import("./requests.mjs").Inventory }} */ task, isOver) => {
  /** @type {Map<string, Recorded>} */
  const records = new Map();
  /** @type {{ [message: string]: number }} */
  const failures = {};
  let asked = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: task.readers });

  const reader = async (/** @type {number} */ number) => {
    const chance = random(task.seed, `reader ${number}`);
    /** @type {Map<string, string>} */
    const tags = new Map();
    while (!isOver()) {
      const next = request(task.inventory, chance);
      const key = `${next.method} ${next.encoding} ${next.range ?? ""} ${next.path}`;
      const known = chance.once(2) && next.range === undefined ? tags.get(key) : undefined;
      asked++;
      try {
        const answer = await ask(task.origin, next, { agent, ...(known !== undefined && { known }) });
        if (answer.etag) tags.set(key, answer.etag);
        const id = `${key} ${known !== undefined} ${Object.values(answer).join(" ")}`;
        const record = records.get(id);
        if (record) record.times++;
        else records.set(id, { request: next, known: known !== undefined, answer, times: 1 });
      } catch (error) {
        const { message, code } = /** @type {Error & { code?: string }} */ (error);
        const what = code ?? message;
        failures[what] = (failures[what] ?? 0) + 1;
        // The server may be gone.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  await Promise.all(Array.from({ length: task.readers }, (_, number) => reader(number)));
  agent.destroy();
  return { asked, records: [...records.values()], failures };
});
