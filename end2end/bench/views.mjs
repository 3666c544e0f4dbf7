// Views as readers make them, in their canonical form: the same ones for the same seed.
import { seeded } from "../support/chance.mjs";

/**
 * @param {number} count
 * @param {string[]} organisations
 * @param {number} [seed]
 * @returns {string[]} addresses, path and query; each another one
 */
export function randomViews(count, organisations, seed = 1) {
  const chance = seeded(seed);
  const pick = (/** @type {string[]} */ all) => all[Math.floor(chance() * all.length)];
  // In the middle of months: the first and last days of one are written as the month.
  const day = (/** @type {number} */ first, /** @type {number} */ last) =>
    `${within(first, last)}-${two(within(1, 12))}-${two(within(2, 27))}`;
  const within = (/** @type {number} */ least, /** @type {number} */ most) =>
    least + Math.floor(chance() * (most - least + 1));
  const views = new Set();
  while (views.size < count) {
    const from = day(2012, 2019);
    const to = day(2020, 2022);
    const org = chance() < 0.5 ? pick(organisations) : undefined;
    // The keys of an address stand in the order of the alphabet.
    const query = [`from=${from}`, chance() < 0.2 && "order=newest", org && `org=${org}`, `to=${to}`];
    views.add(`/de/?${query.filter(Boolean).join("&")}`);
  }
  return [...views];
}

const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
