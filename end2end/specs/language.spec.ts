import { arrived, expect, test } from "../support/test.ts";
import { PRESENT, address } from "../support/pages.ts";
import { ids } from "../support/timeline.ts";

for (const kind of PRESENT) {
  // Ignored parameters are no part of the view.
  if (kind.name.includes("ignored")) continue;
  // The phone has its own link to the other language.
  const tag = kind.path === "" ? ["@desktop", "@phone"] : "@desktop";
  test(`${kind.name}: the other language shows the same view`, { tag }, async ({ page, open }) => {
    await open(address("de", kind));
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    const german = { rows: await ids(page), address: page.url() };
    await page.locator('a[hreflang="en"]:visible').first().click();
    await arrived(page, german.address.replace("/de/", "/en/"));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(await ids(page)).toEqual(german.rows);

    await page.locator('a[hreflang="de"]:visible').first().click();
    await expect(page).toHaveURL(german.address);
  });
}

for (const [accepts, lang] of [
  ["de-AT,de;q=0.9,en;q=0.5", "de"],
  ["en-GB,en;q=0.9", "en"],
  ["fr;q=0.9,en;q=0.4,de;q=0.6", "fr"],
  ["es,en;q=0.4,de;q=0.6", "de"],
  ["es", "de"],
] as const) {
  test(`who prefers ${accepts} is led to /${lang}/`, async ({ request }) => {
    const answer = await request.get("/", { headers: { "accept-language": accepts }, maxRedirects: 0 });
    expect([302, 303, 307]).toContain(answer.status());
    expect(answer.headers().location).toBe(`/${lang}/`);
    expect(answer.headers().vary?.toLowerCase()).toContain("accept-language");
  });
}
