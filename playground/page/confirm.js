// Small dialogs: "are you sure?", both those that an app asks for and the page's own, and what lies behind a message.
import { h } from "./dom.js";
import { textBlock, textLine } from "./mrkdwn.js";
import { t } from "./i18n.js";

// The tools of a message are there only while the keyboard or the mouse is in it.
function giveBack(opener) {
  opener?.closest?.("li.message")?.focus({ preventScroll: true });
  opener?.focus?.({ preventScroll: true });
}

/** Show a Block Kit confirmation object; resolves to true when the person goes ahead. */
export function confirmed(object) {
  if (!object) return Promise.resolve(true);
  return new Promise((resolve) => {
    const opener = document.activeElement;
    const danger = object.style === "danger" ? "button danger" : "button primary";
    const yes = h("button", { type: "button", className: danger, onclick: () => box.close("yes") }, textLine(object.confirm ?? t("yes")));
    const no = h("button", { type: "button", className: "button", onclick: () => box.close("no") }, textLine(object.deny ?? t("cancel")));
    const box = h(
      "dialog",
      { className: "confirm", role: "alertdialog", "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text" },
      h("h2", { id: "confirm-title" }, textLine(object.title ?? t("confirm.title"))),
      h("div", { id: "confirm-text" }, textBlock(object.text ?? { text: "" })),
      h("div", { className: "row end" }, no, yes),
    );
    box.addEventListener("close", () => {
      box.remove();
      giveBack(opener);
      resolve(box.returnValue === "yes");
    });
    document.body.append(box);
    box.showModal();
    yes.focus();
  });
}

/** Show an object as JSON until it is closed. */
export function shown(title, object) {
  const opener = document.activeElement;
  const close = h("button", { type: "button", className: "button", onclick: () => box.close() }, t("close"));
  const box = h(
    "dialog",
    { className: "confirm", "aria-labelledby": "shown-title" },
    h("h2", { id: "shown-title" }, title),
    h("pre", { tabindex: "0", role: "group", "aria-label": title }, JSON.stringify(object, null, 2)),
    h("div", { className: "row end" }, close),
  );
  box.addEventListener("close", () => {
    box.remove();
    giveBack(opener);
  });
  document.body.append(box);
  box.showModal();
  close.focus();
}
