// Pictures of every kind of page, both screens, themes and languages, to lay beside the mock:
//   node end2end/screenshots.mjs [folder]      (default: target/shots)
import { chromium } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { args, executablePath } from "./support/browser.mjs";
import { root, start } from "./support/server.mjs";

const PAGES = {
  timeline: "",
  filtered: "?disputed=true&org=microsoft,tiktok",
  empty: "?q=qqqqqq",
  ignored: "?org=no-such-company",
  asof: "?asof=2020-08-20",
  open: "?event=ireland-operational",
  event: "event/ireland-operational",
  article: "article/europaplaene",
  claim: "article/europaplaene#ireland-2022",
  entity: "entity/microsoft",
  method: "method",
  missing: "event/no-such-event",
};
const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
};

const folder = process.argv[2] ?? `${root}target/shots`;
await mkdir(folder, { recursive: true });
const server = await start(3125);
const browser = await chromium.launch({ executablePath: executablePath(), args });
try {
  for (const [screen, options] of Object.entries(SCREENS)) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const context = await browser.newContext({ ...options, colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const lang of ["de", "en"]) {
        for (const [name, path] of Object.entries(PAGES)) {
          // A change of the fragment alone would not load the page anew.
          await page.goto("about:blank");
          await page.goto(`${server.origin}/${lang}/${path}`, { waitUntil: "networkidle" });
          const file = `${folder}/${screen}-${colorScheme}-${lang}-${name}`;
          await page.screenshot({ path: `${file}.png` });
          if (!path.includes("#")) await page.screenshot({ path: `${file}-full.png`, fullPage: true });
        }
      }
      await context.close();
    }
  }
  console.log(`screenshots: ${folder}`);
} finally {
  await browser.close();
  server.stop();
}
