// The drawer that shows what went over the wire between the workspace and the app.
import { getJournal } from "./api.js";
import { h, put } from "./dom.js";
import { icon } from "./icons.js";
import { t, when } from "./i18n.js";
import { zone } from "./store.js";

const ARROWS = { "to app": "→", "from app": "←", page: "·" };
const KEEP = 400;

function size(payload) {
  return `${(JSON.stringify(payload ?? {}).length / 1000).toFixed(1)} kB`;
}

function row(entry) {
  const pre = h("pre", { tabindex: "0", role: "group", "aria-label": entry.name });
  const details = h(
    "details",
    { className: `entry ${entry.direction.replace(" ", "-")}`, "data-search": `${entry.name} ${entry.kind}`.toLowerCase() },
    h(
      "summary",
      {},
      h("span", { className: "arrow", "aria-hidden": "true" }, ARROWS[entry.direction] ?? "·"),
      h("span", { className: "sr" }, t(`inspector.${entry.direction.replace(" ", "_")}`)),
      h("b", {}, entry.name),
      h("span", { className: "kind" }, entry.kind),
      h("span", { className: "grow" }),
      h("span", { className: "bytes" }, size(entry.payload)),
      h("time", {}, when(new Date(entry.at), zone(), { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })),
    ),
    pre,
  );
  details.addEventListener("toggle", () => {
    if (details.open && !pre.firstChild) pre.textContent = JSON.stringify(entry.payload, null, 2);
  });
  return details;
}

/** Build the drawer; returns {draw, toggle, heard}. */
export function inspector(root) {
  const heading = h("h2", { id: "inspector-title" });
  const filter = h("input", { className: "field", type: "search", oninput: () => sift() });
  const close = h("button", { type: "button", className: "tool", onclick: () => toggle() }, icon("close"));
  const list = h("div", { className: "entries", tabindex: "0", role: "log" });
  put(root, h("div", { className: "head" }, heading, filter, close), list);
  root.hidden = true;
  let last = 0;
  let busy = false;

  function sift() {
    const words = filter.value.trim().toLowerCase();
    for (const each of list.children) each.hidden = !each.dataset.search.includes(words);
  }

  function trim() {
    while (list.children.length > KEEP) list.firstChild.remove();
  }

  async function heard() {
    if (root.hidden || busy) return;
    busy = true;
    const entries = await getJournal(last).catch(() => []);
    busy = false;
    if (!entries.length) return;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    last = entries.at(-1).n;
    list.append(...entries.slice(-KEEP).map(row));
    trim();
    sift();
    if (atEnd) list.scrollTop = list.scrollHeight;
  }

  function toggle() {
    root.hidden = !root.hidden;
    const button = document.getElementById("inspect");
    button.setAttribute("aria-expanded", String(!root.hidden));
    if (root.hidden) button.focus();
    else {
      heard();
      filter.focus();
    }
  }

  root.addEventListener("keydown", (event) => event.key === "Escape" && toggle());
  return {
    heard, toggle,
    draw() {
      heading.textContent = t("inspector");
      list.setAttribute("aria-label", t("inspector"));
      filter.placeholder = t("inspector.filter");
      filter.setAttribute("aria-label", t("inspector.filter"));
      close.setAttribute("aria-label", t("close"));
      heard();
    },
  };
}
