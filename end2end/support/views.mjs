// Views to export: all of it, nothing, and a fixed set of filters drawn from what the dossier has.

/** Number of random views with filters. */
const DRAWN = 22;

/**
 * The queries, the empty one first. The same dossier always gives the same ones, German and English
 * by turns.
 *
 * @param {Export} whole the dossier as our JSON
 * @returns {string[]}
 *
 * @typedef {{ id: string, article: string, mode: string, by: string[], orgs: { id: string, role: string }[], date: { basis: string } }} Claim
 * @typedef {{ id: string, storyline: string, kind: string, claims: Claim[] }} Event
 * @typedef {{ events: Event[], articles: { id: string, published: { latest?: string } }[] }} Export
 */
export function views(whole) {
  const claims = whole.events.flatMap((event) => event.claims);
  const parties = claims.flatMap((claim) => claim.orgs.filter(({ role }) => role !== "mentioned"));
  /** @type {[string, string[]][]} */
  const keys = [
    ["org", parties.map(({ id }) => id)],
    ["storyline", whole.events.map(({ storyline }) => storyline)],
    ["kind", whole.events.map(({ kind }) => kind)],
    ["mode", claims.map(({ mode }) => mode)],
    ["by", claims.flatMap(({ by }) => by)],
    ["article", claims.map(({ article }) => article)],
    ["basis", claims.map(({ date }) => date.basis)],
    ["asof", whole.articles.flatMap(({ published }) => published.latest ?? [])],
    ["order", ["newest"]],
    ["disputed", ["1"]],
  ];
  const next = numbers(7);
  /** @param {string[]} values */
  const one = (values) => {
    const distinct = [...new Set(values)].sort();
    return distinct[next() % distinct.length] ?? "";
  };
  const drawn = new Set();
  for (let at = 0; drawn.size < DRAWN; at++) {
    // Every key comes up; now and then two are combined.
    const also = at % 3 === 0 ? [keys[next() % keys.length]] : [];
    const chosen = new Map([keys[at % keys.length], ...also].flatMap((it) => (it ? [it] : [])));
    const filters = [...chosen].map(([key, values]) => `${key}=${one(values)}`);
    drawn.add([`lang=${at % 2 ? "en" : "de"}`, ...filters].join("&"));
  }
  return ["lang=de", "lang=en", "lang=en&q=qqqqqq", "lang=de&q=zentrum", ...drawn];
}

/** A fixed sequence of numbers. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    // Numerical Recipes' linear congruential generator; its low bits are poor.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 16;
  };
}

/** File extension of each format, after `timeline.` in its address. */
export const EXTENSIONS = ["json", "csv", "ics", "atom", "jsonld", "annotations.jsonld", "timelinejs.json"];

/** @param {string} extension @param {string} query */
export const address = (extension, query) => `/api/v1/timeline.${extension}?${query}`;
