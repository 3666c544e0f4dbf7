import { defineConfig, devices } from "@playwright/test";
import { args, executablePath } from "./support/browser.mjs";
import { command, root } from "./support/server.mjs";
import { LARGE, SITE } from "./support/sites.mjs";

const server = command(SITE.port);
/** What both servers have in common. */
const serving = { cwd: root, reuseExistingServer: false, timeout: 30_000, stdout: "pipe" } as const;

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/**
 * Every test runs on both screens, with and without JavaScript, unless its tags say otherwise:
 * `@script` needs JavaScript, `@static` its absence, `@desktop` and `@phone` need that screen, and for `@once` neither
 * matters – it runs on the desktop with JavaScript only.
 */
const projects = [
  { name: "desktop", use: desktop, grepInvert: /@phone|@static/ },
  { name: "phone", use: phone, grepInvert: /@desktop|@once|@static/ },
  {
    name: "desktop, no JavaScript",
    use: { ...desktop, javaScriptEnabled: false },
    grepInvert: /@phone|@script|@once/,
  },
  {
    name: "phone, no JavaScript",
    use: { ...phone, javaScriptEnabled: false },
    grepInvert: /@desktop|@script|@once/,
  },
];

export default defineConfig({
  testDir: "specs",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes on the second try has found something.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: process.env.CI ? "dot" : "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: SITE.origin,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: { executablePath: executablePath(), args },
  },
  projects,
  webServer: [
    {
      ...serving,
      command: [server.file, ...server.args].map((word) => `'${word}'`).join(" "),
      env: server.env,
      url: `${SITE.origin}/de/`,
    },
    { ...serving, timeout: 60_000, command: "node end2end/support/large.mjs", url: `${LARGE.origin}/de/` },
  ],
});
