// "Are you sure?" dialogs, both those that an app asks for and the page's own.
import { h } from "./dom.js";
import { textBlock, textLine } from "./mrkdwn.js";
import { t } from "./i18n.js";

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
      opener?.focus?.({ preventScroll: true });
      resolve(box.returnValue === "yes");
    });
    document.body.append(box);
    box.showModal();
    yes.focus();
  });
}
