// Publishes the sites of the tests, follows all their links, and hands the files out as plainly as a server can: a
// folder is its index.html, what is missing is 404.html, and nothing is redirected or rewritten.
import { execFile } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { dossier as invent } from "../bench/dossiers.mjs";
import { binary, bundled, origin, root, start } from "./server.mjs";
import { FILES } from "./sites.mjs";

/** @type {Record<string, string>} */
const TYPES = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".css": "text/css",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/** Modification time of the program, which includes its front end. */
const made = statSync(binary).mtimeMs;

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** @param {string} name @param {typeof FILES[keyof typeof FILES]} site */
async function publish(name, { port, base, events }) {
  const folder = `${root}target/published/${name}-${port}`;
  const source = events > 0 ? await invent(events) : bundled;
  const marker = join(folder, ".zeitstrahl-site");
  // A site is as new as the program that wrote it.
  if (!existsSync(marker) || statSync(marker).mtimeMs < made) {
    const args = ["publish", source, "--out", folder, "--base-url", `${origin(port)}${base}`, "--check"];
    await promisify(execFile)(binary, args);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", origin(port));
    const path = decodeURIComponent(pathname);
    const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    const file = inside === undefined ? "" : join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
    const found = isFile(file);
    const shown = found ? file : join(folder, "404.html");
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[extname(shown)] ?? "application/octet-stream" });
    createReadStream(shown).pipe(response);
  });
  server.listen(port, "127.0.0.1");
}

// The large one answers last, and says that all are there.
await Promise.all([publish("root", FILES.root), publish("path", FILES.path), start(FILES.large.servedPort, await invent(FILES.large.events), 30)]);
await publish("large", FILES.large);
