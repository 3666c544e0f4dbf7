// The site under test: served by the program, or published and handed out as files – at the root of a host or under a
// path.
import { test } from "@playwright/test";

export interface Site {
  /** True for a published folder, without a server. */
  published: boolean;
  /** Its base path. */
  base: string;
}

/** The site of the project that runs the test. */
export const site = (): Site => (test.info().project.use as { site?: Site }).site ?? { published: false, base: "" };

/** The days on which an article of the bundled dossier came out, as addresses write them. */
const STOPS = ["2019", "2020-08-14", "2020-09-14"];

/** The address that the site under test has for what a served one has under `address`. Other addresses, such as those
 * that a page gave, stay as they are. */
export function at(address: string): string {
  const { published, base } = site();
  if (!published || !address.startsWith("/") || (base && address.startsWith(`${base}/`))) return address;
  const url = new URL(address, "http://site");
  const [first, ...others] = [...url.searchParams];
  let path = url.pathname;
  if (!path.endsWith("/") && !path.includes(".")) path += "/";
  if (first && others.length === 0 && !first[1].includes(",")) {
    const [key, value] = first;
    const hasPage = key === "asof" ? STOPS.includes(value) : /^\/..\/$/.test(path) && ["org", "storyline"].includes(key);
    if (hasPage) return `${base}${path}${key}/${value}/${url.hash}`;
  }
  return `${base}${path}${url.search}${url.hash}`;
}

/** The view in the page's address, as a query or a folder. */
export function asked(address: string): URLSearchParams {
  const { pathname, searchParams } = new URL(address);
  for (const [, key = "", value = ""] of pathname.matchAll(/\/(asof|org|storyline|page)\/([^/]+)/g)) {
    searchParams.set(key, value);
  }
  return searchParams;
}
