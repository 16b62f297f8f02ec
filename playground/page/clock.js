// The strip on top: the workspace's own time and the buttons that move it on.
import { h, put } from "./dom.js";
import { icon, mark } from "./icons.js";
import { clockTime, secondsAt, t, wallClock, when } from "./i18n.js";
import { popForm } from "./popform.js";
import { jump, now, store, zone } from "./store.js";
import { tellProblem, toast } from "./toast.js";

const JUMPS = [["hours:1", "jump.hour"], ["next_morning", "jump.morning"], ["days:3", "jump.days"], ["next_monday", "jump.monday"]];

async function leap(to) {
  try {
    const answer = await jump(to);
    if (tellProblem(answer)) return;
    toast(t("jump.done", { when: when(now(), zone(), { weekday: "long", month: "long", day: "numeric" }), time: clockTime(now(), zone()) }));
  } catch (error) {
    toast(error.message, "error");
  }
}

// A moment is chosen by the acting person's own clock.
function chooser() {
  const button = h("button", { type: "button", className: "jump", "data-key": "jump/to" });
  let field = null;
  const popover = popForm(button, {
    id: "moment",
    name: () => t("jump.to"),
    fields() {
      const here = wallClock(now() / 1000, zone());
      field = h("input", { className: "field", type: "datetime-local", value: here, min: here });
      return [h("label", { className: "label" }, t("jump.moment", { zone: zone() }), field), h("button", { type: "submit", className: "button primary" }, t("jump.go"))];
    },
    done: () => field.value && leap(new Date(secondsAt(field.value, zone()) * 1000).toISOString()),
  });
  return { button, popover };
}

/** Build the strip; returns the function that draws it. */
export function clockStrip(root, { toggleRail, toggleInspector, toggleFaults, toggleTry }) {
  const time = h("b", { className: "clock-time" });
  const day = h("span", { className: "clock-day" });
  const status = h("span", { className: "status" });
  const brand = h("span", { className: "brand-name" });
  const menu = h("button", { type: "button", className: "tool menu", onclick: toggleRail }, icon("menu"));
  const jumps = JUMPS.map(([to]) => h("button", { type: "button", className: "jump", "data-key": `jump/${to}`, onclick: () => leap(to) }));
  const moment = chooser();
  const group = h("div", { className: "jumps", role: "group" }, jumps, moment.button);
  const bulb = h("button", { type: "button", className: "tool", onclick: toggleTry }, icon("bulb"));
  const inspect = h("button", { type: "button", className: "tool", id: "inspect", "aria-controls": "inspector", onclick: toggleInspector }, icon("pulse"));
  const faults = h("button", { type: "button", className: "tool", id: "faulty", "aria-controls": "faults", "aria-expanded": "false", onclick: toggleFaults }, icon("warning"));
  put(root, menu, h("div", { className: "brand" }, mark(26), brand), h("div", { className: "clock-now" }, icon("clock"), time, day), group, h("div", { className: "tools" }, status, bulb, faults, inspect), moment.popover);

  function tick() {
    time.textContent = clockTime(now(), zone());
    day.textContent = when(now(), zone(), { weekday: "short", month: "short", day: "numeric", ...(innerWidth > 1400 ? { year: "numeric" } : {}) });
  }

  function drawStatus() {
    const { bot } = store.state;
    const good = store.live && bot.connected && bot.installed;
    status.className = good ? "status good" : "status bad";
    const key = !bot.installed ? "bot.absent" : bot.connected ? "bot.connected" : "bot.away";
    const words = store.live ? t(key, { name: bot.name }) : t("live.lost");
    put(status, h("i", { "aria-hidden": "true" }), h("span", {}, words));
    status.title = words;
  }

  setInterval(() => store.state && tick(), 1000);
  return function draw() {
    tick();
    drawStatus();
    brand.textContent = t("brand");
    group.setAttribute("aria-label", t("jump"));
    JUMPS.forEach(([, key], index) => put(jumps[index], index ? icon("forward", 15) : null, t(key)));
    put(moment.button, t("jump.to"));
    for (const [button, key] of [[menu, "rail.open"], [bulb, "try"], [faults, "faults"], [inspect, "inspector"]]) {
      button.setAttribute("aria-label", t(key));
      button.title = t(key);
    }
  };
}
