// Measures when something is painted: one definition for every page.

/**
 * Puts `window.bench` into a page, before the page's own scripts run.
 *
 * A condition is looked at once per frame at the last moment before painting: after all scripts,
 * animation frames, styles and layout of that frame, when resize observers are called (a probe of
 * one pixel changes its width in every frame for that). If it holds, the frame counts as painted
 * when the browser turns to the next task, which it does once paint and commit are done. What the
 * compositor needs to put pixels on a screen is not in it, for any page.
 */
export function installPainted() {
  const now = () => performance.timeOrigin + performance.now();

  const afterPaint = () =>
    new Promise((/** @type {(value: undefined) => void} */ resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(undefined);
      port2.postMessage(undefined);
    });

  /** @param {() => boolean} holds */
  const whenPainted = (holds) =>
    new Promise((/** @type {(time: number) => void} */ resolve) => {
      const probe = document.createElement("div");
      probe.style.cssText = "position:fixed;contain:strict;visibility:hidden;inset:0 auto auto 0;height:1px";
      let wide = false;
      let done = false;
      const observer = new ResizeObserver(() => {
        if (done || !holds()) return;
        done = true;
        void afterPaint().then(() => {
          const time = now();
          observer.disconnect();
          probe.remove();
          resolve(time);
        });
      });
      const frame = () => {
        if (done) return;
        // A page that is still being parsed may not have a body yet.
        if (!probe.isConnected && document.body) {
          document.documentElement.append(probe);
          observer.observe(probe);
        }
        wide = !wide;
        probe.style.width = wide ? "2px" : "1px";
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });

  const firstPaint = () =>
    new Promise((/** @type {(time: number) => void} */ resolve) => {
      new PerformanceObserver((list, observer) => {
        for (const { name, startTime } of list.getEntries()) {
          if (name !== "first-contentful-paint") continue;
          observer.disconnect();
          resolve(performance.timeOrigin + startTime);
        }
      }).observe({ type: "paint", buffered: true });
    });

  window.bench = { whenPainted, firstPaint, waiting: "" };
}
