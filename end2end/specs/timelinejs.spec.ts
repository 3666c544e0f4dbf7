// TimelineJS3, as its users load it, shows what we export for it.
import { readFile } from "node:fs/promises";
import { expect, test } from "../support/test.ts";
import { address, views } from "../support/views.mjs";

const FILES = new URL("../../node_modules/@knight-lab/timelinejs/dist/", import.meta.url);
/** Somebody's own site: the data come from another origin. */
const SITE = "http://timeline.example";

const TYPES: Record<string, string> = {
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  woff: "font/woff",
  woff2: "font/woff2",
};

const host = (data: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Timeline</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/css/timeline.css"><script src="/js/timeline.js"></script></head>
<body><div id="timeline" style="width: 100%; height: 600px"></div>
<script>window.timeline = new TL.Timeline("timeline", ${JSON.stringify(data)}, { font: null, ga_measurement_id: null });</script>
</body></html>`;

test.use({ runningClock: true });

test("TimelineJS shows every dated event", { tag: ["@once", "@script"] }, async ({ page, request, baseURL }) => {
  test.setTimeout(180_000);
  const whole = await (await request.get(address("json", "lang=de"))).json();
  let data = "";
  await page.route(`${SITE}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === "") return route.fulfill({ contentType: "text/html", body: host(data) });
    const body = await readFile(new URL(path, FILES)).catch(() => undefined);
    return body
      ? route.fulfill({ contentType: TYPES[path.split(".").pop() ?? ""] ?? "application/octet-stream", body })
      : route.fulfill({ status: 404 });
  });
  for (const query of views(whole)) {
    const exported = await (await request.get(address("timelinejs.json", query))).json();
    const document = await (await request.get(address("json", query))).json();
    const dated = document.events.flatMap((event: { dated_by: string[] }) => event.dated_by);
    expect(exported.events.length, query).toBe(dated.length);
    // It refuses a timeline without an event.
    if (dated.length === 0) continue;
    data = `${baseURL}${address("timelinejs.json", query)}`;
    await page.goto(`${SITE}/`);
    const markers = page.locator(".tl-timemarker");
    await expect(markers, query).toHaveCount(exported.events.length);
    await expect(page.locator(".tl-message-full")).toHaveCount(0);
    const ids = await page.evaluate(() => {
      const { timeline } = window as unknown as { timeline: { config: { events: { unique_id: string }[] } } };
      return timeline.config.events.map((event) => event.unique_id);
    });
    expect(ids.sort(), query).toEqual(exported.events.map((event: { unique_id: string }) => event.unique_id).sort());
    const shown = await page.locator(".tl-slide .tl-headline-date").allInnerTexts();
    const words = exported.events.map((event: { display_date: string }) => event.display_date);
    for (const label of words.slice(0, 3)) expect(shown.join("\n"), query).toContain(label);
  }
});
