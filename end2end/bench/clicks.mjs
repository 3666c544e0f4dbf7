// From a click on a company to the painted result: the half that runs in the page.

/**
 * @typedef {{ name: string, selector: string, attribute?: string }} Part something that has to change:
 *   anything inside an element, or one attribute of it
 * @typedef {{ ms: number, navigated: boolean }} Click from the event's time stamp to the painted
 *   result; `navigated` when a new page had to be loaded for it
 */

/**
 * Follows every click on a `[data-org]`, before the page's own scripts run. The result is there when
 * the text of `[data-count]` differs, every part has changed, and the first row that the list
 * shows names the chosen company. A page that answers with another page is followed into it.
 *
 * @param {{ parts: Part[] }} what
 */
export function followClicks({ parts }) {
  const KEY = "bench.click";
  /** @typedef {{ at: number, count: string, org: string }} Pending */

  const count = () => document.querySelector("[data-count]")?.textContent ?? "";

  /** True if the company takes part in the first visible row, or if there is no list. */
  const rowsFit = (/** @type {string} */ org) => {
    for (const row of document.querySelectorAll("[data-event][data-orgs]")) {
      if (row.checkVisibility()) return row.getAttribute("data-orgs")?.split(" ").includes(org) ?? false;
    }
    return true;
  };

  /** @typedef {{ name: string, changed: () => boolean }} Watched */

  /**
   * @param {Part} part
   * @returns {Watched}
   */
  const watched = ({ name, selector, attribute }) => {
    const element = document.querySelector(selector);
    if (!element) return { name, changed: () => false };
    let changed = false;
    const observer = new MutationObserver(() => {
      changed = true;
      observer.disconnect();
    });
    const anything = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(element, attribute ? { attributeFilter: [attribute] } : anything);
    // Its replacement is different as well.
    return { name, changed: () => changed || !element.isConnected };
  };

  /**
   * @param {Pending} click
   * @param {Watched[]} changes
   * @param {boolean} navigated
   */
  const follow = async ({ at, count: before, org }, changes, navigated) => {
    const holds = () => {
      const missing = changes.filter(({ changed }) => !changed()).map(({ name }) => name);
      if (document.readyState === "loading") missing.push("the rest of the page");
      else if (count() === before) missing.push("another count");
      else if (org && !rowsFit(org)) missing.push("rows of the company");
      window.bench.waiting = missing.join(", ");
      return missing.length === 0;
    };
    let painted = await window.bench.whenPainted(holds);
    if (navigated) painted = Math.max(painted, await window.bench.firstPaint());
    sessionStorage.removeItem(KEY);
    await window.benchClicked({ ms: painted - at, navigated });
  };

  let chosen = "";
  const listen = (/** @type {MouseEvent} */ event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-org]") : null;
    if (!link) return;
    const org = link.getAttribute("data-org") ?? "";
    chosen = chosen === org ? "" : org;
    const click = { at: performance.timeOrigin + event.timeStamp, count: count(), org: chosen };
    sessionStorage.setItem(KEY, JSON.stringify(click));
    void follow(click, parts.map(watched), false);
  };
  addEventListener("click", listen, { capture: true });

  const pending = sessionStorage.getItem(KEY);
  if (pending) {
    /** @type {Pending} */
    const click = JSON.parse(pending);
    chosen = click.org;
    void follow(click, [], true);
  }
}
