// Compares responses with those of idle servers: a right one is that of one of the editions.
import { Agent } from "node:http";
import { ask } from "./ask.mjs";

/** @typedef {import("./ask.mjs").Answer} Answer */
/** @typedef {import("./load.mjs").Recorded} Recorded */

/** References that are fetched at the same time. */
const AT_ONCE = 8;

/**
 * @param {Recorded[]} records
 * @param {string[]} origins of the idle servers, one per edition
 * @returns {Promise<{ right: number, shed: number, wrong: string[] }>} `shed` are deliberate 503s
 */
export async function compare(records, origins) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  /** @type {Map<string, Promise<Answer[]>>} */
  const references = new Map();
  const reference = (/** @type {Recorded["request"]} */ request) => {
    const key = JSON.stringify(request);
    const asked = references.get(key) ?? Promise.all(origins.map((origin) => ask(origin, request, { agent })));
    references.set(key, asked);
    return asked;
  };
  let right = 0;
  let shed = 0;
  /** @type {string[]} */
  const wrong = [];
  const left = [...records];
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let record = left.pop(); record; record = left.pop()) {
      const { request, known, answer, times } = record;
      if (answer.status === 503) {
        if (answer.retry && answer.cache === "no-store") shed += times;
        else wrong.push(`${request.path}: 503 that does not say when to ask again, or may be cached`);
        continue;
      }
      const answers = await reference(request);
      const fits = answers.some((it) => (known && answer.status === 304 ? isKnown(it, answer) : isSame(it, answer)));
      if (fits) right += times;
      else wrong.push(`${times} × ${JSON.stringify(request)}: ${difference(answers, answer)}`);
    }
  });
  await Promise.all(workers);
  agent.destroy();
  return { right, shed, wrong };
}

/**
 * @param {Answer} reference
 * @param {Answer} answer
 */
const isKnown = (reference, answer) => reference.status === 200 && answer.etag === reference.etag;

/**
 * @param {Answer} reference
 * @param {Answer} answer
 */
const isSame = (reference, answer) => difference([reference], answer) === "";

/**
 * Names the differences from the nearest reference.
 *
 * @param {Answer[]} references
 * @param {Answer} answer
 */
function difference(references, answer) {
  const keys = /** @type {const} */ (["status", "etag", "length", "cache", "body"]);
  const differences = references.map((it) => keys.filter((key) => it[key] !== answer[key]));
  const nearest = differences.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return nearest.map((key) => `${key} is ${answer[key]} and not ${references.map((it) => it[key]).join(" or ")}`).join(", ");
}
