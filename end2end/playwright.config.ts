import { defineConfig, devices } from "@playwright/test";
import { args, executablePath } from "./support/browser.mjs";
import { command, origin, root } from "./support/server.mjs";
import { FILES, LARGE, SITE } from "./support/sites.mjs";

const server = command(SITE.port);
/** Options that both servers have in common. */
const serving = { cwd: root, reuseExistingServer: false, timeout: 30_000, stdout: "pipe" } as const;

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
const noscript = { javaScriptEnabled: false };

/** One of the sites that are handed out as files. */
const files = ({ port, base }: { port: number; base: string }) => ({ baseURL: origin(port), site: { published: true, base } });

/**
 * Projects of the tests. A test names the projects in which its subject can differ as tags (`@phone`, `@noscript`); one that
 * names none runs on the desktop, with JavaScript, against the server.
 *
 * - `@phone`: the small screen and its layout, fingers instead of a pointer.
 * - `@noscript`: links, forms and fallbacks of controls, which the browser alone handles.
 * - `@files`: a published site under a path: addresses, and views that only the program in the browser can show.
 * - `@files-root`: the same at the root of a host.
 * - `@files-noscript`: published pages as they are, at the root and on the phone.
 */
const PROJECTS = {
  desktop,
  phone,
  noscript: { ...desktop, ...noscript },
  files: { ...desktop, ...files(FILES.path) },
  "files-root": { ...desktop, ...files(FILES.root) },
  "files-noscript": { ...phone, ...noscript, ...files(FILES.root) },
};

const tagged = (names: string): RegExp => new RegExp(`@(${names})(?![\\w-])`);
const untagged = new RegExp(`^(?!.*${tagged(Object.keys(PROJECTS).join("|")).source})`, "s");

const projects = Object.entries(PROJECTS).map(([name, use]) => ({
  name,
  use,
  grep: name === "desktop" ? [tagged(name), untagged] : tagged(name),
}));

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
  reporter: process.env.CI ? [["dot"], ["./support/failure-summary.ts"]] : "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: SITE.origin,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    // Recording takes as long as half the tests: make e2e ONLY="story --trace retain-on-failure"
    trace: "off",
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
    {
      ...serving,
      command: "node end2end/support/published.mjs",
      url: `${origin(FILES.large.port)}/de/`,
      // After a build the sites are published first.
      timeout: 300_000,
    },
  ],
});
