// The app's Home tab: the view that the app publishes for the acting person.
import { h, keepFocus, put } from "./dom.js";
import { renderBlocks } from "./blocks.js";
import { surfaceContext } from "./context.js";
import { t } from "./i18n.js";
import { store } from "./store.js";

/** Build the tab's panel; the returned object has the node and the function that draws it. */
export function homePanel() {
  const page = h("div", { className: "home" });
  const node = h("div", { className: "scroller home-scroller", id: "panel-home", role: "tabpanel", tabindex: "0", "aria-labelledby": "tab-home" }, page);
  let print = null;
  let values = {};
  let owner = null;

  function fill(view) {
    const ctx = surfaceContext("home", "home", { view_id: "home" }, values);
    put(page, view?.blocks?.length ? renderBlocks(view.blocks, ctx) : h("p", { className: "empty" }, t("home.empty", { name: store.state.bot.name })));
  }

  function draw() {
    const { home } = store.state;
    const next = JSON.stringify([home?.blocks, store.as, document.documentElement.lang]);
    if (next === print) return;
    print = next;
    if (owner !== store.as) values = {};
    owner = store.as;
    keepFocus(page, () => fill(home));
  }

  return { node, draw };
}
