// Globals that the benchmarks add to the pages they measure.

interface Window {
  bench: {
    /** Time at which the first frame was painted in whose rendering the condition held, in ms since 1970. */
    whenPainted(holds: () => boolean): Promise<number>;
    /** First contentful paint, in ms since 1970. */
    firstPaint(): Promise<number>;
    /** The condition a measurement still waits for: part of the message after a timeout. */
    waiting: string;
  };
  /** Hands a click's time to the script that drives the browser. */
  benchClicked(click: import("./clicks.mjs").Click): Promise<void>;
  /** Hands over when the first event could be read. */
  benchFirst(first: { ms: number; onScreen: boolean }): Promise<void>;
}
