// The browser of the tests, and the arguments it is started with.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The browser's path. Found once; worker processes inherit it through the environment. */
export function executablePath() {
  process.env.CHROMIUM_PATH ??= execFileSync(`${root}scripts/chromium`, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
  return process.env.CHROMIUM_PATH;
}

/** Enough for a container run by root, and nothing that calls home. */
export const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Encodings that browsers accept on secure connections. */
export const ENCODINGS = "gzip, deflate, br, zstd";
