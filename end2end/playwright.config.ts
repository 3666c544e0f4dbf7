import { defineConfig, devices } from "@playwright/test";
import { args, executablePath } from "./support/browser.mjs";
import { command, origin, root } from "./support/server.mjs";
import { FILES, LARGE, SITE } from "./support/sites.mjs";

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
 * `@script` needs JavaScript, `@noscript` its absence, `@desktop` and `@phone` need that screen, and for `@once` neither
 * matters – it runs on the desktop with JavaScript only.
 */
const projects = [
  { name: "desktop", use: desktop, grepInvert: /@phone|@noscript|@files/ },
  { name: "phone", use: phone, grepInvert: /@desktop|@once|@noscript|@files/ },
  {
    name: "desktop, no JavaScript",
    use: { ...desktop, javaScriptEnabled: false },
    grepInvert: /@phone|@script|@once|@files/,
  },
  {
    name: "phone, no JavaScript",
    use: { ...phone, javaScriptEnabled: false },
    grepInvert: /@desktop|@script|@once|@files/,
  },
];

/**
 * What needs no server runs on published sites as well: tests tagged `@static`, and those tagged `@files`, which need
 * one. With `@views` they need JavaScript there, since they show views that have no page. Each screen sees one of the two.
 */
const files = Object.entries({
  root: { ...FILES.root, seen: ["desktop", "phone, no JavaScript"] },
  path: { ...FILES.path, seen: ["phone", "desktop, no JavaScript"] },
}).flatMap(([name, { port, base, seen }]) =>
  projects
    .filter((project) => seen.includes(project.name))
    .map((project) => ({
      name: `files at the ${name}, ${project.name}`,
      use: { ...project.use, baseURL: origin(port), site: { published: true, base } },
      grep: /@static|@files/,
      grepInvert: new RegExp(
        project.grepInvert.source.replace("|@files", "") + (project.name.includes("no JavaScript") ? "|@views" : ""),
      ),
    })),
);

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
  reporter: process.env.CI ? [["dot"], ["./support/last-words.ts"]] : "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: SITE.origin,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: { executablePath: executablePath(), args },
  },
  projects: [...projects, ...files],
  webServer: [
    {
      ...serving,
      command: [server.file, ...server.args].map((word) => `'${word}'`).join(" "),
      env: server.env,
      url: `${SITE.origin}/de/`,
    },
    { ...serving, timeout: 60_000, command: "node end2end/support/large.mjs", url: `${LARGE.origin}/de/` },
    {
      ...serving,
      command: "node end2end/support/published.mjs",
      url: `${origin(FILES.large.port)}/de/`,
      // Where the program is new the sites are written first.
      timeout: 300_000,
    },
  ],
});
