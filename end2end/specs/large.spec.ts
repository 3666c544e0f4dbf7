// A dossier too large to travel with its pages: what the reader does is asked of the server.
import { expect, test } from "../support/test.ts";
import { span, start } from "../support/drawing.ts";
import { expectAsServed, idle } from "../support/picture.ts";
import { LARGE } from "../support/sites.mjs";
import { counted, query } from "../support/timeline.ts";

test.use({ baseURL: LARGE.origin, runningClock: true });

test("its events do not come with the page", async ({ page, open }) => {
  await open("/de/");
  expect((await counted(page)).total).toBe(LARGE.events);
  await expect(page.locator("#facts")).toHaveCount(0);
});

test("n and p open the next event and the previous one", async ({ page, open }) => {
  await start(page, open);
  const title = page.locator("[data-panel] h2").first();
  const opened = () => query(page).get("event");
  const seen: (string | null)[] = [];
  for (const key of ["n", "n", "j"]) {
    await page.keyboard.press(key);
    await expect.poll(opened).not.toBe(seen.at(-1) ?? null);
    seen.push(opened());
    await expect(title).toBeFocused();
    await idle(page);
  }
  expect(new Set(seen).size).toBe(3);
  for (const key of ["p", "k"]) {
    seen.pop();
    await page.keyboard.press(key);
    await expect.poll(opened).toBe(seen.at(-1) ?? null);
    await expect(title).toBeFocused();
    await idle(page);
  }
  await expectAsServed(page, open);
});

test("a key pressed before the answer to the last one goes on from there", async ({ page, open }) => {
  await start(page, open, "/de/?from=2001&to=2001");
  const titles = page.locator("[data-panel] h2");
  const opened: string[] = [];
  for (const _ of [1, 2]) {
    await page.keyboard.press("n");
    await idle(page);
    opened.push(query(page).get("event") ?? "");
  }
  expect(new Set(opened).size).toBe(2);

  await start(page, open, "/de/?from=2001&to=2001");
  let press = () => {};
  const pressed = new Promise<void>((resolve) => (press = resolve));
  await page.route(/[?&]event=/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  press();
  await expect.poll(() => query(page).get("event")).toBe(opened[1]);
  await expect(titles.first()).toBeFocused();
});

test("the links beside the drawing do the same, with and without script", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
  await open("/de/?from=2001&to=2001");
  const opened = () => query(page).get("event");
  const seen = new Set<string | null>();
  for (let steps = 0; steps < 3; steps++) {
    await page.locator('[data-action="next"]').click();
    await expect.poll(() => opened() !== null && !seen.has(opened())).toBe(true);
    seen.add(opened());
    await expect(page.locator("[data-panel] h2").first()).toBeVisible();
    expect((await span(page)).days, "as wide as before").toBe(365);
  }
});
