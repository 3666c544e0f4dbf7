// The servers of a run: one under stress, and for each edition a quiet one that knows the right answers.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { command, origin, root } from "../support/server.mjs";
import { folder } from "./editions.mjs";

/** How long a server may take to start, in seconds. */
const START = 30;

/**
 * @typedef {{
 *   origin: string,
 *   log: string,
 *   memory: () => Promise<number>,
 *   signal: (name: NodeJS.Signals) => void,
 *   ended: Promise<{ code: number | null, signal: string | null }>,
 * }} Server `memory` is what is resident, in MiB; `log` is a file
 */

/**
 * Starts a server and waits until it answers.
 *
 * @param {string} name for its log
 * @param {number} port
 * @param {string} dossier
 * @param {string[]} options
 * @returns {Promise<Server>}
 */
export async function start(name, port, dossier, options) {
  const { file, args, env } = command(port, dossier);
  const log = `${folder}/${name}.log`;
  const server = spawn(file, [...args, ...options], {
    cwd: root,
    env: { ...process.env, ...env, RUST_LOG: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = createWriteStream(log);
  server.stdout.pipe(written, { end: false });
  server.stderr.pipe(written, { end: false });
  const ended = once(server, "exit").then(([code, signal]) => ({ code, signal }));
  process.once("exit", () => void server.kill("SIGKILL"));

  for (let tries = 0; tries < START * 10 && server.exitCode === null; tries++) {
    const answer = await fetch(`${origin(port)}/readyz`).catch(() => undefined);
    if (answer?.ok) {
      const memory = async () => {
        const status = await readFile(`/proc/${server.pid}/status`, "utf8");
        return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
      };
      return { origin: origin(port), log, memory, signal: (name) => void server.kill(name), ended };
    }
    await sleep(100);
  }
  throw new Error(`the server "${name}" did not start; see ${log}`);
}

/**
 * Lines of a log that nobody wants to find there.
 *
 * @param {Server} server
 */
export async function complaints({ log }) {
  const lines = (await readFile(log, "utf8")).split("\n");
  return lines.filter((line) => /panicked|ERROR/.test(line));
}
