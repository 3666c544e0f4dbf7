// The two sites of the browser tests: the bundled dossier, and one too large to travel with its pages.
import { origin } from "./server.mjs";

/** Another one where two working copies are tested at once. */
const PORT = Number(process.env.E2E_PORT ?? 3123);

export const SITE = { port: PORT, origin: origin(PORT) };
export const LARGE = { port: PORT + 1, origin: origin(PORT + 1), events: 6_000 };
