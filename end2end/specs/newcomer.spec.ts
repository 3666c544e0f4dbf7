// From nothing to a page of one's own, as the README tells it: the program itself, in a folder of its own.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, zeitstrahl } from "../support/program.ts";
import { expect, test } from "../support/test.ts";

/** Replaces words of a file that have to be there. */
async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(file, "utf8");
  const after = before.replace(from, to);
  expect(after, file).not.toBe(before);
  await writeFile(file, after);
}

test.describe("a newcomer", () => {
  let desk: string;
  test.beforeEach(async () => {
    desk = await mkdtemp(join(tmpdir(), "zeitstrahl-"));
  });
  test.afterEach(() => rm(desk, { recursive: true }));

  test("begins a dossier, edits it, checks it and sees it", async ({ page, open }) => {
    const mine = join(desk, "mine");
    expect(await zeitstrahl("new", mine, "--title-de", "Der Hafen", "--title-en", "The harbour")).toMatchObject({ code: 0 });
    await edit(join(mine, "events.toml"), "The new building is to open", "The harbour museum is to open");
    const checked = await zeitstrahl("check", mine, "--deny-warnings");
    expect(checked.code, checked.said).toBe(0);
    const { server, origin } = await serve(mine);
    try {
      await open(`${origin}/en/`);
      await expect(page).toHaveTitle(/The harbour/);
      await expect(page.locator("main")).toContainText("The harbour museum is to open");
      await open(`${origin}/en/event/opening`);
      await expect(page.locator("h1")).toHaveText("The harbour museum is to open");
      await expect(page.locator("main")).toContainText("der Neubau werde Ende 2026 eröffnet");
    } finally {
      server.kill();
    }
  });

  test("adds a text, takes a suggestion and sees that as well", async ({ page, open }) => {
    const mine = join(desk, "mine");
    const report = join(desk, "report.txt");
    await writeFile(report, "Der Umzug beginnt\n\nDas Stadtmuseum zieht Ende 2026 um.\n");
    for (const words of [
      ["new", mine],
      ["add", report, "--dossier", mine],
      ["suggest", join(mine, "articles/report.txt"), "--write"],
    ]) {
      const { code, said } = await zeitstrahl(...words);
      expect(code, said).toBe(0);
    }
    const drafts = await zeitstrahl("check", mine);
    expect(drafts).toMatchObject({ code: 0, said: expect.stringContaining("1 draft left out") });
    await edit(join(mine, "articles/report.toml"), "draft = true", 'event = "opening"');
    const checked = await zeitstrahl("check", mine, "--deny-warnings");
    expect(checked.said).not.toContain("draft");
    expect(checked.code, checked.said).toBe(0);
    const { server, origin } = await serve(mine);
    try {
      await open(`${origin}/de/article/report`);
      await expect(page.locator("mark").first()).toContainText("Das Stadtmuseum zieht Ende 2026 um.");
      await open(`${origin}/de/event/opening`);
      await expect(page.locator("main")).toContainText("Das Stadtmuseum zieht Ende 2026 um.");
    } finally {
      server.kill();
    }
  });

  test("is told why a folder with something in it is refused", async () => {
    await writeFile(join(desk, "notes.txt"), "mine");
    const { code, said } = await zeitstrahl("new", desk);
    expect(code).not.toBe(0);
    expect(said).toContain("is not empty");
    expect(await readFile(join(desk, "notes.txt"), "utf8")).toBe("mine");
  });
});
