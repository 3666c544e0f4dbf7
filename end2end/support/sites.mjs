// The sites of the browser tests: the bundled dossier, and one too large for browsers to compute with; both served.
import { origin } from "./server.mjs";

/** Another one where two working copies are tested at once. */
const PORT = Number(process.env.E2E_PORT ?? 3123);

export const SITE = { port: PORT, origin: origin(PORT) };
export const LARGE = { port: PORT + 1, origin: origin(PORT + 1), events: 6_000 };

/** The same as files: at the root of a host, under a path, and a larger one, which is served as well. */
export const FILES = {
  root: { port: PORT + 2, base: "", events: 0 },
  path: { port: PORT + 3, base: "/news/desk", events: 0 },
  large: { port: PORT + 4, base: "", events: 300, servedPort: PORT + 5 },
};
