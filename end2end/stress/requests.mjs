// Requests of readers and programs: pages, new views, data, built files.
import { readdir } from "node:fs/promises";
import { root } from "../support/server.mjs";

/** @typedef {import("./random.mjs").Random} Random */
/** @typedef {{ method: "GET" | "HEAD", path: string, encoding: string, range?: string }} Request */

/**
 * @typedef {{ pages: string[], orgs: string[], storylines: string[], files: string[] }} Inventory pages and ids
 *   that the server has
 */

const ENCODINGS = ["br", "gzip", "zstd", "identity", "gzip, deflate, br, zstd"];
const WORDS = ["zentrum", "kauf", "TikTok", "Irland", "%C3%BCber", "%22von%20Microsoft%22", "%3Cscript%3E"];
const FORMATS = ["json", "csv", "ics", "atom", "jsonld"];

/**
 * Lists the pages and ids of a server.
 *
 * @param {string} origin
 * @returns {Promise<Inventory>}
 */
export async function discover(origin) {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? "").pathname);
  const data = await (await fetch(`${origin}/api/v1/timeline.json?lang=en`)).text();
  const mentioned = (/** @type {string} */ key) => [
    ...new Set([...data.matchAll(new RegExp(`"${key}": "([a-z0-9-]+)"`, "g"))].map(([, id]) => id ?? "")),
  ];
  const files = await readdir(`${root}target/site/pkg`);
  const built = files.filter((file) => /\.(js|css|wasm)$/.test(file)).map((file) => `/pkg/${file}`);
  const orgs = pages.flatMap((page) => /\/entity\/([^/]+)$/.exec(page)?.[1] ?? []);
  if (pages.length === 0 || built.length === 0) throw new Error(`${origin} has no pages or no front end`);
  return { pages, orgs: [...new Set(orgs)], storylines: mentioned("storyline"), files: built };
}

/**
 * The next request of a reader.
 *
 * @param {Inventory} inventory
 * @param {Random} random
 * @returns {Request}
 */
export function request(inventory, random) {
  const method = random.once(10) ? "HEAD" : "GET";
  const encoding = random.pick(ENCODINGS);
  const dice = random.below(100);
  if (dice < 50) return { method, path: random.pick(["/de/", "/en/", ...inventory.pages]), encoding };
  if (dice < 80) return { method, path: `/${random.pick(["de", "en"])}/${view(inventory, random)}`, encoding };
  if (dice < 86) {
    const format = random.pick(FORMATS);
    return { method, path: `/api/v1/timeline.${format}${view(inventory, random)}`, encoding };
  }
  if (dice < 90) return { method, path: `/de/axis.svg${view(inventory, random)}`, encoding };
  if (dice < 92) return { method, path: `/en/card.png?org=${random.pick(inventory.orgs)}`, encoding };
  if (dice < 95) return { method, path: `/de/event/no-such-event-${random.below(20)}`, encoding };
  const path = random.pick(inventory.files);
  const from = random.below(1000);
  const range = random.once(2) ? { range: `bytes=${from}-${from + random.below(5000)}` } : {};
  return { method: "GET", path, encoding: range.range ? "identity" : encoding, ...range };
}

/**
 * A view, often a new one.
 *
 * @param {Inventory} inventory
 * @param {Random} random
 */
function view(inventory, random) {
  const keys = [];
  if (random.once(3)) keys.push(`asof=2020-0${1 + random.below(9)}-${10 + random.below(18)}`);
  if (random.once(5)) keys.push("disputed=1");
  if (random.once(3)) keys.push(`from=20${12 + random.below(8)}-0${1 + random.below(9)}`);
  if (random.once(2)) keys.push(`org=${random.pick(inventory.orgs)}`);
  if (random.once(3)) keys.push(`q=${random.pick(WORDS)}`);
  if (random.once(4) && inventory.storylines.length > 0) keys.push(`storyline=${random.pick(inventory.storylines)}`);
  if (random.once(6)) keys.push("kind=nothing&unknown=1");
  return keys.length > 0 ? `?${keys.join("&")}` : "";
}
