// What the benchmarks put into the pages they measure.

interface Window {
  bench: {
    /** When the first frame was painted in whose rendering the condition held, in ms since 1970. */
    whenPainted(holds: () => boolean): Promise<number>;
    /** When the page first painted text or a picture, in ms since 1970. */
    firstPaint(): Promise<number>;
    /** What a measurement still waits for: said when it takes too long. */
    waiting: string;
  };
  /** Hands a click's time to the script that drives the browser. */
  benchClicked(click: import("./clicks.mjs").Click): Promise<void>;
  /** Hands over when the first event could be read. */
  benchFirst(first: { ms: number; onScreen: boolean }): Promise<void>;
}
