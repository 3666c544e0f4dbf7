// Fingers on the screen, as the browser's own input: what they do is scrolled, zoomed or cancelled as any touch is.
import type { CDPSession, Page } from "@playwright/test";

export interface Point {
  x: number;
  y: number;
}

/** A hand above the page. */
export class Hand {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async above(page: Page): Promise<Hand> {
    return new Hand(await page.context().newCDPSession(page));
  }

  /** The fingers come down at these places. */
  down(...fingers: Point[]): Promise<void> {
    return this.#tell("touchStart", fingers);
  }

  /** The fingers, in the same order, move to these places, by way of some between. */
  async move(from: Point[], to: Point[], steps = 12): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      const between = (a = 0, b = 0) => a + ((b - a) * step) / steps;
      await this.#tell("touchMove", from.map(({ x, y }, index) => ({ x: between(x, to[index]?.x), y: between(y, to[index]?.y) })));
    }
  }

  up(): Promise<void> {
    return this.#tell("touchEnd", []);
  }

  /** One finger goes from one place to another and lets go. */
  async swipe(from: Point, to: Point): Promise<void> {
    await this.down(from);
    await this.move([from], [to], 6);
    await this.up();
  }

  async #tell(type: "touchStart" | "touchMove" | "touchEnd", fingers: Point[]): Promise<void> {
    const touchPoints = fingers.map((place, id) => ({ ...place, id }));
    await this.#session.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}
