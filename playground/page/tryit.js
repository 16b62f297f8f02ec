// Suggestions for the first minute: a press puts the words into the composer.
import { h, put } from "./dom.js";
import { icon } from "./icons.js";
import { phrases, t } from "./i18n.js";

const SEEN = "oppbot.try";

/** Build the panel; `fill(text)` receives the chosen words. Returns {node, draw, toggle}. */
export function tryPanel(fill) {
  const node = h("section", { className: "try", "aria-labelledby": "try-title" });
  let open = localStorage.getItem(SEEN) !== "closed";

  function toggle(wanted = !open) {
    open = wanted;
    localStorage.setItem(SEEN, open ? "open" : "closed");
    draw();
    if (open) node.querySelector("button")?.focus();
  }

  function suggestion({ text, why }) {
    return h("li", {}, h("button", { type: "button", className: "suggestion", onclick: () => fill(text) }, h("code", {}, text), h("span", {}, why)));
  }

  function draw(fits = true) {
    node.hidden = !open || !fits;
    if (node.hidden) return;
    const close = h("button", { type: "button", className: "tool", "aria-label": t("try.close"), onclick: () => toggle(false) }, icon("close", 16));
    put(node, h("div", { className: "row" }, icon("bulb"), h("h2", { id: "try-title", className: "grow" }, t("try")), close), h("ul", {}, phrases("try.list").map(suggestion)));
  }

  return { node, draw, toggle };
}
