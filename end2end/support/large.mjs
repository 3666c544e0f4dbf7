// Generates the large dossier if need be, and serves it for the browser tests.
import { dossier } from "../bench/dossiers.mjs";
import { start } from "./server.mjs";
import { LARGE } from "./sites.mjs";

await start(LARGE.port, await dossier(LARGE.events), 60);
