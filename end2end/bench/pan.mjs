// Frames per second and long tasks while the mouse drags the drawing for two seconds, against an
// empty page under the same mouse.
import { setTimeout as sleep } from "node:timers/promises";
import { FRAMES, LONG_TASKS } from "./bars.mjs";
import { within } from "./limit.mjs";
import { row } from "./report.mjs";
import { inBrowser, newPage, open } from "./setting.mjs";
import { serve } from "./static-server.mjs";
import { alternate, summary } from "./statistics.mjs";

/** Duration of a drag, in ms. */
const DRAG = 2_000;
/** Timeout of a drag, in ms. */
const LIMIT = 60_000;
/**
 * Browsers hand a page one move of the mouse per frame and none while the page is busy. A browser
 * that is driven from outside hands over each at once; so they are sent at that pace, in ms, and
 * only after the one before was taken.
 */
const PACE = 1_000 / 60;
/** Distance after which the mouse turns round, in pixels, and its speed, in pixels per ms. */
const REACH = 500;
const SPEED = 0.8;

const EMPTY = `<!doctype html>
<html lang="de" data-ready>
<meta charset="utf-8">
<title>empty</title>
<link rel="icon" href="data:,">
</html>
`;

/** @typedef {import("./setting.mjs").Page} Page */
/** @typedef {{ frames: number, ms: number, longTasks: number[], moved: boolean }} Drag */

/**
 * @param {import("./setting.mjs").Setting} setting
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function pan({ size, origin, repeat, say }) {
  const reference = await serve({ "/": { type: "text/html; charset=utf-8", body: EMPTY } });
  try {
    return await inBrowser(async (browser) => {
      const ours = await newPage(browser);
      await open(ours, `${origin}/de/`);
      const empty = await newPage(browser);
      await open(empty, `${reference.origin}/`);

      const start = await grip(ours);
      /** @type {Drag[]} */
      const mine = [];
      /** @type {Drag[]} */
      const nothing = [];
      const round = async (/** @type {Page} */ page, /** @type {string} */ name, /** @type {Drag[]} */ drags) => {
        const result = await within(LIMIT, drag(page, start), () => `${name}: the drag did not end`);
        drags.push(result);
        const longest = Math.max(0, ...result.longTasks);
        say(`${name}: ${perSecond(result).toFixed(1)} frames/s, longest task ${longest.toFixed(0)} ms`);
      };
      await alternate(
        repeat,
        (n) => round(ours, `ours, round ${n + 1}`, mine),
        (n) => round(empty, `empty page, round ${n + 1}`, nothing),
      );
      if (!mine.some(({ moved }) => moved)) {
        throw new Error("the drawing did not change while it was dragged, so its frames say nothing");
      }
      const longTasks = mine.flatMap((drag) => drag.longTasks);
      return [
        row({
          bench: "pan",
          size,
          what: "pan, frames per second",
          unit: "",
          measured: summary(mine.map(perSecond)),
          reference: { name: "empty page", value: summary(nothing.map(perSecond)) },
          bar: FRAMES,
        }),
        row({
          bench: "pan",
          size,
          what: "pan, tasks over 50 ms",
          unit: "",
          // One is too many, in whichever round.
          measured: summary([longTasks.length]),
          bar: LONG_TASKS,
          note: longTasks.length ? `longest ${Math.max(...longTasks).toFixed(0)} ms` : "",
        }),
      ];
    });
  } finally {
    reference.stop();
  }
}

/** @param {Drag} drag */
const perSecond = ({ frames, ms }) => (frames * 1_000) / ms;

/**
 * A place in the drawing where a mouse can take hold and pull to the left: no link, no mark.
 *
 * @param {Page} page
 */
async function grip(page) {
  const plot = page.locator("svg.plot:visible").first();
  await plot.scrollIntoViewIfNeeded();
  const place = await plot.evaluate((svg, reach) => {
    const { left, right, top, bottom } = svg.getBoundingClientRect();
    const x = Math.min((left + right + reach) / 2, right - 5);
    const lowest = Math.min(bottom, innerHeight);
    for (let y = (top + lowest) / 2; y < lowest; y++) {
      const there = document.elementFromPoint(x, y);
      if (there && svg.contains(there) && !there.closest("a, button")) return { x, y };
    }
    return undefined;
  }, REACH);
  if (!place) throw new Error("the drawing has no free place to take hold of");
  return place;
}

/**
 * Drags to and fro from a place and counts frames in the page meanwhile.
 *
 * @param {Page} page
 * @param {{ x: number, y: number }} start
 * @returns {Promise<Drag>}
 */
async function drag(page, { x, y }) {
  await page.bringToFront();
  await page.mouse.move(x, y);
  await page.mouse.down();
  const input = await page.context().newCDPSession(page);
  let over = false;
  const counted = page.evaluate(count, DRAG).finally(() => (over = true));
  // Awaited below; should a move fail first, its failure is the one to report.
  counted.catch(() => undefined);
  const began = performance.now();
  while (!over) {
    const gone = ((performance.now() - began) * SPEED) % (2 * REACH);
    const left = gone < REACH ? gone : 2 * REACH - gone;
    const move = /** @type {const} */ ({ type: "mouseMoved", x: x - left, y, button: "left", buttons: 1 });
    await Promise.all([input.send("Input.dispatchMouseEvent", move), sleep(PACE)]);
  }
  const result = await counted;
  await page.mouse.up();
  await input.detach();
  return result;
}

/**
 * Runs in the page: frames, long tasks and whether the drawing changes at all.
 *
 * @param {number} duration
 * @returns {Promise<Drag>}
 */
function count(duration) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const longTasks = [];
    const began = performance.now();
    const note = (/** @type {PerformanceEntryList} */ entries) => {
      // Those that ended before the drag are not its fault.
      for (const { startTime, duration } of entries) if (startTime + duration > began) longTasks.push(duration);
    };
    const tasks = new PerformanceObserver((list) => note(list.getEntries()));
    tasks.observe({ type: "longtask" });

    let moved = false;
    const changes = new MutationObserver(() => {
      moved = true;
      changes.disconnect();
    });
    const axis = document.querySelector("section.axis");
    if (axis) changes.observe(axis, { subtree: true, childList: true, attributes: true });

    let frames = 0;
    const frame = () => {
      const ms = performance.now() - began;
      if (ms < duration) {
        frames++;
        requestAnimationFrame(frame);
        return;
      }
      // Entries of long tasks arrive a little after the tasks.
      setTimeout(() => {
        note(tasks.takeRecords());
        tasks.disconnect();
        changes.disconnect();
        resolve({ frames, ms, longTasks, moved });
      }, 100);
    };
    requestAnimationFrame(frame);
  });
}
