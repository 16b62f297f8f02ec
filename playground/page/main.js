// The page's frame: builds the regions once and lets each draw itself when something changed.
import { clockStrip } from "./clock.js";
import { Composer } from "./composer.js";
import { h, put } from "./dom.js";
import { faultsDrawer } from "./faults.js";
import { homePanel } from "./home.js";
import { icon } from "./icons.js";
import { inspector } from "./inspector.js";
import { t } from "./i18n.js";
import { inviteButton, membersButton } from "./members.js";
import { MessageList } from "./messages.js";
import { drawModal } from "./modal.js";
import { avatar } from "./people.js";
import { drawRail } from "./rail.js";
import { channel, goTo, onChange, start, store } from "./store.js";
import { threadPanel } from "./thread.js";
import { tryPanel } from "./tryit.js";

const region = (id) => document.getElementById(id);
const rail = region("rail");
const drawer = h("section", { id: "inspector", className: "inspector", "aria-labelledby": "inspector-title" });
const breaker = h("section", { id: "faults", className: "inspector", "aria-labelledby": "faults-title" });
region("main").after(drawer, breaker);

const composer = new Composer(false);
const home = homePanel();
const scroller = h("div", { className: "scroller", id: "panel-messages", tabindex: "0" });
const list = new MessageList(scroller, false);
const tryIt = tryPanel((text) => suggest(text));
const bar = h("div", { className: "head" });
put(region("main"), bar, scroller, list.unread.node, home.node, tryIt.node, composer.node);
const drawThread = threadPanel(region("side"));
const wire = inspector(drawer, () => faults.shut());

function showRail(open) {
  document.body.classList.toggle("rail-open", open);
  if (open) rail.querySelector("button")?.focus();
}

async function suggest(text) {
  if (store.tab === "home") await goTo(store.channel);
  composer.fill(text);
}

const drawClock = clockStrip(region("clock"), {
  toggleRail: () => showRail(!document.body.classList.contains("rail-open")),
  toggleInspector: wire.toggle,
  toggleFaults: () => faults.toggle(),
  toggleTry: () => (store.tab === "home" ? goTo(store.channel).then(() => tryIt.toggle(true)) : tryIt.toggle()),
});

const faults = faultsDrawer(breaker, region("faulty"), () => wire.shut());

document.addEventListener("keydown", (event) => event.key === "Escape" && document.body.classList.contains("rail-open") && showRail(false));
region("main").addEventListener("pointerdown", () => document.body.classList.contains("rail-open") && showRail(false));
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-channel]");
  if (!link) return;
  event.preventDefault();
  if (store.state.channels.some((each) => each.id === link.dataset.channel)) goTo(link.dataset.channel);
});

function tab(name) {
  const on = store.tab === name;
  const move = (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    goTo(store.channel, store.tab === "home" ? "messages" : "home").then(() => region(`tab-${store.tab}`)?.focus());
  };
  return h(
    "button",
    { type: "button", role: "tab", id: `tab-${name}`, "aria-selected": String(on), "aria-controls": `panel-${name}`, tabindex: on ? "0" : "-1", "data-key": `tab/${name}`, onclick: () => goTo(store.channel, name), onkeydown: move },
    t(`tab.${name}`),
  );
}

function drawBar() {
  const place = channel();
  const print = JSON.stringify([place, store.state.people, store.tab, document.documentElement.lang, store.as]);
  if (!place || bar.dataset.print === print) return;
  bar.dataset.print = print;
  const focused = document.activeElement?.dataset?.key;
  const tabs = place.kind === "app" ? h("div", { className: "tabs", role: "tablist", "aria-label": place.name }, tab("messages"), tab("home")) : null;
  const lead = place.kind === "app" ? avatar(null, 26) : place.kind === "channel" ? icon("hash", 20) : null;
  put(bar, lead, h("div", { className: "grow" }, h("h1", {}, place.name), place.topic ? h("p", { className: "topic" }, place.topic) : null), tabs, inviteButton(place), membersButton(place));
  if (focused) [...bar.querySelectorAll("[data-key]")].find((node) => node.dataset.key === focused)?.focus();
}

function drawMain() {
  const place = channel();
  const atHome = place?.kind === "app" && store.tab === "home";
  drawBar();
  home.node.hidden = !atHome;
  scroller.hidden = atHome;
  composer.node.hidden = atHome;
  scroller.setAttribute("role", place?.kind === "app" ? "tabpanel" : "log");
  scroller.setAttribute("aria-label", t("messages.in", { name: place?.name ?? "" }));
  composer.draw();
  tryIt.draw(!atHome);
  list.place = atHome ? null : list.place;
  if (atHome) home.draw();
  else if (store.place) list.show(store.messages, store.place, store.readTo);
}

function drawAll() {
  document.body.classList.toggle("busy", store.pending > 0);
  if (!store.state) return;
  document.title = `${channel()?.name ?? ""} · ${t("brand")}`;
  region("skip").textContent = t("skip");
  drawClock();
  drawRail(rail, () => showRail(false));
  drawMain();
  drawThread();
  drawModal();
  wire.draw();
  faults.draw();
}

onChange((what) => {
  if (what === "pending") document.body.classList.toggle("busy", store.pending > 0);
  else if (what.startsWith("find:")) wire.find(what.slice(5));
  else if (!what.startsWith("heard")) drawAll();
});
start();
