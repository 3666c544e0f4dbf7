// A dossier that is edited while it is served: two sound editions of it, and a broken one.
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { bundled, root } from "../support/server.mjs";

/** Where dossiers and logs of a run lie. */
export const folder = `${root}target/stress`;

/** @typedef {"first" | "second"} Edition */

/** @type {readonly Edition[]} */
export const EDITIONS = ["first", "second"];

/** The dossier that is edited. */
export const desk = `${folder}/desk`;

/** @param {Edition} edition */
export const quiet = (edition) => `${folder}/${edition}`;

/** Makes all of them anew. */
export async function prepare() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const copy of [desk, ...EDITIONS.map(quiet)]) await cp(bundled, copy, { recursive: true });
  await edit(quiet("second"), "second");
}

/**
 * Saves an edition, or a state that no edition comes of.
 *
 * @param {string} dossier
 * @param {Edition | "broken"} edition
 */
export async function edit(dossier, edition) {
  const original = await readFile(`${bundled}/dossier.toml`, "utf8");
  const titles = /^title\.(de|en) = "/gm;
  if (!titles.test(original)) throw new Error("the bundled dossier has no titles to edit");
  const texts = {
    first: original,
    second: original.replace(titles, (line) => `${line}2: `),
    broken: original.replace(titles, (line) => `${line}" broken`),
  };
  // As many editors do: a new file takes the place of the old one.
  await writeFile(`${dossier}/dossier.toml.new`, texts[edition]);
  await rename(`${dossier}/dossier.toml.new`, `${dossier}/dossier.toml`);
}
