// One row per measurement: as a table for people, as JSON to compare runs.
import { writeFile } from "node:fs/promises";

/** @typedef {import("./statistics.mjs").Summary} Summary */
/** @typedef {import("./bars.mjs").Bar} Bar */
/** @typedef {"pan" | "filter" | "nodes" | "first" | "serve" | "memory" | "cost"} Bench */

/**
 * @typedef {{
 *   bench: Bench,
 *   size: number,
 *   what: string,
 *   unit: string,
 *   measured: Summary,
 *   reference?: { name: string, value: Summary },
 *   bar?: Bar | undefined,
 *   note?: string,
 * }} Measurement what was measured; the reference in the same run, in the same unit
 */

/**
 * A measurement and its verdict: with a reference, the bar is for the ratio of the medians. `failed`
 * says why there are no numbers.
 *
 * @typedef {{
 *   bench: Bench,
 *   size: number,
 *   what: string,
 *   unit: string,
 *   measured?: Summary,
 *   reference?: { name: string, value: Summary },
 *   ratio?: number,
 *   bar?: string,
 *   met?: boolean,
 *   note?: string,
 *   failed?: string,
 * }} Row
 */

/**
 * @param {Measurement} measurement
 * @returns {Row}
 */
export function row({ bar, ...measurement }) {
  const { measured, reference } = measurement;
  const ratio = reference && measured.median / reference.value.median;
  return {
    ...measurement,
    ...(ratio !== undefined && { ratio }),
    ...(bar && { bar: bar.text, met: bar.met(ratio ?? measured.median) }),
  };
}

/**
 * The row of something that could not be measured.
 *
 * @param {Bench} bench
 * @param {number} size
 * @param {unknown} error
 * @returns {Row}
 */
export function failure(bench, size, error) {
  const text = error instanceof Error ? error.message : String(error);
  return { bench, size, what: bench, unit: "", failed: text.split("\n")[0] ?? "" };
}

/**
 * The table, with columns as wide as their cells.
 *
 * @param {Row[]} rows
 */
export function table(rows) {
  const head = ["events", "what", "measured", "reference", "ratio", "bar", "", ""];
  const lines = rows.map((row) => {
    const size = row.size.toLocaleString("en");
    if (!row.measured) return [size, row.what, `not measured: ${row.failed}`];
    const reference = row.reference ? `${row.reference.name} ${quantity(row.reference.value, row.unit)}` : "–";
    const verdict = row.met === undefined ? "" : row.met ? "met" : "missed";
    const ratio = row.ratio?.toFixed(3) ?? "–";
    return [size, row.what, quantity(row.measured, row.unit), reference, ratio, row.bar ?? "–", verdict, row.note ?? ""];
  });
  const full = [head, ...lines.filter((line) => line.length === head.length)];
  const widths = head.map((_, column) => Math.max(...full.map((line) => line[column]?.length ?? 0)));
  const numbers = new Set([0, 4]);
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return numbers.has(column) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/**
 * The median, with the extremes where there are several samples.
 *
 * @param {Summary} summary
 * @param {string} unit
 */
function quantity({ median, min, max, samples }, unit) {
  const digits = unit ? 1 : Number.isInteger(median) && samples.length === 1 ? 0 : 1;
  const text = (/** @type {number} */ value) =>
    value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const spread = samples.length > 1 ? ` (${text(min)}–${text(max)})` : "";
  return `${text(median)}${unit && ` ${unit}`}${spread}`;
}

/**
 * @param {string} path
 * @param {Record<string, unknown>} circumstances when, with what and on which machine
 * @param {Row[]} rows
 */
export async function writeReport(path, circumstances, rows) {
  await writeFile(path, `${JSON.stringify({ ...circumstances, rows }, undefined, 2)}\n`);
}
