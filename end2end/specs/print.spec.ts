import { expect, test } from "../support/test.ts";
import { KINDS, address } from "../support/pages.ts";
import { rows } from "../support/timeline.ts";

for (const kind of KINDS) {
  if (kind.status) continue;
  test(`${kind.name}: on paper nothing stays folded`, { tag: "@script" }, async ({ page, open }) => {
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
