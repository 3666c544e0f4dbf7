// The events of a dossier in the few words a timeline library needs, so that both sides draw the
// same things. Reads the files' keys and checks nothing: `zeitstrahl check` has done that.
import { readFile, readdir } from "node:fs/promises";
import { parse } from "smol-toml";

/**
 * Days are ISO dates; `end` only where an event lasts or its day is not known exactly.
 *
 * @typedef {{ id: string, title: string, group: string, orgs: string[], start: string, end?: string }} Item
 * @typedef {{ items: Item[], groups: { id: string, content: string }[] }} Events
 */

/** @typedef {{ edtf?: string }} Dated */
/** @typedef {{ de: string }} Text */
/** @typedef {{ id: string, role: string }} Party */
/** @typedef {{ event: string, date?: Dated, orgs?: Party[] }} Claim */

/**
 * @param {string} folder
 * @returns {Promise<Events>}
 */
export async function readEvents(folder) {
  /** @type {{ storyline: { id: string, name: Text }[] }} */
  const dossier = await toml(`${folder}/dossier.toml`);
  /** @type {{ entity: { id: string, kind: string }[] }} */
  const { entity } = await toml(`${folder}/entities.toml`);
  /** @type {{ event: { id: string, title: Text, storyline: string }[] }} */
  const { event } = await toml(`${folder}/events.toml`);

  const companies = new Set(entity.filter(({ kind }) => kind === "company").map(({ id }) => id));
  const facts = await claimed(`${folder}/articles`, companies);
  // An event without a date still has to be somewhere: where the one before it in the file is.
  let edtf = [...facts.values()].find(({ dated }) => dated)?.dated ?? "";
  const items = event.map(({ id, title, storyline }) => {
    const fact = facts.get(id);
    if (!fact) throw new Error(`${folder}: nothing is claimed about the event ${id}`);
    edtf = fact.dated ?? edtf;
    return { id, title: title.de, group: storyline, orgs: [...fact.orgs], ...period(edtf) };
  });
  return { items, groups: dossier.storyline.map(({ id, name }) => ({ id, content: name.de })) };
}

/**
 * The articles' statements about each event: the first date given for it, and the companies that take part.
 *
 * @typedef {{ orgs: Set<string>, dated: string | undefined }} Fact
 * @param {string} folder
 * @param {Set<string>} companies
 */
async function claimed(folder, companies) {
  /** @type {Map<string, Fact>} */
  const facts = new Map();
  const names = (await readdir(folder)).filter((name) => name.endsWith(".toml")).toSorted();
  for (const name of names) {
    /** @type {{ claim?: Claim[] }} */
    const { claim = [] } = await toml(`${folder}/${name}`);
    for (const { event, date, orgs = [] } of claim) {
      const fact = facts.get(event) ?? { orgs: new Set(), dated: undefined };
      fact.dated ??= date?.edtf;
      for (const { id, role } of orgs) {
        if (companies.has(id) && role !== "mentioned") fact.orgs.add(id);
      }
      facts.set(event, fact);
    }
  }
  return facts;
}

/**
 * First and last day of an EDTF expression, roughly: seasons count as their whole year, months have
 * 28 days, open ends are cut off.
 *
 * @param {string} edtf
 * @returns {{ start: string, end?: string }}
 */
function period(edtf) {
  const dates = [...edtf.matchAll(/(\d[\dX]{3})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/g)];
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) throw new Error(`no day can be read from the date "${edtf}"`);
  const start = `${first[1]?.replaceAll("X", "0")}-${first[2] ?? "01"}-${first[3] ?? "01"}`;
  const end = `${last[1]?.replaceAll("X", "9")}-${last[2] ?? "12"}-${last[3] ?? "28"}`;
  return end > start ? { start, end } : { start };
}

/**
 * @param {string} path
 * @returns {Promise<any>}
 */
async function toml(path) {
  return parse(await readFile(path, "utf8"));
}

/**
 * The company with most events among those that leave at most half of them: a filter that changes
 * much and leaves much.
 *
 * @param {Events} events
 */
export function halving({ items }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const org of items.flatMap(({ orgs }) => orgs)) counts.set(org, (counts.get(org) ?? 0) + 1);
  const few = [...counts].filter(([, count]) => count <= items.length / 2);
  const [company] = few.toSorted(([, a], [, b]) => b - a);
  if (!company) throw new Error("every company takes part in more than half of the events");
  return { org: company[0], count: company[1] };
}
