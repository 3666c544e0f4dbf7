// Idle clients, and slow ones that send their request or read their response one byte per second (Slowloris, slow
// read). A closed connection is opened again at once.
import { connect } from "node:net";
import { work } from "./worker.mjs";

const SECOND = 1000;

work(async (/** @type {{ port: number, idle: number, slow: number }} */ { port, idle, slow }, isOver) => {
  let held = 0;
  let most = 0;
  let closed = 0;

  /** @param {(socket: import("node:net").Socket) => void} begin */
  const hold = (begin) =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1");
      const stopping = setInterval(() => {
        if (isOver()) socket.destroy();
      }, SECOND);
      let isHeld = false;
      socket.on("connect", () => {
        isHeld = true;
        most = Math.max(most, ++held);
        begin(socket);
      });
      socket.on("error", () => {});
      socket.on("end", () => socket.destroy());
      socket.on("close", () => {
        clearInterval(stopping);
        if (isHeld) held--;
        if (!isOver()) closed++;
        resolve(undefined);
      });
    });

  const silent = (/** @type {import("node:net").Socket} */ socket) => void socket.resume();

  const sender = (/** @type {import("node:net").Socket} */ socket) => {
    socket.resume();
    const request = `GET /de/ HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(10_000)}`;
    let sent = 0;
    const timer = setInterval(() => socket.write(request[sent++] ?? "x"), SECOND);
    socket.on("close", () => clearInterval(timer));
  };

  const reader = (/** @type {import("node:net").Socket} */ socket) => {
    // More responses than the system's buffers hold.
    socket.write("GET /de/ HTTP/1.1\r\nhost: a\r\n\r\n".repeat(50));
    socket.pause();
    const timer = setInterval(() => socket.read(1), SECOND);
    socket.on("close", () => clearInterval(timer));
  };

  const client = async (/** @type {number} */ number) => {
    const begin = number < idle ? silent : number % 2 ? sender : reader;
    while (!isOver()) {
      await hold(begin);
      // Not all at the same time.
      await new Promise((resolve) => setTimeout(resolve, number % 100));
    }
  };
  await Promise.all(Array.from({ length: idle + slow }, (_, number) => client(number)));
  return { most, closed };
});
