// A dossier and addresses that try to run a script in the reader's browser. Nothing of it runs – also with the content
// policy out of the way, which is the second line –, and the pages stay whole.
import type { ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expectNone } from "../support/axe.ts";
import { serve } from "../support/program.ts";
import { atRest, expect, test } from "../support/test.ts";
import { problems } from "../support/validator.ts";

const HOSTILE = fileURLToPath(new URL("../../src/tests/fixtures/hostile", import.meta.url));

/** One page of each kind, and what the panel and the filters write. */
const PAGES = [
  "",
  "?event=script",
  "?event=control&order=newest",
  "?org=evil&storyline=constructor",
  "?asof=2024-06-01&q=script",
  "event/handler",
  "event/long",
  "event/direction",
  "article/report",
  "article/linked",
  "entity/evil",
  "entity/constructor",
  "method",
  "embed?event=comment",
];

/** Payloads of scanners in addresses. */
const PROBES = [
  "%22%3E%3Cscript%3Ewindow.__pwned=1%3C/script%3E",
  "%3C/title%3E%3C/script%3E%3Cimg%20src=x%20onerror=window.__pwned=1%3E",
  "%27onmouseover=%27window.__pwned=1",
  "javascript:window.__pwned=1",
  "%0d%0aSet-Cookie:%20pwned=1%0d%0a%0d%0a%3Cscript%3Ewindow.__pwned=1%3C/script%3E",
  "%E2%80%AE%EF%BB%BF%01%0b",
];

let server: ChildProcess;
let origin: string;
test.beforeAll(async () => {
  ({ server, origin } = await serve(HOSTILE));
});
test.afterAll(() => void server.kill());

/** True if an injected script ran, in the page or a frame of it. */
async function expectUnharmed(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const ran = await frame.evaluate(() => "__pwned" in window || document.cookie !== "");
    expect(ran, frame.url()).toBe(false);
  }
}

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? "without the content policy" : "with the content policy", () => {
    test.use({ bypassCSP });

    test("no text of a dossier runs", async ({ page, open }) => {
      test.slow();
      // A script that runs in spite of the policy runs without it as well.
      for (const lang of bypassCSP ? ["de", "en"] : ["en"]) {
        for (const path of PAGES) {
          await open(`${origin}/${lang}/${path}`);
          await expectUnharmed(page);
        }
      }
    });

    test("nothing runs that the page itself paints", async ({ page, open }) => {
      await open(`${origin}/en/`);
      for (const id of ["script", "handler", "block"]) {
        await page.locator(`#liste [data-event="${id}"] a`).first().hover();
        await open(`${origin}/en/?event=${id}`);
        await page.keyboard.press("n");
        await expect(page.locator("[data-panel] h2").first()).toBeVisible();
        await expectUnharmed(page);
      }
      const typed = "<img src=x onerror=window.__pwned=1>";
      await page.locator('input[name="q"]').first().fill(typed);
      await page.locator('input[name="q"]').first().press("Enter");
      await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe(typed);
      await atRest(page);
      await expectUnharmed(page);
    });

    test("no address runs", async ({ page, open, guard }) => {
      guard.expect(/404|net::ERR_INVALID/);
      for (const probe of PROBES) {
        for (const place of [`?q=${probe}`, `?${probe}=a&org=${probe}`, `event/${probe}`, `embed?q=${probe}`]) {
          await open(`${origin}/en/${place}`);
          await expectUnharmed(page);
        }
      }
    });
  });
}

test("hostile texts shut nobody out", async ({ page, open }) => {
  test.slow();
  for (const path of ["", "?event=script", "event/long", "event/direction", "article/report", "entity/evil"]) {
    await open(`${origin}/de/${path}`);
    await expectNone(page, undefined, ["light"]);
  }
});

test("very long words do not push the page sideways", { tag: ["@desktop", "@phone"] }, async ({ page, open }) => {
  for (const path of ["", "event/long", "entity/long", "entity/evil", "article/report"]) {
    await open(`${origin}/en/${path}`);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide, path).toBeLessThanOrEqual(room ?? 0);
  }
});

test("what is sent of a hostile dossier is valid HTML", async ({ request }) => {
  for (const lang of ["de", "en"]) {
    for (const path of PAGES) {
      const answer = await request.get(`${origin}/${lang}/${path}`);
      expect(answer.status(), path).toBe(200);
      expect(await problems(await answer.text()), `${lang}/${path}`).toEqual([]);
    }
  }
});

/** Response of a server to bytes that no browser would send. */
function raw(target: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let said = "";
    socket.on("data", (part) => (said += part.toString("latin1")));
    socket.on("end", () => resolve(said));
    socket.on("error", reject);
    socket.write(Buffer.from(`GET ${target} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`, "latin1"));
  });
}

test("no path leads out of the site", async () => {
  const ways = [
    "/../../../../etc/passwd",
    "/pkg/../../../../../etc/passwd",
    "/pkg/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
    "/pkg/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/pkg/..%5c..%5c..%5cetc%5cpasswd",
    "/pkg/..%252f..%252f..%252fetc%252fpasswd",
    "/pkg/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
    "/pkg/..\xc0\xaf..\xc0\xafetc/passwd",
    "/pkg//etc/passwd",
    "/pkg/%00/etc/passwd",
    "/favicon.svg/../../seeds/dossier.toml",
    "/api/v1/articles/..%2f..%2f..%2fCargo.toml",
    "/api/v1/schema/..%2f..%2fdossier.toml",
    "/de/article/..%2f..%2freport.toml",
    "/en/event/%00",
    "/en/?q=\x01\x7f",
    "/en/?q=a\x00b",
  ];
  for (const way of ways) {
    const said = await raw(way);
    expect(said, way).toMatch(/^HTTP\/1\.1 (200|3\d\d|4\d\d) /);
    expect(said, way).not.toMatch(/root:|\[package\]|sha256 =/);
    // Only what is a view is answered with a page.
    if (!way.includes("?")) expect(said, way).toMatch(/^HTTP\/1\.1 (3|4)\d\d /);
  }
});
