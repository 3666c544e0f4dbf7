// One request and its answer, as it came over the wire.
import { createHash } from "node:crypto";
import { request as http } from "node:http";

/** @typedef {import("./requests.mjs").Request} Request */

/**
 * @typedef {{
 *   status: number,
 *   etag: string,
 *   length: string,
 *   retry: string,
 *   cache: string,
 *   body: string,
 * }} Answer headers that there are not are empty; `body` is its hash, as it was sent
 */

/**
 * Asks; gives nothing where there is no answer.
 *
 * @param {string} origin
 * @param {Request} request
 * @param {{ agent?: import("node:http").Agent, known?: string }} options `known` is the tag of an answer
 *   that is at hand
 * @returns {Promise<Answer>}
 */
export function ask(origin, { method, path, encoding, range }, { agent, known } = {}) {
  return new Promise((resolve, reject) => {
    const headers = {
      "accept-encoding": encoding,
      ...(range !== undefined && { range }),
      ...(known !== undefined && { "if-none-match": known }),
    };
    const request = http(`${origin}${path}`, { method, headers, ...(agent && { agent }) }, (response) => {
      const hash = createHash("sha256");
      response.on("data", (bytes) => hash.update(bytes));
      response.on("error", () => reject(new Error("cut off")));
      response.on("end", () => {
        if (!response.complete) return reject(new Error("cut off"));
        const header = (/** @type {string} */ name) => String(response.headers[name] ?? "");
        resolve({
          status: response.statusCode ?? 0,
          etag: header("etag"),
          length: header("content-length"),
          retry: header("retry-after"),
          cache: header("cache-control"),
          body: hash.digest("base64url"),
        });
      });
    });
    request.on("error", reject);
    request.end();
  });
}
