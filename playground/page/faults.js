// The drawer in which one lets things go wrong between Slack and the app.
import { clearFaults, getFaults, postFault } from "./api.js";
import { h, put } from "./dom.js";
import { icon } from "./icons.js";
import { clockSeconds, t } from "./i18n.js";
import { zone } from "./store.js";
import { tellProblem } from "./toast.js";

const METHODS = ["*", "chat.postMessage", "chat.update", "chat.postEphemeral", "conversations.open", "users.info", "views.open", "views.publish", "views.update", "response_url"];
const METHOD = { type: "text", value: "chat.postMessage", list: "methods", autocomplete: "off" };
const TIMES = { type: "number", min: 1, value: 1 };
const seconds = (value) => ({ type: "number", min: 1, value });

// What each fault takes, and what is sent besides.
const FAULTS = {
  fail: { fields: { method: METHOD, error: { type: "text", value: "internal_error" }, times: TIMES } },
  limited: { fields: { method: METHOD, retry_after: seconds(10), times: TIMES }, sent: { kind: "fail", error: "ratelimited", status: 429 } },
  slow: { fields: { method: METHOD, seconds: seconds(5), times: TIMES } },
  lose: { fields: { method: METHOD, times: TIMES } },
  slow_ack: { fields: { seconds: seconds(4), times: TIMES } },
  lose_acks: { fields: { times: TIMES } },
  double_events: { fields: { times: TIMES } },
  delay_events: { fields: { seconds: seconds(60), times: TIMES } },
  drop_sockets: { fields: {} },
  half_open: { fields: {} },
  outage: { fields: { seconds: seconds(60) } },
};

function card(kind, changed) {
  const { fields, sent = { kind } } = FAULTS[kind];
  const inputs = Object.fromEntries(Object.entries(fields).map(([name, props]) => [name, h("input", { className: "field", required: true, "data-key": `fault/${kind}/${name}`, ...props })]));
  const onsubmit = async (event) => {
    event.preventDefault();
    const given = Object.entries(inputs).map(([name, field]) => [name, field.type === "number" ? Number(field.value) : field.value.trim()]);
    changed(await postFault({ ...sent, ...Object.fromEntries(given) }));
  };
  return h(
    "form",
    { className: "fault", "aria-label": t(`fault.${kind}`), onsubmit },
    h("h3", {}, t(`fault.${kind}`)),
    h("p", { className: "hint" }, t(`fault.${kind}.why`)),
    h("div", { className: "fault-fields" }, Object.entries(inputs).map(([name, field]) => h("label", { className: name === "method" ? "wide" : null }, t(`fault.${name}`), field))),
    h("button", { type: "submit", className: "button small", "data-key": `fault/${kind}` }, icon("bolt", 15), t("fault.start")),
  );
}

function told(fault) {
  const name = fault.error === "ratelimited" ? "limited" : fault.kind;
  const more = [
    fault.method, name === "fail" ? fault.error : null, fault.seconds ? t("fault.lasts", { count: fault.seconds }) : null,
    fault.left ? t("fault.left", { count: fault.left }) : null, fault.until ? t("fault.until", { time: clockSeconds(new Date(fault.until), zone()) }) : null,
  ];
  return [t(`fault.${name}`), ...more.filter(Boolean)].join(" · ");
}

/** Build the drawer; returns {draw, toggle, shut}. */
export function faultsDrawer(root, button, opened) {
  const heading = h("h2", { id: "faults-title" });
  const close = h("button", { type: "button", className: "tool", onclick: () => toggle() }, icon("close"));
  const clear = h("button", { type: "button", className: "button small", onclick: async () => show(await clearFaults()) });
  const active = h("ul", { className: "active-faults" });
  const state = h("div", { className: "fault-state", role: "status" }, active);
  const cards = h("div", { className: "fault-cards" });
  const methods = h("datalist", { id: "methods" }, METHODS.map((value) => h("option", { value })));
  const scroller = h("div", { className: "entries", tabindex: "0", role: "group" }, state, cards, methods);
  put(root, h("div", { className: "head" }, heading, h("span", { className: "grow" }), clear, close), scroller);
  root.hidden = true;
  let language = null;
  let print = null;

  function show(answer) {
    if (tellProblem(answer)) return;
    const next = JSON.stringify([answer.active, document.documentElement.lang]);
    if (next === print) return;
    print = next;
    put(active, answer.active.length ? answer.active.map(waiting) : h("li", {}, t("faults.none")));
    clear.disabled = !answer.active.length;
    button.classList.toggle("alarming", answer.active.length > 0);
  }

  function waiting(fault) {
    const words = told(fault);
    const onclick = async () => {
      show(await clearFaults(fault.id));
      scroller.focus();
    };
    return h("li", {}, icon("warning", 15), words, h("button", { type: "button", className: "tool", "aria-label": t("fault.off", { name: words }), title: t("fault.off", { name: words }), onclick }, icon("close", 15)));
  }

  async function look() {
    show(await getFaults().catch((error) => ({ ok: false, error: error.message })));
  }

  function fill() {
    language = document.documentElement.lang;
    put(cards, Object.keys(FAULTS).map((kind) => card(kind, show)));
  }

  function toggle() {
    root.hidden = !root.hidden;
    button.setAttribute("aria-expanded", String(!root.hidden));
    if (root.hidden) button.focus();
    else {
      opened();
      draw();
      scroller.focus();
    }
  }

  function draw() {
    if (root.hidden) return;
    heading.textContent = t("faults");
    put(clear, t("faults.clear"));
    close.setAttribute("aria-label", t("close"));
    scroller.setAttribute("aria-label", t("faults"));
    state.setAttribute("aria-label", t("faults.active"));
    if (language !== document.documentElement.lang) fill();
    look();
  }

  // What is over by itself, as an outage, is told by nobody.
  setInterval(() => !root.hidden && look(), 2000);
  root.addEventListener("keydown", (event) => event.key === "Escape" && toggle());
  return { draw, toggle, shut: () => !root.hidden && toggle() };
}
