// The left rail: who is acting, and the places that they can go to.
import { h, keepFocus, put } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { avatar } from "./people.js";
import { attachList } from "./picker.js";
import { act, become, goTo, humans, me, store, zone } from "./store.js";
import { tellProblem } from "./toast.js";

const city = (name) => (name ?? "").split("/").at(-1).replaceAll("_", " ");
const languageName = (code) => (/^zh/i.test(code ?? "") ? "中文" : "English");

function about(person) {
  return [person.title, languageName(person.language), city(person.zone)].filter(Boolean).join(" · ");
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

function lead(place) {
  if (place.kind === "channel") return icon("hash", 17);
  if (place.kind === "app") return avatar(null, 20);
  const other = store.state.people.find((each) => place.members?.includes(each.id) && each.id !== store.as) ?? me();
  return avatar(other, 20);
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
      unread ? h("span", { className: "count" }, unread, h("span", { className: "sr" }, ` ${t("unread")}`)) : null,
    ),
  );
}

function group(kind, leave) {
  const places = store.state.channels.filter((each) => each.kind === kind);
  if (!places.length) return null;
  return h("section", {}, h("h2", {}, t(`rail.${kind}`)), h("ul", {}, places.map((place) => entry(place, leave))));
}

function shortcuts() {
  const global = (store.state.shortcuts ?? []).filter((each) => each.type === "global");
  if (!global.length) return null;
  const run = (each) => act({ act: "shortcut", callback_id: each.callback_id }).then(tellProblem);
  return h("section", {}, h("h2", {}, t("rail.shortcuts")), h("ul", {}, global.map((each) => h("li", {}, h("button", { type: "button", className: "place", "data-key": `shortcut/${each.callback_id}`, onclick: () => run(each) }, icon("bolt", 17), h("span", { className: "grow" }, each.name))))));
}

/** Draw the rail; `leave` closes it where it lies over the page. */
export function drawRail(root, leave) {
  root.setAttribute("aria-label", t("rail"));
  const print = JSON.stringify([store.state.channels, store.state.people, store.state.bot, store.state.shortcuts, store.as, store.channel, document.documentElement.lang, me()]);
  if (root.dataset.print === print) return;
  root.dataset.print = print;
  keepFocus(root, () => put(
    root,
    switcher(),
    h("div", { className: "profile" }, languages(), zones()),
    h("div", { className: "places" }, group("app", leave), group("channel", leave), group("dm", leave), shortcuts()),
  ));
}
