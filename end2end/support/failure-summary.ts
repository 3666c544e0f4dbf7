// Repeats at the end of the run, in a few lines each, why tests failed: of a long log only the end may be kept.
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Lines of a message that say what was expected and what was found instead. */
const LINES = 12;
/** Escape sequences that colour a terminal's text. */
const COLOURS = /\u001b\[[\d;]*m/g;

export default class FailureSummary implements Reporter {
  readonly #lines: string[] = [];

  onTestEnd(test: TestCase, { status, errors }: TestResult): void {
    if (status === test.expectedStatus || status === "skipped") return;
    const said = errors.map(({ message = "" }) => message.replace(COLOURS, "").split("\n").slice(0, LINES).join("\n"));
    this.#lines.push([test.titlePath().join(" › "), ...said].join("\n"));
  }

  onEnd(_: FullResult): void {
    if (this.#lines.length > 0) console.log(`\n${this.#lines.join("\n\n")}`);
  }
}
