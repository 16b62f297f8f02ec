// Modal views: the topmost view of the acting person's stack, its form, its errors, its buttons.
import { h, keepFocus, put } from "./dom.js";
import { renderBlocks } from "./blocks.js";
import { problems } from "./checks.js";
import { surfaceContext } from "./context.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { textLine } from "./mrkdwn.js";
import { act, store } from "./store.js";
import { tellProblem } from "./toast.js";

const box = document.getElementById("modal");
let shown = null;
let print = null;
let opener = null;

function inputs(blocks) {
  return blocks.flatMap((block) => (block.type === "container" ? inputs(block.child_blocks) : block.type === "input" ? [block] : []));
}

// What was entered belongs to the view and stays while its blocks keep their ids.
const entered = new Map();

function contextOf(view) {
  if (!entered.has(view.id)) entered.set(view.id, surfaceContext(view.id, "modal", { view_id: view.id }, view.state?.values ?? {}));
  return entered.get(view.id);
}

function only(values, blocks) {
  const ids = new Set(blocks.map((block) => block.block_id));
  return Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id)));
}

function showErrors(view, ctx, errors) {
  ctx.errors = errors;
  draw(view, ctx);
  box.querySelector(".input.wrong :is(input, textarea, button)")?.focus();
}

async function submit(view, ctx) {
  const found = problems(inputs(view.blocks), ctx.values);
  if (Object.keys(found).length) {
    showErrors(view, ctx, found);
    return;
  }
  box.classList.add("busy");
  const answer = await act({ act: "submit", view_id: view.id, values: only(ctx.values, view.blocks.flatMap((block) => [block, ...(block.child_blocks ?? [])])) });
  box.classList.remove("busy");
  if (answer.ok !== false) return;
  if (answer.errors && Object.keys(answer.errors).length) showErrors(view, ctx, answer.errors);
  else tellProblem(answer);
}

async function close(view, everything = false) {
  const answer = await act({ act: "close", view_id: view.id, everything });
  tellProblem(answer);
}

function foot(view) {
  const send = view.submit || inputs(view.blocks).length;
  return h(
    "div",
    { className: "modal-foot row end" },
    h("button", { type: "button", className: "button", "data-key": "modal/close", onclick: () => close(view) }, textLine(view.close ?? t(store.state.views.length > 1 ? "back" : "close"))),
    send ? h("button", { type: "submit", className: "button primary", "data-key": "modal/submit" }, textLine(view.submit ?? t("submit"))) : null,
  );
}

function head(view) {
  const stacked = store.state.views.length > 1;
  return h(
    "div",
    { className: "modal-head" },
    stacked ? h("button", { type: "button", className: "tool", "aria-label": t("back"), onclick: () => close(view) }, icon("back")) : null,
    h("h2", { id: "modal-title", className: "grow" }, textLine(view.title)),
    h("button", { type: "button", className: "tool", "aria-label": t("close"), onclick: () => close(view, true) }, icon("close")),
  );
}

function draw(view, ctx) {
  const onsubmit = (event) => {
    event.preventDefault();
    submit(view, ctx);
  };
  const top = box.querySelector(".modal-body")?.scrollTop ?? 0;
  const body = h("div", { className: "modal-body" }, renderBlocks(view.blocks, ctx));
  keepFocus(box, () => put(box, h("form", { novalidate: true, onsubmit }, head(view), body, foot(view)), h("div", { className: "toasts inside", role: "status" })));
  body.scrollTop = top;
}

function focusFirst() {
  const first = box.querySelector("[autofocus], .modal-body :is(input, textarea, select, .picker, .button)") ?? box.querySelector(".modal-foot button");
  first?.focus();
}

function open(view) {
  if (!box.open) {
    opener = document.activeElement;
    box.showModal();
  }
  if (shown !== view.id) focusFirst();
}

function shut() {
  if (!box.open) return;
  box.close();
  entered.clear();
  const key = opener?.dataset?.key;
  const again = opener?.isConnected ? opener : [...document.querySelectorAll("[data-key]")].find((node) => node.dataset.key === key);
  (again ?? document.querySelector(".composer textarea"))?.focus({ preventScroll: true });
}

box.addEventListener("cancel", (event) => {
  event.preventDefault();
  const view = store.state?.views.at(-1);
  if (view) close(view);
});

/** Show the top of the stack, or nothing. */
export function drawModal() {
  const view = store.state?.views?.at(-1) ?? null;
  const next = view && JSON.stringify([view.id, view.hash, view.blocks, store.state.views.length, document.documentElement.lang]);
  if (next === print) return;
  print = next;
  if (view) {
    const ctx = contextOf(view);
    ctx.errors = {};
    draw(view, ctx);
    open(view);
  } else shut();
  shown = view?.id ?? null;
}
