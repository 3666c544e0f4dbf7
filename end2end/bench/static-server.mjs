// The least server that can serve the pages we compare with: every answer is in memory before the
// first request.
import { createServer } from "node:http";

/** @typedef {{ type: string, body: string | Buffer }} Answer */

/**
 * Serves the answers by path on a port of the system's choice.
 *
 * @param {Record<string, Answer>} answers
 */
export async function serve(answers) {
  const prepared = new Map(
    Object.entries(answers).map(([path, { type, body }]) => [path, { type, body: Buffer.from(body) }]),
  );
  const server = createServer((request, response) => {
    const answer = prepared.get(request.url ?? "");
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { "content-type": answer.type, "content-length": answer.body.length })
      .end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the static server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** Keep-alive connections of a browser that was closed would hold the process. */
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
