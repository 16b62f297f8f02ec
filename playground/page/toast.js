// Short notices at the foot of the page.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { store } from "./store.js";

/** Show a sentence for a while; errors stay longer. A modal keeps notices inside itself, where they can be read. */
export function toast(text, kind = "info") {
  const dialogs = document.querySelectorAll("dialog[open]");
  const home = [...dialogs].at(-1)?.querySelector(".toasts") ?? document.getElementById("toasts");
  const close = h("button", { type: "button", className: "bare", "aria-label": t("dismiss"), onclick: () => node.remove() }, icon("close", 16));
  const node = h("div", { className: `toast ${kind}` }, h("span", { className: "grow" }, text || t("error.unknown")), close);
  home.append(node);
  setTimeout(() => node.remove(), kind === "error" ? 12000 : 5000);
}

/** Show why an act failed, unless a message in view says so already; true when a notice was shown. */
export function tellProblem(answer) {
  if (answer.ok !== false) return false;
  if ([...store.messages, ...store.replies].some((message) => message.ephemeral && message.text === answer.error)) return false;
  toast(answer.error, "error");
  return true;
}
