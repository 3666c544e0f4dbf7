// Samples of one quantity, and how they are summed up.

/**
 * Several measurements of one quantity: the median, which one disturbed repetition does not move,
 * and the extremes, which show how disturbed the machine was.
 *
 * @typedef {{ median: number, min: number, max: number, samples: number[] }} Summary
 */

/**
 * @param {number[]} samples at least one
 * @returns {Summary}
 */
export function summary(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ index) => sorted[index] ?? Number.NaN;
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? at(half) : (at(half - 1) + at(half)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1), samples };
}

/**
 * Runs two measurements in turn, the other one first in every second round: what slowly changes on
 * a machine – heat, memory, neighbours – then weighs on both alike.
 *
 * @param {number} rounds
 * @param {(round: number) => Promise<void>} one
 * @param {(round: number) => Promise<void>} other
 */
export async function alternate(rounds, one, other) {
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? [other, one] : [one, other];
    for (const measure of order) await measure(round);
  }
}
