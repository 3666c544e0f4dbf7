// From the click on a company to the next painted frame that shows the result, against
// vis-timeline with the same events in the same window.
import { FILTER } from "./bars.mjs";
import { both, clicking } from "./clicking.mjs";
import { halving } from "./events.mjs";
import { row } from "./report.mjs";
import { inBrowser } from "./setting.mjs";
import { serve } from "./static-server.mjs";
import { alternate, summary } from "./statistics.mjs";
import { visPage } from "./vis-page.mjs";
import { windows } from "./windows.mjs";

/** @typedef {import("./clicks.mjs").Part} Part */
/** @typedef {import("./report.mjs").Row} Row */
/** @typedef {import("./setting.mjs").Setting} Setting */

/** @type {Part[]} */
const OURS = [
  { name: "another list", selector: "main" },
  { name: "another drawing", selector: "section.axis" },
];

/** vis-timeline has no list. @type {Part[]} */
const THEIRS = [{ name: "another drawing", selector: "html", attribute: "data-drawn" }];

/**
 * @param {Setting} setting
 * @returns {Promise<Row[]>}
 */
export async function filter(setting) {
  /** @type {Row[]} */
  const rows = [];
  for (const window of windows(setting.events)) rows.push(...(await compare(setting, window)));
  return rows;
}

/**
 * @param {Setting} setting
 * @param {import("./windows.mjs").Window} window
 */
async function compare({ size, events, origin, repeat, say }, window) {
  const { org, count } = halving(events);
  const reference = await serve(await visPage(events, window));
  try {
    return await inBrowser(async (browser) => {
      const ours = await clicking(browser, `${origin}/de/?from=${window.from}&to=${window.to}`, org, OURS);
      const theirs = await clicking(browser, `${reference.origin}/`, org, THEIRS);
      say(`${window.name}, ${window.from} to ${window.to}; ${org} leaves ${count} events`);
      await alternate(
        repeat,
        (round) => both(ours, `ours, round ${round + 1}`, say),
        (round) => both(theirs, `vis-timeline, round ${round + 1}`, say),
      );
      const navigated = [...ours.chosen, ...ours.givenUp].some((click) => click.navigated);
      return /** @type {const} */ (["chosen", "givenUp"]).map((step) =>
        row({
          bench: "filter",
          size,
          what: `company ${step === "chosen" ? "chosen" : "given up"}, ${window.name}`,
          unit: "ms",
          measured: summary(ours[step].map(({ ms }) => ms)),
          reference: { name: "vis-timeline", value: summary(theirs[step].map(({ ms }) => ms)) },
          bar: FILTER[size],
          note: navigated ? "navigation: the click loaded a page" : "",
        }),
      );
    });
  } finally {
    reference.stop();
  }
}
