// The program alone: a copy of the release binary in an empty folder, with an empty environment, serves, publishes and
// checks what it brings along.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { brotliDecompressSync } from "node:zlib";
import { get } from "node:http";
import { binary, root } from "./support/server.mjs";

/** @typedef {{ status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer }} Answer */

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<Answer>}
 */
const ask = (url, headers = {}) =>
  new Promise((resolve, reject) => {
    get(url, { headers }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
    }).on("error", reject);
  });

const folder = mkdtempSync(join(tmpdir(), "zeitstrahl-alone-"));
const program = join(folder, "zeitstrahl");
copyFileSync(binary, program);
const alone = { cwd: folder, env: {} };

/** @param {string[]} args */
const run = (...args) => execFileSync(program, args, { ...alone, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const server = spawn(program, ["--addr", "127.0.0.1:0"], { ...alone, stdio: ["ignore", "pipe", "inherit"] });
try {
  const [line] = await once(createInterface({ input: server.stdout }), "line");
  const origin = /http:\/\/[\d.:]+/.exec(line)?.[0];
  assert(origin, `the server did not start: ${line}`);

  const page = await ask(`${origin}/de/`);
  assert.equal(page.status, 200);
  const html = page.body.toString();
  assert(html.includes('data-event="ireland-operational"'), "the bundled dossier");
  const files = new Set([...html.matchAll(/\/pkg\/[\w.-]+\.(?:css|js|wasm)/g)].map(([file]) => file));
  assert.equal(files.size, 3, [...files].join(" "));
  // No page names the files that the program loads later.
  const late = readdirSync(join(root, "target/site/pkg")).filter((name) => /^(?:split_|__wasm_split).*\.(?:wasm|js)$/.test(name));
  assert(late.length >= 2, late.join(" "));
  for (const file of [...files, ...late.map((name) => `/pkg/${name}`), "/favicon.svg"]) {
    const plain = await ask(origin + file);
    assert.equal(plain.status, 200, file);
    assert(plain.body.equals(readFileSync(join(root, "target/site", file))), `${file}: not what was built last`);
    const packed = await ask(origin + file, { "accept-encoding": "br" });
    assert.equal(packed.headers["content-encoding"], "br", file);
    assert(brotliDecompressSync(packed.body).equals(plain.body), file);
    const again = await ask(origin + file, { "if-none-match": packed.headers.etag ?? "", "accept-encoding": "br" });
    assert.equal(again.status, 304, file);
  }
  for (const path of ["/en/event/ireland-operational", "/de/card.png", "/api/v1/timeline.json", "/readyz"]) {
    assert.equal((await ask(origin + path)).status, 200, path);
  }

  assert.match(run("check"), /0 errors/);
  assert.equal(JSON.parse(run("export", "--format", "json")).events.length > 40, true);
  assert.match(run("publish", "--out", "site", "--base-url", "https://example.org", "--check"), / 0 of them broken/);
  assert.deepEqual(readdirSync(folder).sort(), ["site", "zeitstrahl"], "nothing else is left");
  console.log(`The program alone: a page with ${files.size} files, ${late.length} that come later, check, export and publish.`);
} finally {
  server.kill();
  rmSync(folder, { recursive: true });
}
