// Resident memory of the server, against the size of the files it has read.
import { readdir, stat } from "node:fs/promises";
import { residentMemory } from "../support/process.mjs";
import { MEMORY } from "./bars.mjs";
import { row } from "./report.mjs";
import { summary } from "./statistics.mjs";

/** Pages that fill its caches. */
const PAGES = ["/de/", "/en/", "/de/?q=a", "/de/?order=newest"];

/**
 * @param {import("./setting.mjs").Setting} setting
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function memory({ size, folder, origin, pid, say }) {
  for (const page of PAGES) await (await fetch(`${origin}${page}`)).arrayBuffer();
  const resident = await residentMemory(Number(pid));
  const files = (await bytes(folder)) / 1024 ** 2;
  say(`resident ${resident.toFixed(1)} MiB of ${files.toFixed(1)} MiB of files`);
  return [
    row({
      bench: "memory",
      size,
      what: "resident memory",
      unit: "MiB",
      measured: summary([resident]),
      reference: { name: "files", value: summary([files]) },
      // A small dossier is less than the program itself.
      bar: size < 10_000 ? undefined : MEMORY,
    }),
  ];
}

/** Size of the files below a folder, in bytes. @param {string} folder */
async function bytes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(`${file.parentPath}/${file.name}`)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
