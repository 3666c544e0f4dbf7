// Exports many views from a running server and has Python's libraries read them: make interop.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { start } from "../support/server.mjs";
import { EXTENSIONS, address, views } from "../support/views.mjs";
import { CONTEXTS } from "./linked-data.mjs";

const [python] = process.argv.slice(2);
if (!python) throw new Error("usage: run.mjs PYTHON");

const { origin, stop } = await start(Number(process.env.INTEROP_PORT ?? 3127));
const folder = mkdtempSync(join(tmpdir(), "zeitstrahl-interop-"));
try {
  /** @param {string} extension @param {string} query */
  const get = async (extension, query) => {
    const answer = await fetch(`${origin}${address(extension, query)}`);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.text();
  };
  const queries = views(JSON.parse(await get("json", "lang=de")));
  for (const [number, query] of queries.entries()) {
    for (const extension of EXTENSIONS) writeFileSync(join(folder, `${number}.${extension}`), await get(extension, query));
  }
  writeFileSync(join(folder, "contexts.json"), JSON.stringify(CONTEXTS));
  const readers = fileURLToPath(new URL("readers.py", import.meta.url));
  execFileSync(python, [readers, folder], { stdio: "inherit" });
} finally {
  stop();
  rmSync(folder, { recursive: true });
}
