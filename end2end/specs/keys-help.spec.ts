// The popover that names the keys of the drawing.
import { expectNone } from "../support/axe.ts";
import { expect, scripted, test } from "../support/test.ts";

const NAMES = { de: "Tastatur", en: "Keyboard" } as const;

for (const [lang, tag] of [["de", ["@desktop", "@noscript"]], ["en", ["@desktop"]]] as const) {
  test(`the button opens the keys (${lang})`, { tag: [...tag] }, async ({ page, open }) => {
    await open(`/${lang}/`);
    await page.getByRole("button", { name: NAMES[lang] }).click();
    const keys = page.getByRole("dialog", { name: NAMES[lang] });
    await expect(keys).toBeVisible();
    expect(await keys.locator("kbd").count()).toBeGreaterThan(12);
    if (scripted()) await expectNone(page, (axe) => axe.include("#keys"));
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
  });
}

test("? shows the keys and hides them", async ({ page, open }) => {
  await open("/de/");
  await page.mouse.move(400, 400);
  await expect(page.locator("html[data-live]")).toHaveCount(1);
  const keys = page.locator("#keys");
  await page.keyboard.press("?");
  await expect(keys).toBeVisible();
  await expect(keys, "it is announced").toBeFocused();
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();

  await page.locator("#q").focus();
  await page.keyboard.press("?");
  await expect(keys, "a field takes what is typed").toBeHidden();
});
