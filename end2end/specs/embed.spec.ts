// A view in a frame of another site's page: another host, another port, nothing in common but the
// code that the share popover gives out.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expectNone } from "../support/axe.ts";
import { expect, scripted, test as base } from "../support/test.ts";
import { EVENT } from "../support/pages.ts";
import type { FrameLocator, Page } from "@playwright/test";

interface Fixtures {
  /** Serves a page with this code in it, and returns its address. */
  host: (code: string) => Promise<string>;
}

const test = base.extend<Fixtures>({
  host: async ({ baseURL: _ }, use) => {
    const servers: Server[] = [];
    await use(async (code) => {
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><title>Elsewhere</title></head>
        <body><main aria-label="Elsewhere"><h1>Elsewhere</h1>${code}</main><script>
          addEventListener("message", ({ data }) => {
            if (data?.type === "zeitstrahl:height") document.body.dataset.height = data.height;
          });
        </script></body></html>`;
      const server = createServer((_, answer) => {
        answer.setHeader("content-type", "text/html; charset=utf-8").end(html);
      });
      servers.push(server);
      await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
      return `http://localhost:${(server.address() as AddressInfo).port}/`;
    });
    for (const server of servers) server.close();
  },
});

/** The code that the page of a view gives out. */
async function codeOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  return page.locator("#embed-code").inputValue();
}

const rows = (frame: FrameLocator) => frame.locator("[data-event]");
const height = (page: Page): Promise<number> => page.evaluate(() => Number(document.body.dataset.height));

/** Goes to a page elsewhere with the view in it. */
async function embed(page: Page, host: Fixtures["host"], address: string): Promise<FrameLocator> {
  await page.goto(await host(await codeOf(page, address)));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("h1")).toBeVisible();
  if (scripted()) await expect(frame.locator("html[data-ready]")).toHaveCount(1);
  return frame;
}

for (const [lang, tag] of [["de", ["@desktop", "@noscript"]], ["en", ["@phone"]]] as const) {
  test(`a view can be embedded, filtered there, and left (${lang})`, { tag: [...tag] }, async ({ page, host, context, baseURL }) => {
    await page.goto(`/${lang}/?org=oracle`);
    const expected = await page.locator("[data-event]").count();
    const frame = await embed(page, host, `/${lang}/?org=oracle`);
    await expect(rows(frame)).toHaveCount(expected);

    // The chip of the filter takes it back, within the frame.
    await frame.locator('.chips [data-remove="org"]').click();
    await expect.poll(() => rows(frame).count()).toBeGreaterThan(expected);
    await expect(frame.locator(".chips .chip.on")).toHaveCount(0);
    expect(page.url()).toContain("localhost");

    // Pages open beside the page that embeds, which stays.
    const opened = context.waitForEvent("page");
    await rows(frame).first().locator("h4 a").click();
    const event = await opened;
    await event.waitForLoadState();
    expect(event.url()).toContain(`${baseURL}/${lang}/event/`);
    await expect(event.locator("h1")).toBeVisible();
    expect(await event.evaluate(() => window.opener === null)).toBe(true);
  });
}

test("the way to the whole page leads to what is shown", async ({ page, host, context, baseURL }) => {
  const frame = await embed(page, host, "/en/?org=oracle");
  await frame.locator('.chips [data-remove="org"]').click();
  await expect(frame.locator(".chips .chip.on")).toHaveCount(0);
  const opened = context.waitForEvent("page");
  await frame.locator('[data-region="whole"] a').click();
  await expect(await opened).toHaveURL(`${baseURL}/en/`);
});

test("a shared event is open in the frame, with its claims", { tag: ["@desktop", "@phone", "@noscript"] }, async ({ page, host }) => {
  const frame = await embed(page, host, `/de/?event=${EVENT}`);
  await expect(frame.locator(".panel h2").first()).toBeVisible();
  await expect(frame.locator(".panel blockquote").first()).toBeVisible();
  // In the flow of the page: a frame may be taller than the window.
  const place = await frame.locator(".panel").evaluate((panel) => getComputedStyle(panel).position);
  expect(place).toBe("static");
  await frame.locator(".panel [data-close]").click();
  await expect(frame.locator(".panel h2")).toHaveCount(0);
});

test("marks open events, and Back closes them", async ({ page, host }) => {
  const frame = await embed(page, host, "/de/");
  const here = page.url();
  await frame.locator("section.axis a[data-mark]").first().click();
  await expect(frame.locator(".panel h2").first()).toBeVisible();
  await expect(frame.locator(".panel blockquote").first()).toBeVisible();
  await expect(frame.locator(".panel h2").first()).toBeInViewport();
  await page.evaluate(() => history.back());
  await expect(frame.locator(".panel h2")).toHaveCount(0);
  expect(page.url()).toBe(here);
});

test("the frame tells how high it is, and tells again", async ({ page, host }) => {
  const frame = await embed(page, host, "/de/");
  await expect.poll(() => height(page)).toBeGreaterThan(1000);
  const all = await height(page);
  expect(all).toBe(await frame.locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height)));
  await frame.locator(".chips a[href*='disputed']").click();
  await expect.poll(() => height(page)).toBeLessThan(all);
});

test("an embed fits a narrow column in either theme", async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  for (const [colorScheme, paper] of [["light", "rgb(251, 250, 247)"], ["dark", "rgb(21, 23, 26)"]] as const) {
    await page.emulateMedia({ colorScheme });
    await open("/de/embed?org=oracle");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(paper);
  }
});

test("neither the page nor the frame in it shuts anybody out", async ({ page, host }) => {
  await embed(page, host, `/en/?event=${EVENT}&org=microsoft`);
  // The frame is of another origin.
  await expectNone(page, (axe) => axe.setLegacyMode(false));
});

test("the code follows the view, and is previewed when it is asked for", async ({ page, open, baseURL, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const framed: string[] = [];
  page.on("request", (request) => void (request.url().includes("/embed") && framed.push(request.url())));
  await open("/en/");
  await page.locator('a[data-org="microsoft"]').click();
  await expect(page).toHaveURL(/\?/);
  const query = new URL(page.url()).search;
  await page.locator('[popovertarget="share"]').click();
  expect(framed).toEqual([]);
  await page.locator("#embed summary").click();
  const address = `${baseURL}/en/embed${query}`;
  await expect.poll(() => page.locator("#embed-code").inputValue()).toContain(`src="${address}"`);
  await expect(page.frameLocator("#embed iframe").locator("h1")).toBeVisible();
  expect(framed[0]).toBe(address);
  await page.locator('[data-action="copy-code"]').click();
  const code = await page.locator("#embed-code").inputValue();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await expect(page.locator("#said")).not.toBeEmpty();
});

test("without JavaScript the code stands there to be copied", { tag: "@noscript" }, async ({ page, open }) => {
  await open("/de/?org=oracle");
  await page.locator('[popovertarget="share"]').click();
  await page.locator("#embed summary").click();
  await expect(page.locator("#embed-code")).toBeVisible();
  await expect(page.locator("#embed-code")).toHaveValue(/^<iframe src="[^"]+\/de\/embed\?org=oracle" title="[^"]+"/);
  await expect(page.locator("#embed iframe")).toBeHidden();
});
