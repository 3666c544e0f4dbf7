// Headers and bytes of pages and files.
import { expect, test } from "../support/test.ts";
import { KINDS, address } from "../support/pages.ts";

for (const kind of KINDS) {
  test(`${kind.name} loads without a complaint`, { tag: ["@desktop", "@noscript"] }, async ({ page, open, guard }) => {
    if (kind.status) guard.expect(new RegExp(`${kind.status}`));
    await open(address("de", kind));
    // Late scripts get the time to report errors, which the fixture checks at the end.
    await page.waitForLoadState("networkidle");
  });
}

test.describe("over HTTP", () => {
  test("the content policy allows nothing inline that was not announced", async ({ request }) => {
    for (const kind of KINDS) {
      const headers = (await request.get(address("de", kind))).headers();
      const policy = headers["content-security-policy"] ?? "";
      expect(policy, kind.name).toContain("default-src");
      expect(policy, kind.name).toContain("frame-ancestors");
      expect(policy, kind.name).not.toContain("'unsafe-inline'");
      expect(policy, kind.name).not.toContain("'unsafe-eval'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBeTruthy();
    }
  });

  test("a page that has not changed is not sent again", async ({ request }) => {
    const first = await request.get("/de/?org=microsoft");
    const { etag } = first.headers();
    expect(etag).toBeTruthy();
    const second = await request.get("/de/?org=microsoft", { headers: { "if-none-match": etag ?? "" } });
    expect(second.status()).toBe(304);
  });

  test("what a page loads is compressed, and kept for good", async ({ request }) => {
    const html = await (await request.get("/de/")).text();
    const files = new Set([...html.matchAll(/\/pkg\/[\w.-]+\.(?:css|js|wasm)/g)].map(([file]) => file));
    expect(files.size).toBeGreaterThanOrEqual(3);
    for (const file of files) {
      const headers = (await request.get(file, { headers: { "accept-encoding": "br" } })).headers();
      expect(headers["content-encoding"], file).toBe("br");
      expect(headers["cache-control"], file).toContain("immutable");
    }
  });
});
