// Sends one request and reads its response as it came over the wire.
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
 * }} Answer missing headers are empty; `body` is the hash of the bytes that were sent
 */

/**
 * Sends a request; rejects where there is no response or a truncated one.
 *
 * @param {string} origin
 * @param {Request} request
 * @param {{ agent?: import("node:http").Agent, known?: string, headers?: Record<string, string> }} options
 *   `known` is the tag of a response that the client has
 * @returns {Promise<Answer>}
 */
export function ask(origin, { method, path, encoding, range }, { agent, known, headers: more } = {}) {
  return new Promise((resolve, reject) => {
    const headers = {
      ...more,
      "accept-encoding": encoding,
      ...(range !== undefined && { range }),
      ...(known !== undefined && { "if-none-match": known }),
    };
    const request = http(`${origin}${path}`, { method, headers, ...(agent && { agent }) }, (response) => {
      const hash = createHash("sha256");
      response.on("data", (bytes) => hash.update(bytes));
      response.on("error", () => reject(new Error("truncated")));
      response.on("end", () => {
        if (!response.complete) return reject(new Error("truncated"));
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
