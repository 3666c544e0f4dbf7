// Memory and processor time of a running process.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Resident memory, in MiB. */
export async function residentMemory(/** @type {number} */ pid) {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1024;
}

/** User and system time since the start, in milliseconds, to the hundredth of a second. Linux only. */
export async function processorTime(/** @type {number} */ pid) {
  const text = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name may contain spaces; user and system time are the 12th and 13th field after it.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
