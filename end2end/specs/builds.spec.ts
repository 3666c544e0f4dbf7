// Pages that were loaded before the server got another build.
import { expect, test } from "../support/test.ts";
import { at } from "../support/site.ts";

test.describe("a page of an earlier build", () => {
  test("is left for the next one when its program is gone", async ({ page, open, guard }) => {
    guard.expect(/split_explore|404|wasm/i);
    let asked = 0;
    await page.route("**/pkg/split_explore*", (route) => {
      asked += 1;
      return route.fulfill({ status: 404 });
    });
    await open("/de/");
    // The first click is held back for the program, which does not come.
    await page.locator('#filter [data-choice="org=microsoft"]').click();
    await expect(page).toHaveURL(at("/de/?org=microsoft"));
    await expect(page.locator("html[data-ready]")).toBeAttached();
    // And where it failed before the click, the browser follows.
    await page.mouse.move(9, 9);
    await expect.poll(() => asked).toBeGreaterThan(1);
    await page.locator('#filter [data-choice="org=oracle"]').click();
    await expect(page).toHaveURL(at("/de/?org=microsoft,oracle"));
  });
});

test.describe("asked over HTTP", () => {
  test("a style sheet of another build leads to this one, a script nowhere", async ({ request }) => {
    const sheet = await request.get("/pkg/zeitstrahl.of-another-build.css");
    expect(sheet.ok()).toBe(true);
    expect(sheet.headers()["content-type"]).toContain("text/css");
    const script = await request.get("/pkg/zeitstrahl.of-another-build.js");
    expect(script.status()).toBe(404);
    expect(script.headers()["cache-control"]).toBe("no-store");
  });
});
