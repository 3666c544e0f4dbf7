// wrk, which asks as fast as it is answered (Debian: apt-get install wrk).
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { promisify } from "node:util";

const SECONDS = 5;
const CONNECTIONS = 32;

/**
 * @param {string} origin
 * @param {string[]} paths asked for one after the other, over and over
 * @param {Record<string, string>} headers
 * @returns {Promise<{ rate: number, bad: number }>} answers per second, and how many were no answer
 *   or neither 2xx nor 3xx
 */
export async function throughput(origin, paths, headers) {
  const folder = await mkdtemp(`${tmpdir()}/zeitstrahl-wrk-`);
  try {
    await writeFile(`${folder}/paths`, paths.join("\n"));
    await writeFile(`${folder}/ask.lua`, script(`${folder}/paths`, headers));
    const options = ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "-s", `${folder}/ask.lua`, origin];
    const { stdout } = await promisify(execFile)("wrk", options).catch((error) => {
      throw error.code === "ENOENT" ? new Error("wrk is missing (Debian: apt-get install wrk)") : error;
    });
    const [, requests = 0, micros = 1, bad = 0] = /^counted (\d+) (\d+) (\d+)$/m.exec(stdout)?.map(Number) ?? [];
    if (requests === 0) throw new Error(`wrk got no answer: ${stdout.split("\n")[0]}`);
    return { rate: (requests / micros) * 1e6, bad };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} file @param {Record<string, string>} headers */
function script(file, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `wrk.headers[${lua(name)}] = ${lua(value)}`);
  return `${lines.join("\n")}
local requests, at = {}, 0
init = function()
  for path in io.lines(${lua(file)}) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
end
request = function()
  at = at % #requests + 1
  return requests[at]
end
done = function(summary)
  local errors = summary.errors
  local bad = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print("counted " .. summary.requests .. " " .. summary.duration .. " " .. bad)
end
`;
}

/** A text as a Lua literal. */
const lua = (/** @type {string} */ text) => JSON.stringify(text);
