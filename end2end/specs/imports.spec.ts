// Timelines that others made, as they come in: the examples that TimelineJS is delivered with.
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { expectNone } from "../support/axe.ts";
import { serve, zeitstrahl } from "../support/program.ts";
import { expect, test } from "../support/test.ts";

const EXAMPLES = fileURLToPath(new URL("../../node_modules/@knight-lab/timelinejs/src/template/", import.meta.url));

interface Example {
  events: unknown[];
  /** Spans of time behind all events; with us they are events. */
  eras?: unknown[];
}

/** Imports an example into a folder of its own, and expects nothing to complain about. */
async function imported(name: string, desk: string): Promise<string> {
  const mine = join(desk, "mine");
  const brought = await zeitstrahl("import", "timelinejs", join(EXAMPLES, name), "--out", mine);
  expect(brought.code, brought.said).toBe(0);
  const checked = await zeitstrahl("check", mine, "--deny-warnings");
  expect(checked.code, checked.said).toBe(0);
  return mine;
}

test.describe("imported", () => {
  let desk: string;
  test.beforeEach(async () => {
    desk = await mkdtemp(join(tmpdir(), "zeitstrahl-"));
  });
  test.afterEach(() => rm(desk, { recursive: true }));

  test("every example has all its events on the timeline", async ({ page, open }) => {
    const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith(".json"));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const { events, eras = [] }: Example = JSON.parse(await readFile(join(EXAMPLES, name), "utf8"));
      const mine = await imported(name, desk);
      const { server, origin } = await serve(mine);
      try {
        await open(`${origin}/en/`);
        const rows = page.locator("[data-rows] [data-event] h4");
        await expect(rows, name).toHaveCount(events.length + eras.length);
        const titles = (await rows.allTextContents()).map((title) => title.trim());
        expect(titles.filter((title) => title === ""), name).toEqual([]);
        await expect(page.locator("svg.plot:visible [data-mark]").first(), name).toBeVisible();
      } finally {
        server.kill();
        await rm(mine, { recursive: true });
      }
    }
  });

  test("the table that TimelineJS offers to begin with comes in as well", async () => {
    const mine = await imported("my-own-timeline.csv", desk);
    expect(await readFile(join(mine, "events.toml"), "utf8")).toContain("[[event]]");
  });

  test("pages of what was not checked against a text shut nobody out", async ({ page, open }) => {
    const mine = await imported("all-media-types.json", desk);
    const [article = ""] = await readdir(join(mine, "articles"));
    const { server, origin } = await serve(mine);
    try {
      await open(`${origin}/en/`);
      await expectNone(page, undefined, ["light"]);
      const links = page.locator("[data-rows] [data-event] h4 a");
      const event = await links.first().getAttribute("href");
      await open(`${origin}${event}`);
      await expectNone(page, undefined, ["light"]);
      await open(`${origin}/en/article/${parse(article).name}`);
      await expectNone(page, undefined, ["light"]);
    } finally {
      server.kill();
    }
  });
});
