import { expect, test } from "../support/test.ts";
import { ARTICLE, KINDS, LANGS, address } from "../support/pages.ts";
import { rows } from "../support/timeline.ts";

for (const kind of KINDS) {
  if (kind.status) continue;
  test(`${kind.name}: on paper nothing stays folded`, async ({ page, open }) => {
    await open(address("de", kind));
    await page.emulateMedia({ media: "print" });
    const folded = await page.locator("main details > :not(summary)").evaluateAll((all) =>
      all.filter((part) => !part.checkVisibility({ contentVisibilityAuto: true })).map((part) => part.outerHTML.slice(0, 120)),
    );
    expect(folded).toEqual([]);
  });
}

test("on paper the filters go and the addresses are written out", async ({ page, open }) => {
  await open("/de/?org=microsoft");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#filter")).toBeHidden();
  await expect(page.locator('[data-action="theme"]').first()).toBeHidden();
  const written = await rows(page)
    .locator('a[href*="/article/"]')
    .evaluateAll((all) => all.filter((link) => getComputedStyle(link, "::after").content.includes("/article/")).length);
  expect(written).toBeGreaterThan(0);
});

test("on paper it is dark on light, whatever the screen", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await open("/de/");
  const light = await page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d");
    if (!context) return Number.NaN;
    context.fillStyle = "white";
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data[0] ?? Number.NaN;
  });
  expect(light).toBeGreaterThan(230);
});

/** Size of a sheet between its margins, in pixels. */
const SHEETS = { A4: 688, letter: 710, A5: 454 };

for (const lang of LANGS) {
  test(`/${lang}: on paper the notes beside an article can be read`, async ({ page, open }) => {
    await open(`/${lang}/article/${ARTICLE}`);
    await page.emulateMedia({ media: "print" });
    for (const [sheet, width] of Object.entries(SHEETS)) {
      await page.setViewportSize({ width, height: 1000 });
      const columns = await page.locator(".passage:has(.notes)").evaluateAll((all) =>
        all.map((passage) => [".text", ".notes"].map((part) => passage.querySelector(part)?.getBoundingClientRect().width ?? 0)),
      );
      expect(columns.length).toBeGreaterThan(3);
      for (const [text = 0, notes = 0] of columns) {
        expect(notes, `notes on ${sheet}`).toBeGreaterThanOrEqual(150);
        expect(text, `text on ${sheet}`).toBeGreaterThan(notes);
      }
    }
    // Each sheet is an object of its own, and the tree of sheets is none.
    const pdf = await page.pdf({ format: "A4" });
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(1);
    expect(sheets, "sheets for a short article").toBeLessThanOrEqual(8);
  });
}
