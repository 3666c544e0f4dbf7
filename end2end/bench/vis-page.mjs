// The reference: a page that draws a dossier's events with vis-timeline as its documentation shows
// it – one DataSet, one DataView with a filter, groups for storylines – and buttons per company.
// It has no list, no counts per filter and no address; what it need not do counts in its favour.
import { readFile } from "node:fs/promises";
import { root } from "../support/server.mjs";

/** @typedef {import("./events.mjs").Events} Events */
/** @typedef {import("./windows.mjs").Window} Window */
/** @typedef {import("./events.mjs").Item} Item */
/** @typedef {import("./static-server.mjs").Answer} Answer */

/**
 * As much of vis-timeline's interface as is used here.
 *
 * @typedef {{ length: number, refresh(): void }} DataView
 * @typedef {{ on(event: "changed", run: () => void): void }} Timeline
 * @typedef {{
 *   DataSet: new (items: object[]) => object,
 *   DataView: new (items: object, options: { filter: (item: Item) => boolean }) => DataView,
 *   Timeline: new (container: HTMLElement, items: object, groups: object, options: object) => Timeline,
 * }} Vis
 */

const PACKAGE = `${root}node_modules/vis-timeline/`;

/** The version compared with, for the report. */
export async function visVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(await readFile(`${PACKAGE}package.json`, "utf8"));
  return version;
}

/**
 * Everything that has to be served, by path; the page itself is `/`.
 *
 * @param {Events} events
 * @param {Window} window what the drawing shows
 * @returns {Promise<Record<string, Answer>>}
 */
export async function visPage(events, window) {
  const companies = [...new Set(events.items.flatMap(({ orgs }) => orgs))];
  const buttons = companies.map((id) => `<button type="button" data-org="${id}">${id}</button>`);
  const script = `(${draw})(${JSON.stringify({ ...events, window })});`;
  return {
    "/": {
      type: "text/html; charset=utf-8",
      body: `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>vis-timeline</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="vis.css">
<p>${buttons.join(" ")}</p>
<p data-count></p>
<div id="timeline"></div>
<script src="vis.js"></script>
<script src="draw.js"></script>
</html>
`,
    },
    "/draw.js": { type: "text/javascript; charset=utf-8", body: script },
    "/vis.js": {
      type: "text/javascript; charset=utf-8",
      body: await readFile(`${PACKAGE}standalone/umd/vis-timeline-graph2d.min.js`),
    },
    "/vis.css": {
      type: "text/css; charset=utf-8",
      body: await readFile(`${PACKAGE}styles/vis-timeline-graph2d.min.css`),
    },
  };
}

/**
 * Runs in the page.
 *
 * @param {Events & { window: Window }} dossier
 */
function draw({ items, groups, window: { from, end } }) {
  /** @type {Vis} */
  const { DataSet, DataView, Timeline } = Reflect.get(window, "vis");
  let chosen = "";
  const view = new DataView(new DataSet(items), {
    filter: ({ orgs }) => chosen === "" || orgs.includes(chosen),
  });
  const container = /** @type {HTMLElement} */ (document.querySelector("#timeline"));
  const count = /** @type {HTMLElement} */ (document.querySelector("[data-count]"));
  const say = () => {
    count.textContent = `${view.length} von ${items.length} Ereignissen`;
  };
  const timeline = new Timeline(container, view, new DataSet(groups), {
    start: `${from}-01`,
    end,
    onInitialDrawComplete: () => document.documentElement.setAttribute("data-ready", ""),
  });
  // vis-timeline's own word for "drawn": it fires after each redraw.
  timeline.on("changed", () => {
    document.documentElement.setAttribute("data-drawn", String(performance.now()));
  });
  for (const button of document.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      const { org = "" } = button.dataset;
      chosen = chosen === org ? "" : org;
      view.refresh();
      say();
    });
  }
  say();
}
