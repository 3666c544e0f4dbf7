// The release binary, by default with the bundled dossier: what is tested, weighed and photographed.
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** @param {number} port */
export const origin = (port) => `http://127.0.0.1:${port}`;

/** The program; `make build` makes it. */
export const binary = `${root}target/release/zeitstrahl`;
/** The dossier that comes with it. */
export const bundled = `${root}seeds`;

/** @param {number} port @param {string[]} options */
export const command = (port, dossier = bundled, options = []) => ({
  file: binary,
  args: ["serve", "--dossier", dossier, "--addr", `127.0.0.1:${port}`, ...options],
  env: { RUST_LOG: "warn" },
});

/**
 * Starts the server for a script and waits until it answers; a large dossier takes its time to be
 * read.
 *
 * @param {number} port
 * @param {string[]} options
 */
export async function start(port, dossier = bundled, seconds = 10, options = []) {
  const { file, args, env } = command(port, dossier, options);
  const server = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  let gone = "";
  server.once("error", (error) => (gone = error.message));
  const stop = () => void server.kill();
  process.once("exit", stop);
  server.once("exit", (code) => {
    gone = `it exited with ${code}`;
    process.off("exit", stop);
  });

  for (let tries = 0; tries < seconds * 10 && !gone; tries++) {
    const answer = await fetch(`${origin(port)}/de/`).catch(() => undefined);
    if (answer?.ok) return { origin: origin(port), pid: server.pid, stop };
    await sleep(100);
  }
  stop();
  throw new Error(`the server did not start: ${gone || `no answer within ${seconds} seconds`}`);
}
