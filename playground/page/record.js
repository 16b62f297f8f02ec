// A recording that nobody has to speak: how long it is, what is said in it, and when its words are there.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { popForm } from "./popform.js";
import { act } from "./store.js";
import { tellProblem } from "./toast.js";

/** Build the button and its form, {button, popover}, for what `place()` names: a channel, or a thread of it. */
export function recorder(id, place) {
  const button = h("button", { type: "button", className: "tool" }, icon("mic"));
  let given = null;
  const popover = popForm(button, {
    id,
    name: () => t("record"),
    fields() {
      given = {
        seconds: h("input", { className: "field", type: "number", min: 1, max: 300, value: 10, required: true }),
        words: h("textarea", { className: "field", rows: 3 }),
        late: h("input", { type: "checkbox" }),
      };
      return [
        h("label", { className: "label" }, t("record.words"), given.words),
        h("label", { className: "label" }, t("record.seconds"), given.seconds),
        h("label", { className: "tick" }, given.late, t("record.late")),
        h("button", { type: "submit", className: "button primary" }, t("compose.send")),
      ];
    },
    async done() {
      const body = { act: "record", ...place(), seconds: Number(given.seconds.value), transcript: given.words.value, ready_after: given.late.checked ? 60 : 0 };
      tellProblem(await act(body));
    },
  });
  return { button, popover };
}
