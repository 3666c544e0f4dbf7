// Malformed, oversized and aborted requests, and paths out of the folder.
import { connect } from "node:net";
import { random } from "./random.mjs";
import { work } from "./worker.mjs";

/** Milliseconds to wait for a response. */
const PATIENCE = 15_000;

const get = (/** @type {string} */ path, headers = "") => `GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${headers}\r\n`;
const post = (/** @type {string} */ headers, body = "") => `POST /de/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${headers}\r\n\r\n${body}`;

/**
 * Names, requests and the right statuses; "" is no response at all.
 *
 * @type {readonly (readonly [string, string, readonly string[]])[]}
 */
const MALFORMED = [
  ["long address", get(`/de/?q=${"x".repeat(9_000)}`), ["414"]],
  ["endless address", get(`/de/?q=${"x".repeat(70_000)}`), ["414", "431"]],
  ["large headers", get("/de/", `x: ${"x".repeat(40_000)}\r\n`), ["431"]],
  ["huge headers", get("/de/", `x: ${"x".repeat(300_000)}\r\n`), ["431"]],
  ["many headers", get("/de/", "a: b\r\n".repeat(200)), ["431"]],
  ["large body", post("content-length: 1000000", "x".repeat(1_000_000)), ["413"]],
  ["large body announced", post("content-length: 99999999999999999999"), ["400", "413"]],
  ["body in pieces", post("transfer-encoding: chunked", "5\r\nhello\r\n0\r\n\r\n"), ["405"]],
  ["two lengths", post("content-length: 1\r\ncontent-length: 2", "x"), ["400"]],
  ["other method", "DELETE /de/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", ["405"]],
  ["unknown method", "BREW /de/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", ["405"]],
  ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", ["400"]],
  ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", ["", "400"]],
  ["HTTP/9.9", "GET /de/ HTTP/9.9\r\n\r\n", ["400"]],
  ["two spaces", "GET  /de/ HTTP/1.1\r\nhost: a\r\n\r\n", ["400"]],
  ["no host", "GET /de/ HTTP/1.1\r\nconnection: close\r\n\r\n", ["400"]],
  ["two hosts", get("/de/", "host: b\r\n"), ["400"]],
  ["host with a user", "GET /de/ HTTP/1.1\r\nhost: user@a\r\nconnection: close\r\n\r\n", ["400"]],
  ["zero byte", get("/de/\0"), ["400"]],
  ["bad header", get("/de/", "no colon\r\n"), ["400"]],
  ["up", get("/../Cargo.toml"), ["404"]],
  ["up from the front end", get("/pkg/../../Cargo.toml"), ["404"]],
  ["up, encoded", get("/pkg/%2e%2e/%2e%2e/Cargo.toml"), ["404"]],
  ["up, encoded as a whole", get("/pkg/..%2f..%2fCargo.toml"), ["404"]],
  ["up with a backslash", get("/pkg/..%5c..%5cCargo.toml"), ["404"]],
  ["absolute path", get("/pkg//etc/passwd"), ["404"]],
  ["zero byte, encoded", get("/pkg/%00"), ["400", "404"]],
];

/** Lines of files that are not served. */
const SECRET = /\[package\]|root:x:0/;

work(async (/** @type {{ port: number, seed: number, clients: number }} */ task, isOver) => {
  /** @type {{ [what: string]: number }} */
  const wrong = {};
  let done = 0;

  /**
   * Sends something and reads to the end; after `stay` characters of the response the client closes the connection.
   *
   * @param {string} text
   * @param {number} [stay]
   * @returns {Promise<string>}
   */
  const exchange = (text, stay = Infinity) =>
    new Promise((resolve) => {
      const socket = connect(task.port, "127.0.0.1");
      let answer = "";
      socket.setEncoding("latin1");
      socket.setTimeout(PATIENCE, () => socket.destroy());
      socket.on("connect", () => {
        if (stay <= 0) return socket.destroy();
        socket.write(text, "latin1");
      });
      socket.on("data", (part) => {
        answer += part;
        if (answer.length > stay) socket.destroy();
      });
      socket.on("error", () => {});
      socket.on("close", () => resolve(answer));
    });

  const client = async (/** @type {number} */ number) => {
    const chance = random(task.seed, `malformed ${number}`);
    while (!isOver()) {
      if (chance.once(3)) {
        await exchange(get(chance.pick(["/de/", "/en/?q=kauf", "/api/v1/timeline.json"])), chance.below(3) * 1_000);
      } else {
        const [what, text, expected] = chance.pick(MALFORMED);
        const answer = await exchange(text);
        const status = /^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? "";
        const isRight = expected.includes(status) && !SECRET.test(answer);
        const key = `${what}: ${status || "no answer"}`;
        if (!isRight && !isOver()) wrong[key] = (wrong[key] ?? 0) + 1;
      }
      done++;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await Promise.all(Array.from({ length: task.clients }, (_, number) => client(number)));
  return { done, wrong };
});
