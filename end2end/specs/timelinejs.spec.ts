// TimelineJS3, as its users load it, shows what we export for it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../support/test.ts";
import { address, views } from "../support/views.mjs";

const FILES = new URL("../../node_modules/@knight-lab/timelinejs/dist/", import.meta.url);

const TYPES: Record<string, string> = { css: "text/css", js: "text/javascript" };

const host = (data: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Timeline</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/css/timeline.css"><script src="/js/timeline.js"></script></head>
<body><div id="timeline" style="width: 100%; height: 600px"></div>
<script>window.timeline = new TL.Timeline("timeline", ${JSON.stringify(data)}, { font: null });</script>
</body></html>`;

/** Another site with TimelineJS on it: another origin than that of the data, which its query names. */
const site = createServer(async (request, response) => {
  const { pathname, search } = new URL(request.url ?? "/", "http://site.invalid");
  if (pathname === "/") {
    response.setHeader("content-type", "text/html").end(host(decodeURIComponent(search.slice(1))));
    return;
  }
  const body = await readFile(new URL(pathname.slice(1), FILES)).catch(() => undefined);
  response.setHeader("content-type", TYPES[pathname.split(".").pop() ?? ""] ?? "application/octet-stream");
  response.writeHead(body ? 200 : 404).end(body);
});

test.use({ runningClock: true });
test.beforeAll(() => new Promise<void>((ready) => site.listen(0, "127.0.0.1", ready)));
test.afterAll(() => new Promise<unknown>((closed) => site.close(closed)));

interface Slide {
  unique_id: string;
  display_date: string;
}

test("TimelineJS shows every dated event", async ({ page, request, baseURL }) => {
  const { port } = site.address() as AddressInfo;
  const whole = await (await request.get(address("json", "lang=de"))).json();
  for (const [at, query] of views(whole).entries()) {
    const { events }: { events: Slide[] } = await (await request.get(address("timelinejs.json", query))).json();
    const document = await (await request.get(address("json", query))).json();
    const dated = document.events.flatMap((event: { dated_by: string[] }) => event.dated_by);
    expect(events.length, query).toBe(dated.length);
    // It reads event by event, and the first two have all of them: a few others stand for the rest. It refuses a timeline
    // without an event.
    if (dated.length === 0 || (at > 1 && at % 5 > 0)) continue;
    const data = encodeURIComponent(`${baseURL}${address("timelinejs.json", query)}`);
    await page.goto(`http://127.0.0.1:${port}/?${data}`);
    await expect(page.locator(".tl-timemarker"), query).toHaveCount(events.length);
    await expect(page.locator(".tl-message-full")).toHaveCount(0);
    const loaded = await page.evaluate(() => {
      const { timeline } = window as unknown as { timeline: { config: { events: Slide[] } } };
      return timeline.config.events.map((event) => event.unique_id);
    });
    expect(loaded.sort(), query).toEqual(events.map((event) => event.unique_id).sort());
    const dates = await page.locator(".tl-slide .tl-headline-date").allTextContents();
    for (const { display_date } of events) expect(dates.join("\n"), query).toContain(display_date);
  }
});
