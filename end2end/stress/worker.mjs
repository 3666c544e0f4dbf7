// Clients work in threads of their own, so that one kind does not wait for the other.
import { once } from "node:events";
import { Worker, parentPort, workerData } from "node:worker_threads";

/**
 * In a thread: does what is asked for until it is told that time is over.
 *
 * @template Task, Result
 * @param {(task: Task, isOver: () => boolean) => Promise<Result>} job
 */
export function work(job) {
  if (!parentPort) throw new Error("this is run by end2end/stress/run.mjs");
  const port = parentPort;
  let over = false;
  port.on("message", () => (over = true));
  void job(workerData, () => over).then((result) => {
    port.postMessage(result);
    port.close();
  });
}

/**
 * Sets a thread to work. What is given back ends it and gives its result.
 *
 * @param {string} file
 * @param {unknown} task
 * @returns {() => Promise<any>}
 */
export function send(file, task) {
  const worker = new Worker(new URL(file, import.meta.url), { workerData: task });
  const result = Promise.race([
    once(worker, "message").then(([result]) => result),
    once(worker, "error").then(([error]) => Promise.reject(error)),
  ]);
  // Looked at when it is asked for.
  result.catch(() => {});
  return () => {
    worker.postMessage("over");
    return result;
  };
}
