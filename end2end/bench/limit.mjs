// A measurement that never ends must not keep the others from being made.
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Rejects a promise once it has taken too long.
 *
 * @template T
 * @param {number} ms
 * @param {Promise<T>} promise
 * @param {() => string | Promise<string>} why what to say then
 * @returns {Promise<T>}
 */
export async function within(ms, promise, why) {
  const limit = new AbortController();
  const late = sleep(ms, undefined, { signal: limit.signal }).then(
    async () => {
      throw new Error(`${await why()} (after ${ms / 1_000} s)`);
    },
    () => promise,
  );
  return Promise.race([promise, late]).finally(() => limit.abort());
}
