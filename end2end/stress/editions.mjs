// Dossiers that are edited while they are served: two valid editions of each, and a broken state.
import { cp, readFile, rename, writeFile } from "node:fs/promises";
import { root } from "../support/server.mjs";

/** The folder of a run's dossiers and logs. */
export const folder = `${root}target/stress`;

/** @typedef {"first" | "second"} Edition */

/** @type {readonly Edition[]} */
export const EDITIONS = ["first", "second"];

/** The text that each adds to a title. */
const MARKS = { first: "", second: "2: ", broken: '" broken' };

/** The dossiers that are edited: the bundled one and a large one. @typedef {"bundled" | "large"} Name */

/** @param {Name} name */
export const edited = (name) => `${folder}/${name}`;

/** @param {Name} name @param {Edition} edition */
export const reference = (name, edition) => `${folder}/${name}-${edition}`;

/**
 * Copies a dossier once to be edited and once for each edition.
 *
 * @param {Name} name
 * @param {string} source
 */
export async function prepare(name, source) {
  const copies = [edited(name), ...EDITIONS.map((edition) => reference(name, edition))];
  for (const copy of copies) await cp(source, copy, { recursive: true });
  await edit(reference(name, "second"), "second");
}

/**
 * Saves an edition, or a state that is no edition because it has errors.
 *
 * @param {string} dossier
 * @param {Edition | "broken"} edition
 */
export async function edit(dossier, edition) {
  const file = `${dossier}/dossier.toml`;
  const text = await readFile(file, "utf8");
  const titles = /^(title\.(?:de|en) = ")(?:2: |" broken)?/gm;
  if (!titles.test(text)) throw new Error(`${file} has no titles to edit`);
  // As many editors do: a new file takes the place of the old one.
  await writeFile(`${file}.new`, text.replace(titles, (_, start) => start + MARKS[edition]));
  await rename(`${file}.new`, file);
}
