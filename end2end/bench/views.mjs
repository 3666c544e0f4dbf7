// Views as readers make them, in their canonical form: the same ones for the same seed.
const DAY = 86_400_000;

/**
 * @param {number} count
 * @param {string[]} organisations
 * @param {number} [seed]
 * @returns {string[]} addresses, path and query; each another one
 */
export function randomViews(count, organisations, seed = 1) {
  const chance = mulberry(seed);
  const pick = (/** @type {string[]} */ all) => all[Math.floor(chance() * all.length)];
  const day = (/** @type {number} */ from, /** @type {number} */ to) =>
    new Date(from + Math.floor((chance() * (to - from)) / DAY) * DAY).toISOString().slice(0, 10);
  const views = new Set();
  while (views.size < count) {
    const from = day(Date.UTC(2019, 0, 1), Date.UTC(2022, 0, 1));
    const to = day(Date.parse(from) + 30 * DAY, Date.UTC(2024, 0, 1));
    const org = chance() < 0.5 ? pick(organisations) : undefined;
    // The keys of an address stand in the order of the alphabet.
    const query = [`from=${from}`, chance() < 0.2 && "order=newest", org && `org=${org}`, `to=${to}`];
    views.add(`/de/?${query.filter(Boolean).join("&")}`);
  }
  return [...views];
}

/** Mulberry32: numbers from 0 to below 1, the same for the same seed. */
function mulberry(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
