// Interactive elements: what a press, a choice or an entry sends to the app.
import { h, safeUrl } from "./dom.js";
import { confirmed } from "./confirm.js";
import { icon } from "./icons.js";
import { input, inputStart, isInput } from "./inputs.js";
import { textLine } from "./mrkdwn.js";
import { attachList } from "./picker.js";
import { isSelect, select, selectStart } from "./selects.js";
import { t } from "./i18n.js";
import { pictured, store } from "./store.js";

const key = (ctx, block, element) => `${ctx.id}/${block.block_id ?? ""}/${element.action_id ?? ""}`;

async function press(button, ctx, block, element, payload) {
  if (button.getAttribute("aria-disabled") === "true") return;
  if (!(await confirmed(element.confirm))) return;
  button.setAttribute("aria-disabled", "true");
  button.classList.add("busy");
  await ctx.press(block, element, payload);
  button.removeAttribute("aria-disabled");
  button.classList.remove("busy");
}

function button(element, block, ctx) {
  const style = element.style === "primary" || element.style === "danger" ? ` ${element.style}` : "";
  const label = element.accessibility_label ?? null;
  const payload = element.value === undefined ? {} : { value: element.value };
  const href = element.url ? safeUrl(element.url) : null;
  const shared = { className: `button${style}`, "aria-label": label, "data-key": key(ctx, block, element) };
  if (href) return h("a", { ...shared, href, target: "_blank", rel: "noopener noreferrer", onclick: () => ctx.press(block, element, payload) }, textLine(element.text));
  const node = h("button", { type: "button", ...shared }, textLine(element.text));
  node.addEventListener("click", () => press(node, ctx, block, element, payload));
  return node;
}

function iconButton(element, block, ctx) {
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(store.as)) return null;
  const node = h("button", { type: "button", className: "button", "aria-label": element.accessibility_label ?? null, "data-key": key(ctx, block, element) }, element.icon === "trash" ? icon("trash", 16) : null, textLine(element.text));
  node.addEventListener("click", () => press(node, ctx, block, element, { value: element.value }));
  return node;
}

function feedback(element, block, ctx) {
  const one = (choice) => {
    const node = h("button", { type: "button", className: "button", "aria-label": choice.accessibility_label ?? null }, textLine(choice.text));
    node.addEventListener("click", () => press(node, ctx, block, element, { value: choice.value }));
    return node;
  };
  return h("span", { className: "row" }, one(element.positive_button), one(element.negative_button));
}

function overflow(element, block, ctx) {
  const node = h("button", { type: "button", className: "button square", "aria-label": t("more"), "data-key": key(ctx, block, element) }, icon("more", 18));
  return attachList(node, {
    kind: "menu", name: t("more"),
    load: async () => element.options.map((option) => ({ value: option.value, label: option.text.text, description: option.description?.text, raw: option })),
    choose: ({ raw }) => {
      if (raw.url && safeUrl(raw.url)) window.open(raw.url, "_blank", "noopener");
      press(node, ctx, block, element, { selected_option: raw });
    },
  });
}

function image(element) {
  const src = safeUrl(pictured(element));
  return h("img", { className: "thumb", src, alt: element.alt_text ?? "", loading: "lazy" });
}

const SIMPLE = { button, overflow, image, icon_button: iconButton, feedback_buttons: feedback, workflow_button: button };

function startOf(element, block, ctx) {
  const kept = ctx.values[block.block_id]?.[element.action_id];
  if (kept && kept.type === element.type) return kept;
  const start = isSelect(element.type) ? selectStart(element) : inputStart(element);
  ctx.remember(block, element, start);
  return start;
}

const NAMES = { datepicker: "field.date", timepicker: "field.time", datetimepicker: "field.moment" };

function attributes(element, block, ctx, labels) {
  const name = labels ? null : (element.placeholder?.text ?? block.text?.text ?? t(NAMES[element.type] ?? "select.placeholder"));
  return {
    "data-key": key(ctx, block, element), id: labels?.id, "aria-label": name, "aria-labelledby": labels?.labelledby,
    "aria-describedby": labels?.describedby, "aria-invalid": labels?.invalid && isInput(element.type) ? "true" : null, "aria-required": labels?.required && isInput(element.type) ? "true" : null,
  };
}

function dispatches(block, element) {
  return block.type !== "input" || (block.dispatch_action && !element.type.endsWith("_input"));
}

/** Draw any element. `labels` ({id, labelledby, describedby, invalid, required}) is given inside an input block. */
export function renderElement(element, block, ctx, labels = null) {
  if (SIMPLE[element.type]) return SIMPLE[element.type](element, block, ctx);
  if (element.type === "mrkdwn" || element.type === "plain_text") return h("span", {}, textLine(element));
  const start = startOf(element, block, ctx);
  const changed = async (value) => {
    ctx.remember(block, element, value);
    if (dispatches(block, element) && (await confirmed(element.confirm))) await ctx.press(block, element, value);
  };
  const props = attributes(element, block, ctx, labels);
  if (isSelect(element.type)) return select(element, block, ctx, props, start, changed);
  if (!isInput(element.type)) return h("span", { className: "unknown" }, t("unknown", { kind: element.type }));
  const entered = block.dispatch_action ? (value) => ctx.press(block, element, value) : null;
  return input(element, props, start, changed, { live: Boolean(labels) && !block.dispatch_action, entered });
}
