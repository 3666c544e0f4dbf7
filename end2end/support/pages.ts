// The kinds of page and an address of each. The ids are the bundled dossier's; everything else a
// test needs to know it reads from the page.

export const LANGS = ["de", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** Happened in two articles that give two years for it. */
export const EVENT = "ireland-operational";
/** Says that the data centre opens early in 2022. */
export const CLAIM = "ireland-2022";
export const ARTICLE = "europaplaene";
export const COMPANY = "microsoft";

export interface Kind {
  name: string;
  path: string;
  status?: number;
}

/** Every kind of page there is. */
export const KINDS: Kind[] = [
  { name: "timeline", path: "" },
  { name: "event", path: `event/${EVENT}` },
  { name: "article", path: `article/${ARTICLE}` },
  { name: "entity", path: `entity/${COMPANY}` },
  { name: "method", path: "method" },
  { name: "missing page", path: "event/no-such-event", status: 404 },
];

/** States of the timeline that show what the plain page does not. */
export const STATES: Kind[] = [
  { name: "timeline, filtered", path: "?basis=inferred&org=microsoft,oracle" },
  { name: "timeline, searched", path: "?q=Oracle" },
  { name: "timeline, nothing found", path: "?q=qqqqqq" },
  { name: "timeline, value ignored", path: "?org=no-such-company" },
  { name: "timeline, as of a day", path: "?asof=2020-08-20" },
  { name: "timeline, other window", path: "?from=2012&to=2022" },
  { name: "timeline, newest first", path: "?order=newest" },
];

/** Kinds and states that are there, with and without a choice. */
export const PRESENT: Kind[] = [...KINDS, ...STATES].filter(({ status }) => !status);

/** With an event open, whose panel covers part of the page. */
export const OPEN: Kind = { name: "timeline, event open", path: `?event=${EVENT}` };

/** A view for a frame in another page. */
export const EMBED: Kind = { name: "timeline, embedded", path: `embed?event=${EVENT}&org=microsoft` };

export const address = (lang: Lang, { path }: Kind): string => `/${lang}/${path}`;
