// Number of elements of the drawing and the whole page, in every view that could have many.
import { DRAWN, ELEMENTS } from "./bars.mjs";
import { halving } from "./events.mjs";
import { row } from "./report.mjs";
import { inBrowser, newPage, open } from "./setting.mjs";
import { summary } from "./statistics.mjs";
import { busiest } from "./windows.mjs";

/**
 * @param {import("./setting.mjs").Setting} setting
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function nodes({ size, events, origin, say }) {
  const { from, to } = busiest(events);
  const { org } = halving(events);
  return inBrowser(async (browser) => {
    const page = await newPage(browser);
    await open(page, `${origin}/de/`);
    const fit = await page.locator('a[data-action="fit"]').first().getAttribute("href");
    const views = ["/de/", fit ?? "/de/", `/de/?from=${from}&to=${to}`, `/de/?org=${org}`];
    /** @type {{ view: string, drawn: number, elements: number }[]} */
    const counted = [];
    for (const view of views) {
      await open(page, origin + view);
      const counts = await page.evaluate(() => ({
        drawn: document.querySelectorAll("section.axis svg, section.axis svg *").length,
        elements: document.querySelectorAll("*").length,
      }));
      counted.push({ view, ...counts });
      say(`${view}: ${counts.drawn} in the drawing, ${counts.elements} on the page`);
    }
    const most = (/** @type {"drawn" | "elements"} */ what) =>
      counted.reduce((best, here) => (here[what] > best[what] ? here : best));
    const common = /** @type {const} */ ({ bench: "nodes", size, unit: "" });
    return [
      row({
        ...common,
        what: "elements of the drawing",
        measured: summary([most("drawn").drawn]),
        bar: DRAWN,
        note: `at ${most("drawn").view}`,
      }),
      row({
        ...common,
        what: "elements of the page",
        measured: summary([most("elements").elements]),
        bar: ELEMENTS,
        note: `at ${most("elements").view}`,
      }),
    ];
  });
}
