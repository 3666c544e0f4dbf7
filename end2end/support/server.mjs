// The release binary with the bundled dossier: what is tested, weighed and photographed.
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** @param {number} port */
export const origin = (port) => `http://127.0.0.1:${port}`;

/** @param {number} port */
export const command = (port) => ({
  file: `${root}target/release/zeitstrahl`,
  args: ["serve", "--dossier", `${root}seeds`, "--addr", `127.0.0.1:${port}`],
  env: { LEPTOS_SITE_ROOT: `${root}target/site`, RUST_LOG: "warn" },
});

/**
 * Starts the server for a script and waits until it answers.
 *
 * @param {number} port
 */
export async function start(port) {
  const { file, args, env } = command(port);
  const server = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  let gone = "";
  server.once("error", (error) => (gone = error.message));
  server.once("exit", (code) => (gone = `it exited with ${code}`));
  const stop = () => void server.kill();
  process.once("exit", stop);

  for (let tries = 0; tries < 100 && !gone; tries++) {
    const answer = await fetch(`${origin(port)}/de/`).catch(() => undefined);
    if (answer?.ok) return { origin: origin(port), stop };
    await sleep(100);
  }
  stop();
  throw new Error(`the server did not start: ${gone || "no answer within 10 seconds"}`);
}
