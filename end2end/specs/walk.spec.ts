// One address, one picture: wherever a reader wanders, what is shown is what the server writes for the address.
import { seeded } from "../support/chance.mjs";
import { atRest, expect, test } from "../support/test.ts";
import { difference, idle, picture } from "../support/picture.ts";
import type { Page } from "@playwright/test";

/** For longer walks: `WALK_SEED=7 WALK_STEPS=500`. */
const SEEDS = process.env.WALK_SEED ? [Number(process.env.WALK_SEED)] : [1, 2, 3];
const STEPS = Number(process.env.WALK_STEPS ?? 80);
/** After so many steps the walk stops to compare. */
const LEG = 20;

type Random = () => number;
/** One step; tells what it did, or nothing where it was impossible. */
type Step = (page: Page, random: Random) => Promise<string | undefined>;

const one = <T>(all: readonly T[], random: Random): T | undefined => all[Math.floor(random() * all.length)];

/** Follows one of the links to other views. */
const link =
  (selector: string): Step =>
  (page, random) =>
    // Found and followed in one go, since what has been found may be replaced at any time.
    page.evaluate(
      ([selector, chance]) => {
        const links = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter(
          (link) => link.checkVisibility() && /\/de\/(\?|$|(asof|org|storyline)\/)/.test(link.getAttribute("href") ?? ""),
        );
        const chosen = links[Math.floor(chance * links.length)];
        if (!chosen) return undefined;
        const told = `${selector} → ${chosen.getAttribute("href")}`;
        chosen.focus({ preventScroll: true });
        chosen.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        return told;
      },
      [selector, random()] as const,
    );

/** Somewhere within an element of the drawing. */
async function within(page: Page, selector: string, random: Random): Promise<{ x: number; y: number }> {
  const box = await page.evaluate((selector) => {
    document.querySelector("section.axis")?.scrollIntoView({ block: "end", behavior: "instant" });
    const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    // While a hand moves it the drawing is wider than the page.
    const left = Math.max(x, 0);
    return { x: left, y, width: Math.min(x + width, window.innerWidth) - left, height };
  }, selector);
  return { x: box.x + random() * box.width, y: box.y + random() * box.height };
}

const drag =
  (selector: string): Step =>
  async (page, random) => {
    const from = await within(page, selector, random);
    const by = Math.round((random() - 0.5) * 600);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + by / 2, from.y, { steps: 3 });
    await page.mouse.move(from.x + by, from.y, { steps: 3 });
    await page.mouse.up();
    return `drag ${selector} at ${Math.round(from.x)} by ${by}`;
  };

const wheel =
  (held: "Control" | undefined): Step =>
  async (page, random) => {
    const at = await within(page, "section.axis svg.plot", random);
    const [x, y] = held ? [0, Math.round((random() - 0.5) * 600)] : [Math.round((random() - 0.5) * 900), 0];
    await page.mouse.move(at.x, at.y);
    if (held) await page.keyboard.down(held);
    await page.mouse.wheel(x, y);
    if (held) await page.keyboard.up(held);
    return `${held ?? ""} wheel ${x}, ${y} at ${Math.round(at.x)}`;
  };

const key: Step = async (page, random) => {
  const keys = ["ArrowLeft", "ArrowRight", "+", "-", "0", "n", "p", "j", "k", "Home", "End"] as const;
  const pressed = one(keys, random) ?? "0";
  await page.locator("[data-region=controls] a").first().focus();
  await page.keyboard.press(pressed);
  return `key ${pressed}`;
};

const search: Step = async (page, random) => {
  const words = one(["oracle", "geschäft", "trump", "zzz", "rechenzentrum irland", ""], random) ?? "";
  await page.locator("#q").fill(words);
  // Some readers wait for nothing, some send the form, most go on elsewhere.
  if (random() < 0.3) await page.keyboard.press("Enter");
  await page.locator("#q").blur();
  return `search “${words}”`;
};

/** Moves the slider of the state of knowledge. */
const slider: Step = async (page, random) => {
  const knob = page.locator("#knowledge input[type=range]");
  const step = Math.floor(random() * (Number(await knob.getAttribute("max")) + 1));
  await knob.fill(`${step}`);
  return `slider ${step}`;
};

/** Plays the state of knowledge; the next step of the walk ends it. */
const play: Step = async (page) => {
  // The panel of an open event may lie above the button.
  await page.locator("[data-action=play]").dispatchEvent("click");
  return "play";
};

/** Waits until the page is that of its address: as long as the program is not there, that takes loading it again. */
const ofItsAddress = (page: Page) =>
  page.waitForFunction(() => {
    const own = document.querySelector("[data-region=languages] a[aria-current]")?.getAttribute("href");
    return own === location.pathname + location.search && document.readyState === "complete";
  });

/** Through the history, but never away from the timeline. */
const history =
  (by: -1 | 1): Step =>
  async (page) => {
    const stays = await page.evaluate((by) => {
      const entry = navigation.entries()[(navigation.currentEntry?.index ?? 0) + by];
      const path = entry?.url ? new URL(entry.url).pathname : "";
      return /\/de\/($|(asof|org|storyline)\/)/.test(path);
    }, by);
    if (!stays) return undefined;
    await (by < 0 ? page.goBack() : page.goForward());
    await ofItsAddress(page);
    return by < 0 ? "Back" : "Forward";
  };

/** Actions of a reader, and how often each is taken. */
const STEPS_OF_READERS: [number, Step][] = [
  [6, link("#filter a[data-choice]")],
  [3, link(".chip[href]")],
  [2, link("[data-region=presets] a")],
  [3, link("[data-region=controls] a")],
  [1, link("[data-region=limit] a")],
  [1, link(".order a")],
  [1, link("[data-rows] > p a, [data-rows] .gap a, .result > a:not(.chip)")],
  [1, link("section.axis a:is([href*='asof='], [href*='asof/'])")],
  [1, link("section.axis a.mark[data-mark]")],
  [1, link("section.axis .view a[href*='from=']")],
  [3, drag("section.axis svg.plot")],
  [2, drag("section.axis svg.mini")],
  [2, wheel(undefined)],
  [2, wheel("Control")],
  [3, key],
  [2, search],
  [2, slider],
  [1, play],
  [3, history(-1)],
  [2, history(1)],
];
const LIKELY = STEPS_OF_READERS.flatMap(([often, step]) => new Array<Step>(often).fill(step));

/** A page that loads itself again just now takes the step with it: nothing was done. */
const unlessLoading = (page: Page) => async (error: unknown) => {
  if (!/context was destroyed/.test(String(error))) throw error;
  await page.waitForLoadState();
  return undefined;
};

test.use({ runningClock: true });

for (const seed of SEEDS) {
  test(`walk ${seed}: what is shown is what the address says`, { tag: seed === SEEDS[0] ? ["@desktop", "@files-root"] : "@desktop" }, async ({ page, open }) => {
    test.setTimeout(1_500 * STEPS);
    const random = seeded(seed);
    const done: string[] = [];
    await open("/de/");
    while (done.length < STEPS) {
      const did = await one(LIKELY, random)?.(page, random).catch(unlessLoading(page));
      if (did === undefined) continue;
      done.push(did);
      if (done.length % LEG !== 0) continue;
      await idle(page);
      const shown = await picture(page);
      const address = page.url();
      await page.reload();
      await atRest(page);
      await idle(page);
      const story = `seed ${seed}, ${address}, after:\n${done.join("\n")}`;
      expect(page.url(), story).toBe(address);
      expect(difference(shown, await picture(page)) ?? "", story).toBe("");
    }
  });
}
