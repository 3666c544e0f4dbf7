// Chance that can be repeated: the same seed gives the same requests in the same order.
import { seeded } from "../support/chance.mjs";

/**
 * @typedef {{
 *   below: (number: number) => number,
 *   pick: <T>(list: readonly [T, ...T[]] | readonly T[]) => T,
 *   once: (times: number) => boolean,
 * }} Random `below` gives a whole number from 0, `once` is true one time in so many
 */

/**
 * Chance seeded by a number and a name, so that one kind of client does not change what another does.
 *
 * @param {number} seed
 * @param {string} name
 * @returns {Random}
 */
export function random(seed, name) {
  let state = seed | 0;
  for (const sign of name) state = Math.imul(state ^ sign.charCodeAt(0), 0x01000193);
  const next = seeded(state);
  const below = (/** @type {number} */ number) => Math.floor(next() * number);
  return {
    below,
    pick: (list) => /** @type {any} */ (list[below(list.length)]),
    once: (times) => below(times) === 0,
  };
}
