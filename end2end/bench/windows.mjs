// Time windows of the drawings that are compared: always the same on both sides.

/** @typedef {import("./events.mjs").Events} Events */

/**
 * The time window of a drawing: first and last month (`2020-08`), and the first day after them.
 *
 * @typedef {{ name: string, from: string, to: string, end: string }} Window
 */

/**
 * With more events than this the whole period is not compared: vis-timeline puts every event of a
 * window into the page. With 100,000 it took some 30 s to leave a quarter of them, and had not
 * brought back the others after eight minutes.
 */
const WHOLE_AT_MOST = 10_000;

/**
 * The windows to compare: the whole period, with which vis-timeline opens and which our page calls
 * `fit`, and a narrow one.
 *
 * @param {Events} events
 */
export function windows(events) {
  const narrow = busiest(events);
  return events.items.length > WHOLE_AT_MOST ? [narrow] : [whole(events), narrow];
}

/**
 * The two months in a row in which most events begin: where readers look, and full of marks.
 *
 * @param {Events} events
 */
export function busiest(events) {
  const months = begins(events);
  const within = (/** @type {number} */ first) => months.filter((month) => month === first || month === first + 1).length;
  const firsts = [...new Set(months.flatMap((month) => [month - 1, month]))];
  const counts = firsts.map((first) => ({ first, count: within(first) }));
  const { first } = counts.reduce((best, here) => (here.count > best.count ? here : best));
  return named("two months", first, first + 1);
}

/**
 * All years in which events begin.
 *
 * @param {Events} events
 */
function whole(events) {
  const months = begins(events);
  const year = (/** @type {number | undefined} */ month = 0) => Math.floor(month / 12);
  return named("whole period", year(months[0]) * 12, year(months.at(-1)) * 12 + 11);
}

/** The months, counted since year 0, in which events begin, in order. @param {Events} events */
function begins({ items }) {
  const months = items.map(({ start }) => Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1);
  return months.toSorted((a, b) => a - b);
}

/**
 * @param {string} name
 * @param {number} first
 * @param {number} last
 * @returns {Window}
 */
function named(name, first, last) {
  const text = (/** @type {number} */ month) =>
    `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  return { name, from: text(first), to: text(last), end: `${text(last + 1)}-01` };
}
