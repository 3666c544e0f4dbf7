// The ceiling: an answer of ours, sent from memory by a handler that does nothing else.
import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { origin, root } from "../support/server.mjs";

/** The handler; `make bench` builds it. */
const binary = `${root}target/release/examples/bare`;

/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer as it was sent, compressed or not */

/**
 * Requests an address and gives its response.
 *
 * @param {string} address
 * @param {Record<string, string>} headers
 * @returns {Promise<Answer>}
 */
export function saved(address, headers) {
  return new Promise((resolve, reject) => {
    const asked = get(address, { headers }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const all = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(all), body: Buffer.concat(parts) });
      });
    });
    asked.on("error", reject);
  });
}

/** Headers that belong to the connection. */
const OWN = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

/**
 * Sends one response to every request.
 *
 * @param {number} port
 * @param {Answer} answer
 */
export async function bare(port, { status, headers, body }) {
  const folder = `${root}target/bench`;
  await mkdir(folder, { recursive: true });
  const kept = Object.entries(headers).filter(([name]) => !OWN.has(name));
  const lines = [String(status), ...kept.map(([name, value]) => `${name}: ${value}`)];
  await writeFile(`${folder}/bare.head`, `${lines.join("\n")}\n`);
  await writeFile(`${folder}/bare.body`, body);
  const options = [`127.0.0.1:${port}`, `${folder}/bare.head`, `${folder}/bare.body`];
  const server = spawn(binary, options, { stdio: ["ignore", "inherit", "inherit"] });
  let gone = "";
  server.once("error", (error) => (gone = error.message));
  server.once("exit", (code) => (gone = `it exited with ${code}`));
  const ended = new Promise((resolve) => server.once("close", resolve));
  const stop = async () => {
    server.kill();
    await ended;
  };
  process.once("exit", () => server.kill());
  for (let tries = 0; tries < 50 && !gone; tries++) {
    const there = await saved(`${origin(port)}/`, {}).catch(() => undefined);
    if (there) return { origin: origin(port), stop };
    await sleep(100);
  }
  throw new Error(`the bare handler did not start: ${gone || "no answer"}`);
}
