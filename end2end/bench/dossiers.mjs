// Dossiers with a given number of events: the bundled one, or one that
// `zeitstrahl generate` makes, always the same for the same number, and kept for the next run.
import { execFile } from "node:child_process";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { binary, bundled, root } from "../support/server.mjs";

/** Number of events of the bundled dossier. */
export const BUNDLED = 46;

const KEPT = `${root}target/bench`;

/**
 * The folder of a dossier with that many events.
 *
 * @param {number} size
 */
export async function dossier(size) {
  if (size === BUNDLED) return bundled;
  const folder = `${KEPT}/dossiers-${size}`;
  // A newer program may generate something else.
  if ((await changed(folder)) > (await changed(binary))) return folder;

  await mkdir(KEPT, { recursive: true });
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const options = ["generate", "--events", String(size), "--seed", "1", "--out", unfinished];
  await promisify(execFile)(binary, options, { cwd: root }).catch((/** @type {unknown} */ error) => {
    const { stderr = "" } = /** @type {{ stderr?: string }} */ (error);
    const reason = stderr.split("\n").find((line) => /^error/i.test(line));
    throw new Error(`the dossier could not be generated: ${reason ?? error}`);
  });
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return folder;
}

/** Modification time of a file or folder; 0 if there is none. */
async function changed(/** @type {string} */ path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
