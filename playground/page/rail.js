// The left rail: who is acting, and the places that they can go to.
import { h, keepFocus, put } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { avatar, badges, marks } from "./people.js";
import { attachList } from "./picker.js";
import { act, become, enter, goTo, humans, me, store, zone } from "./store.js";
import { tellProblem } from "./toast.js";

const city = (name) => (name ?? "").split("/").at(-1).replaceAll("_", " ");
const languageName = (code) => (/^zh/i.test(code ?? "") ? "中文" : "English");

function about(person) {
  return [...marks(person), person.title, languageName(person.language), city(person.zone)].filter(Boolean).join(" · ");
}

function switcher() {
  const person = me();
  const button = h(
    "button",
    { type: "button", className: "switcher", "data-key": "switcher", "aria-label": t("acting.as", { name: person.real_name || person.name }) },
    avatar(person, 40),
    h("span", { className: "grow" }, h("small", {}, t("acting")), h("b", {}, person.real_name || person.name), h("small", {}, person.title ?? "")),
    icon("down"),
  );
  return attachList(button, {
    name: t("acting"),
    load: async () => humans().map((each) => ({ value: each.id, label: each.real_name || each.name, hint: each.name, description: about(each), lead: () => avatar(each, 30) })),
    selected: () => [store.as],
    choose: ({ value }) => become(value),
  });
}

async function profile(change) {
  const answer = await act({ act: "profile", ...change });
  tellProblem(answer);
}

function languages() {
  const chinese = /^zh/i.test(me().language ?? "");
  const one = (code, label, on) => h("button", { type: "button", lang: code, "aria-pressed": String(on), "data-key": `language/${code}`, onclick: () => profile({ language: code === "zh" ? "zh-CN" : "en-US" }) }, label);
  return h("div", { className: "segments", role: "group", "aria-label": t("language") }, one("en", "English", !chinese), one("zh", "中文", chinese));
}

function zones() {
  const button = h("button", { type: "button", className: "zone", "data-key": "zone", "aria-label": t("zone.is", { name: city(zone()) }) }, icon("clock", 15), city(zone()));
  return attachList(button, {
    name: t("zone"),
    load: async () => Intl.supportedValuesOf("timeZone").map((name) => ({ value: name, label: city(name), description: name })),
    selected: () => [zone()],
    choose: ({ value }) => profile({ zone: value }),
  });
}

function away() {
  const on = Boolean(me().away);
  const flip = () => act({ act: "away", is_away: !on }).then(tellProblem);
  return h("button", { type: "button", className: "zone away", "aria-pressed": String(on), "aria-label": t("away.toggle"), title: t("away.toggle"), "data-key": "away", onclick: flip }, icon("moon", 15));
}

function teams() {
  if (store.state.teams.length < 2) return null;
  const here = store.state.teams.find((each) => each.id === store.team);
  const button = h("button", { type: "button", className: "team", "data-key": "team", "aria-label": t("team.switch", { name: here.name }) }, h("b", { className: "grow" }, here.name), icon("down", 16));
  return attachList(button, {
    name: t("team"),
    load: async () => store.state.teams.map((each) => ({ value: each.id, label: each.name })),
    selected: () => [store.team],
    choose: ({ value }) => enter(value),
  });
}

function lead(place) {
  if (place.kind === "channel") return icon("hash", 17);
  if (place.kind === "app") return avatar(null, 20);
  return avatar(partner(place), 20);
}

function partner(place) {
  return store.state.people.find((each) => place.members?.includes(each.id) && each.id !== store.as) ?? me();
}

function entry(place, leave) {
  const here = place.id === store.channel;
  const unread = (here ? 0 : place.unread) + place.unread_threads;
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", className: unread && !here ? "place unread" : "place", "aria-current": here ? "page" : null, "data-key": `place/${place.id}`, onclick: () => { leave(); goTo(place.id); } },
      lead(place),
      h("span", { className: "grow" }, place.name),
      place.kind === "dm" ? badges(partner(place)) : null,
      unread ? h("span", { className: "count" }, unread, h("span", { className: "sr" }, ` ${t("unread")}`)) : null,
    ),
  );
}

function group(kind, leave) {
  const places = store.state.channels.filter((each) => each.kind === kind);
  if (!places.length) return null;
  return h("section", {}, h("h2", {}, t(`rail.${kind}`)), h("ul", {}, places.map((place) => entry(place, leave))));
}

function row(key, name, label, run) {
  return h("li", {}, h("button", { type: "button", className: "place", "data-key": key, onclick: run }, icon(name, 17), h("span", { className: "grow" }, label)));
}

function joinable(leave) {
  if (!store.state.joinable.length) return null;
  const join = async ({ id }) => {
    leave();
    if (!tellProblem(await act({ act: "join", channel: id }))) await goTo(id);
  };
  return h("section", {}, h("h2", {}, t("rail.join")), h("ul", {}, store.state.joinable.map((each) => row(`join/${each.id}`, "plus", each.name, () => join(each)))));
}

function install() {
  const { installed, name } = store.state.bot;
  if (installed && !me().is_admin) return null;
  const run = () => act({ act: "install", remove: installed }).then(tellProblem);
  return h("ul", {}, row("install", installed ? "trash" : "plus", t(installed ? "bot.remove" : "bot.install", { name }), run));
}

function shortcuts() {
  const global = (store.state.shortcuts ?? []).filter((each) => each.type === "global");
  if (!global.length) return null;
  const run = (each) => act({ act: "shortcut", callback_id: each.callback_id }).then(tellProblem);
  return h("section", {}, h("h2", {}, t("rail.shortcuts")), h("ul", {}, global.map((each) => row(`shortcut/${each.callback_id}`, "bolt", each.name, () => run(each)))));
}

/** Draw the rail; `leave` closes it where it lies over the page. */
export function drawRail(root, leave) {
  root.setAttribute("aria-label", t("rail"));
  const print = JSON.stringify([store.state.channels, store.state.joinable, store.state.teams, store.state.people, store.state.bot, store.state.shortcuts, store.as, store.channel, document.documentElement.lang, me()]);
  if (root.dataset.print === print) return;
  root.dataset.print = print;
  keepFocus(root, () => put(
    root,
    teams(),
    switcher(),
    h("div", { className: "profile" }, languages(), zones(), away()),
    h("div", { className: "places" }, group("app", leave), install(), group("channel", leave), joinable(leave), group("dm", leave), shortcuts()),
  ));
}
