// A dossier is edited while readers have it open: they are told, and nothing of it changes before they wish so.
import { type ChildProcess } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../support/program.ts";
import { bundled } from "../support/server.mjs";
import { expect, scripted, test } from "../support/test.ts";

const OLD = "title.de = \"";
const NEW = "title.de = \"Danach: ";

test.use({ runningClock: true });

test.describe("an edit", () => {
  let desk: string;
  let server: ChildProcess;
  let origin: string;

  test.beforeEach(async () => {
    desk = await mkdtemp(join(tmpdir(), "zeitstrahl-"));
    await cp(bundled, desk, { recursive: true });
    ({ server, origin } = await serve(desk, "--watch"));
  });
  test.afterEach(async () => {
    server.kill();
    await rm(desk, { recursive: true });
  });

  const edition = async () => (await fetch(`${origin}/edition.txt`)).text();

  /** Changes the title, and waits until the server has it. */
  async function edit(): Promise<void> {
    const before = await edition();
    const file = join(desk, "dossier.toml");
    const text = await readFile(file, "utf8");
    expect(text).toContain(OLD);
    await writeFile(file, text.replace(OLD, NEW));
    await expect.poll(edition, { timeout: 15_000 }).not.toBe(before);
  }

  test("is told to who comes back, and shown to who loads again", { tag: ["@desktop", "@noscript"] }, async ({ page, open }) => {
    await open(`${origin}/de/`);
    const title = page.locator("h1");
    const before = await title.innerText();
    const notice = page.locator(".edition p");
    await expect(notice).toBeHidden();
    await edit();
    await expect(title).toHaveText(before);
    if (!scripted()) {
      // No message appears, and nothing is broken.
      await expect(notice).toBeHidden();
      await page.reload();
      await expect(title).toContainText("Danach: ");
      return;
    }
    // As when the reader comes back to the tab.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await expect(notice).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Die Zeitleiste wurde aktualisiert." })).toBeAttached();
    await expect(title).toHaveText(before);
    // It is the last thing on the page, and the first one backwards.
    await page.keyboard.press("Shift+Tab");
    await expect(notice.getByRole("link", { name: "Neu laden" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(title).toContainText("Danach: ");
    await expect(notice).toBeHidden();
  });

  test("is told within a minute to who stays", async ({ page, open }) => {
    await page.clock.install();
    await open(`${origin}/en/`);
    await edit();
    await expect(page.locator(".edition p")).toBeHidden();
    await page.clock.fastForward(61_000);
    await expect(page.locator(".edition p")).toBeVisible();
  });

  test("is not mixed into a page of the edition before", async ({ page, open }) => {
    await open(`${origin}/de/`);
    const rows = page.locator("[data-rows] [data-event]");
    const all = await rows.count();
    await edit();
    // The page still shows the views it can compute itself.
    await page.locator('a[data-org="microsoft"]').first().click();
    await expect(page).toHaveURL(/org=microsoft/);
    await expect(rows).not.toHaveCount(all);
    const some = await rows.evaluateAll((found) => found.map((row) => row.outerHTML));
    const title = await page.title();
    await expect(page.locator(".edition p")).toBeHidden();
    // It would have to request another state of knowledge.
    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "/de/?asof=2020-08-14&org=microsoft";
      document.querySelector("main")?.append(link);
      link.click();
      link.remove();
    });
    await expect(page.locator(".edition p")).toBeVisible();
    expect(await rows.evaluateAll((found) => found.map((row) => row.outerHTML))).toEqual(some);
    expect(await page.title()).toBe(title);
    // The address says what was wished for, and there it is after loading again.
    await page.getByRole("link", { name: "Neu laden" }).click();
    await expect(page.locator("h1")).toContainText("Danach: ");
    await expect(page).toHaveURL(/asof=2020-08-14&org=microsoft/);
  });
});
