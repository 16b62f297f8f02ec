// The panel beside the messages: one thread and a field to answer in it.
import { h, put } from "./dom.js";
import { Composer } from "./composer.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { MessageList } from "./messages.js";
import { channel, openThread, store } from "./store.js";

/** Build the panel inside `root`; returns the function that draws it. */
export function threadPanel(root) {
  const heading = h("h2", { id: "thread-title" });
  const where = h("span", { className: "topic" });
  const close = h("button", { type: "button", className: "tool", onclick: () => shut() }, icon("close"));
  const scroller = h("div", { className: "scroller", role: "log", tabindex: "0" });
  const list = new MessageList(scroller, true);
  const composer = new Composer(true);
  put(root, h("div", { className: "head" }, h("div", { className: "grow" }, heading, where), close), scroller, list.unread.node, composer.node);
  root.setAttribute("aria-labelledby", "thread-title");
  let shown = null;

  async function shut() {
    const { thread } = store;
    await openThread(null);
    if (document.activeElement !== document.body && !root.contains(document.activeElement)) return; // went elsewhere meanwhile
    document.querySelector(`#main [data-key="${thread}/thread"], #main li[data-ts="${thread}"]`)?.focus();
  }

  root.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && !event.target.closest(".popover, .editor") && shut());

  return function draw() {
    root.hidden = !store.thread;
    document.body.classList.toggle("with-thread", Boolean(store.thread));
    if (!store.thread) {
      shown = null;
      return;
    }
    heading.textContent = t("thread");
    where.textContent = channel()?.kind === "channel" ? `#${channel().name}` : (channel()?.name ?? "");
    close.setAttribute("aria-label", t("thread.close"));
    scroller.setAttribute("aria-label", t("thread"));
    composer.draw();
    if (store.replies.length) list.show(store.replies, store.thread, store.threadReadTo);
    if (shown !== store.thread) composer.field.focus();
    shown = store.thread;
  };
}
