// The drawer that shows what went over the wire between the workspace and the app.
import { getJournal } from "./api.js";
import { h, put } from "./dom.js";
import { Line } from "./entry.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";

const KEEP = 400;
const DIRECTIONS = [["", "inspector.all"], ["to app", "inspector.to_app"], ["from app", "inspector.from_app"], ["page", "inspector.page"]];

/** Build the drawer; returns {draw, toggle, shut, heard, find}. */
export function inspector(root, opened) {
  const heading = h("h2", { id: "inspector-title" });
  const filter = h("input", { className: "field", type: "search", oninput: () => sift() });
  const ways = DIRECTIONS.map(([direction]) => h("button", { type: "button", onclick: () => turn(direction) }));
  const segments = h("div", { className: "segments", role: "group" }, ways);
  const download = h("a", { className: "tool", href: "page/journal.jsonl", download: "journal.jsonl" }, icon("download"));
  const close = h("button", { type: "button", className: "tool", onclick: () => toggle() }, icon("close"));
  const list = h("div", { className: "entries", tabindex: "0", role: "log" });
  put(root, h("div", { className: "head" }, heading, segments, filter, download, close), list);
  root.hidden = true;
  const lines = new Map();
  let last = 0;
  let busy = false;
  let way = "";

  function sift() {
    const words = filter.value.trim().toLowerCase();
    for (const line of lines.values()) line.node.hidden = !line.matches(words, way);
  }

  function turn(direction) {
    way = direction;
    DIRECTIONS.forEach(([each], index) => ways[index].setAttribute("aria-pressed", String(each === way)));
    sift();
  }

  function trim() {
    for (const [n, line] of lines) {
      if (lines.size <= KEEP) return;
      line.node.remove();
      lines.delete(n);
    }
  }

  function take(entry) {
    const call = lines.get(entry.pair);
    if (call) call.take(entry);
    else {
      const line = new Line(entry);
      lines.set(entry.n, line);
      list.append(line.node);
    }
  }

  async function heard() {
    if (root.hidden || busy) return;
    busy = true;
    const entries = await getJournal(last).catch(() => []);
    busy = false;
    if (!entries.length) return;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    last = entries.at(-1).n;
    for (const entry of entries.slice(-2 * KEEP)) take(entry);
    trim();
    sift();
    if (atEnd) list.scrollTop = list.scrollHeight;
  }

  async function toggle() {
    root.hidden = !root.hidden;
    const button = document.getElementById("inspect");
    button.setAttribute("aria-expanded", String(!root.hidden));
    if (root.hidden) button.focus();
    else {
      opened();
      filter.focus();
      await heard();
    }
  }

  /** Show the lines in which these words stand. */
  async function find(words) {
    if (root.hidden) await toggle();
    filter.value = words;
    turn("");
  }

  root.addEventListener("keydown", (event) => event.key === "Escape" && toggle());
  turn("");
  return {
    heard, toggle, find, shut: () => !root.hidden && toggle(),
    draw() {
      heading.textContent = t("inspector");
      list.setAttribute("aria-label", t("inspector"));
      segments.setAttribute("aria-label", t("inspector.way"));
      DIRECTIONS.forEach(([, words], index) => put(ways[index], t(words)));
      filter.placeholder = t("inspector.filter");
      filter.setAttribute("aria-label", t("inspector.filter"));
      for (const [node, words] of [[close, "close"], [download, "inspector.download"]]) {
        node.setAttribute("aria-label", t(words));
        node.title = t(words);
      }
      heard();
    },
  };
}
