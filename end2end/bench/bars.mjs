// Targets of the measurements. They are reported, never enforced: on a machine that does
// other things as well, a target is missed now and then although nothing has changed.

/**
 * @typedef {{ text: string, met: (value: number) => boolean }} Bar
 */

/** @param {number} limit @param {string} unit */
const atMost = (limit, unit) => ({
  text: `≤ ${limit.toLocaleString("en", { maximumFractionDigits: 2 })}${unit}`,
  met: (/** @type {number} */ value) => value <= limit,
});

/** @param {number} limit @param {string} unit */
const atLeast = (limit, unit) => ({
  text: `≥ ${limit.toLocaleString("en")}${unit}`,
  met: (/** @type {number} */ value) => value >= limit,
});

/** Frames while dragging, against an empty page. */
export const FRAMES = atLeast(0.95, " ×");

/** Tasks of more than 50 ms while dragging. */
export const LONG_TASKS = atMost(0, "");

/**
 * From the click to the painted result, against vis-timeline, by number of events.
 *
 * @type {Record<number, Bar>}
 */
export const FILTER = { 46: atMost(1, " ×"), 2_000: atMost(1 / 2, " ×"), 100_000: atMost(1 / 3, " ×") };

/** Elements of the drawing. */
export const DRAWN = atMost(600, "");

/** Elements of the page. */
export const ELEMENTS = atMost(6_000, "");

/**
 * Until the first event can be read, against a plain page, by number of events.
 *
 * @type {Record<number, Bar>}
 */
export const FIRST = { 46: atMost(1.25, " ×"), 100_000: atMost(1.5, " ×") };

/** Requests per second from the cache, against a handler that sends the same bytes. */
export const CACHED = atLeast(0.7, " ×");

/** The same for views that are in no cache. */
export const UNCACHED = atLeast(0.1, " ×");

/** The 99th percentile of their latency, at half of the server's throughput. */
export const LATENCY = atMost(25, " ms");

/** Resident memory, against the files of the dossier. */
export const MEMORY = atMost(4, " ×");

/** Processor time of one request. */
export const PROCESSOR = atMost(300, " ms");

/** The 99th percentile of cached pages and of new views while one client attacks. */
export const CACHED_PAGE = atMost(100, " ms");
export const NEW_VIEW = atMost(1_000, " ms");

/** Responses to other clients with status 503 meanwhile. */
export const BUSY = atMost(0, "");

/** Memory under an attack, against that at rest. */
export const UNDER_ATTACK = atMost(2, " ×");
