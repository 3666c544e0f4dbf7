// The sites of the browser tests: the bundled dossier, and one too large to travel with its pages; both
// served, and both published as files.
import { origin } from "./server.mjs";

/** Another one where two working copies are tested at once. */
const PORT = Number(process.env.E2E_PORT ?? 3123);

export const SITE = { port: PORT, origin: origin(PORT) };
export const LARGE = { port: PORT + 1, origin: origin(PORT + 1), events: 300 };

/** The same as files: at the root of a host, under a path, and the large one. */
export const FILES = {
  root: { port: PORT + 2, base: "", dossier: "bundled" },
  path: { port: PORT + 3, base: "/news/desk", dossier: "bundled" },
  large: { port: PORT + 4, base: "", dossier: "large" },
};
