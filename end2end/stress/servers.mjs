// The servers of a run: the one under test, and an idle one for each edition, whose responses are right.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { residentMemory } from "../support/process.mjs";
import { command, origin, root } from "../support/server.mjs";
import { folder } from "./editions.mjs";

/** Seconds that a server has to start. */
const START = 30;

/**
 * @typedef {{
 *   origin: string,
 *   log: string,
 *   pid: number,
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
  const kill = () => void server.kill("SIGKILL");
  process.once("exit", kill);
  const ended = once(server, "exit").then(([code, signal]) => {
    process.off("exit", kill);
    return { code, signal };
  });

  for (let tries = 0; tries < START * 10 && server.exitCode === null; tries++) {
    const answer = await fetch(`${origin(port)}/readyz`).catch(() => undefined);
    if (answer?.ok) {
      const pid = Number(server.pid);
      return { origin: origin(port), log, pid, memory: () => residentMemory(pid), signal: (name) => void server.kill(name), ended };
    }
    await sleep(100);
  }
  throw new Error(`the server "${name}" did not start; see ${log}`);
}

/**
 * Panics and errors in the log.
 *
 * @param {Server} server
 */
export async function errors({ log }) {
  const lines = (await readFile(log, "utf8")).split("\n");
  return lines.filter((line) => /panicked|ERROR/.test(line));
}
