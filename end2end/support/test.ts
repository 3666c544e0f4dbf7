// The `test` that every spec uses: a frozen clock, and a guard that fails a test on anything the
// browser complains about. Tests that only ask over HTTP start no page.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { at } from "./site.ts";

export { expect };

/** The day the tests live in. Far from the articles: a page that asked the clock would show it. */
const NOW = new Date("2031-05-06T07:08:09Z");

/** Errors and warnings of the browser, without those that the test expects. */
export class Guard {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Some complaint matching `pattern` is what the test is about. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  watch(context: BrowserContext): void {
    const runs = scripted();
    context.on("console", (message) => {
      // With JavaScript off nothing uses the program that the page preloads.
      if (!runs && message.text().includes("was preloaded using link preload but not used")) return;
      if (["error", "warning", "assert"].includes(message.type())) {
        this.#note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => this.#note(`page error: ${error.error().stack}`));
    context.on("requestfailed", (request) => {
      // The browser gives up what it was loading when the reader follows a link.
      const reason = request.failure()?.errorText;
      // With JavaScript off the browser refuses scripts, as if the page's own policy forbade them.
      if (!runs && reason === "csp" && request.resourceType() === "script") return;
      if (reason !== "net::ERR_ABORTED") this.#note(`no answer: ${request.url()} (${reason})`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.#note(`HTTP ${response.status()}: ${response.url()}`);
    });
  }

  complaints(): string[] {
    return this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  #note(text: string): void {
    this.#heard.push(text);
  }
}

interface Fixtures {
  guard: Guard;
  /** Goes to an address and waits until the page is at rest: its islands run, where it has any. */
  open: (address: string, page?: Page) => Promise<void>;
  /** True lets time pass: for tests of animations, whose frames would depend on the frozen clock. */
  runningClock: boolean;
}

export const test = base.extend<Fixtures>({
  runningClock: [false, { option: true }],
  guard: async ({}, use) => use(new Guard()),
  context: async ({ context, guard }, use) => {
    guard.watch(context);
    await use(context);
    expect(guard.complaints(), "what the browser complained about").toEqual([]);
  },
  page: async ({ page, javaScriptEnabled, runningClock }, use) => {
    if (javaScriptEnabled && !runningClock) await page.clock.setFixedTime(NOW);
    await use(page);
  },
  open: async ({ page, javaScriptEnabled }, use) => {
    await use(async (address, where = page) => {
      await where.goto(at(address));
      if (javaScriptEnabled) await atRest(where);
    });
  },
});

/** Waits until the last island of the page runs, and the page is that of its address; pages without islands are at rest at once. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { ready, pending } = document.documentElement.dataset;
    return (ready !== undefined || !document.querySelector("leptos-island")) && pending === undefined;
  });
}

/** Waits until a followed link has brought the page to `address`, and all of it is there. */
export async function arrived(page: Page, address: string | RegExp): Promise<void> {
  await expect(page).toHaveURL(address);
  await page.waitForLoadState();
}

/** True if the test runs with JavaScript. */
export const scripted = (): boolean => test.info().project.use.javaScriptEnabled !== false;

/** True if the test runs on the small screen. */
export const onPhone = (): boolean => test.info().project.use.isMobile === true;
