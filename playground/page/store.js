// What the page knows, and the few ways in which it learns more.
import { getMessages, getState, openStream, postAct, postJump, postRead } from "./api.js";
import { useLanguage } from "./i18n.js";

/** The page's whole state; regions read it when they are told to draw. */
export const store = {
  team: null, as: null, state: null, channel: null, tab: "messages", messages: [], thread: null, replies: [],
  place: null, readTo: "", threadReadTo: "",
  live: true, fetchedAt: 0, pending: 0,
};

const listeners = new Set();
let closeStream = null;
let wanted = null;

/** Call a function after every change. */
export function onChange(listener) {
  listeners.add(listener);
}

/** Tell every region to draw. */
export function changed(what = "all") {
  for (const listener of listeners) listener(what);
}

/** The workspace's now, running on from the last answer. */
export function now() {
  const base = store.state ? Date.parse(store.state.now) : Date.now();
  return new Date(base + (performance.now() - store.fetchedAt));
}

/** The acting person. */
export function me() {
  return store.state?.me ?? null;
}

/** The acting person's zone. */
export function zone() {
  return me()?.zone ?? store.state?.zone ?? "UTC";
}

/** The channel in view. */
export function channel() {
  return store.state?.channels.find((each) => each.id === store.channel) ?? null;
}

/** A person, or the bot, by id. */
export function member(id) {
  const { people = [], bot } = store.state ?? {};
  return bot && (id === bot.id || id === bot.bot_id) ? { ...bot, is_bot: true } : people.find((each) => each.id === id);
}

/** The address at which the acting person may read a file of the workspace; other addresses stay as they are. */
export function readable(address) {
  const url = address ? new URL(address, location.href) : null;
  if (!url?.pathname.startsWith("/files/")) return address;
  return `${url.pathname}?${new URLSearchParams(who())}`;
}

/** Where an image of a block lies, which may be a file of the workspace. */
export function pictured({ image_url: address, slack_file: file }) {
  return readable(address ?? file?.url ?? (file ? `/files/${file.id}/image` : null));
}

/** Everybody who can act: the workspace's members without its apps and without those whose account is gone. */
export function humans() {
  return (store.state?.people ?? []).filter((each) => !each.is_bot && !each.gone);
}

function who() {
  return { ...(store.team ? { team: store.team } : {}), as: store.as };
}

/** The name to show for an id. */
export function nameOf(id) {
  const who = member(id);
  return who ? (who.real_name || who.name) : id;
}

function remember() {
  const place = new URLSearchParams({ ...(store.state?.teams.length > 1 ? { team: store.team } : {}), as: store.as, channel: store.channel ?? "" });
  if (store.tab === "home") place.set("tab", "home");
  history.replaceState(null, "", `#${place}`);
}

async function loadState() {
  const asked = who();
  const state = await getState(asked);
  if (store.as !== asked.as) return;
  Object.assign(store, { state, team: state.team, as: state.me.id, fetchedAt: performance.now() });
  if (!channel()) store.channel = (state.channels.find((each) => each.kind === "app") ?? state.channels[0])?.id ?? null;
  await useLanguage(state.me.language);
}

const placeNow = () => `${store.team}/${store.as}/${store.channel}/${store.thread ?? ""}`;

// What was asked for one place is not shown in another to which the person has gone meanwhile.
async function loadMessages() {
  const { channel: place, thread } = store;
  const asked = placeNow();
  if (!place) return;
  const [top, below] = [await getMessages(who(), place), thread ? await getMessages(who(), place, thread) : { messages: [], read_up_to: "" }];
  if (asked !== placeNow()) return;
  Object.assign(store, { place: `${store.team}/${store.as}/${place}`, messages: top.messages, readTo: top.read_up_to, replies: below.messages, threadReadTo: below.read_up_to });
}

/** Say that the channel in view, or its thread, has been read up to a message; what cannot be said now is said with the next. */
export async function markRead(ts, inThread) {
  const answer = await postRead({ ...who(), channel: store.channel, ts, thread: inThread ? store.thread : null }).catch(() => null);
  if (answer) await refresh();
}

/** Fetch the state and the messages in view, then draw. Calls that arrive meanwhile share one further round. */
export function refresh() {
  if (wanted) {
    wanted.again = true;
    return wanted.done;
  }
  const round = { again: false };
  wanted = round;
  round.done = (async () => {
    do {
      round.again = false;
      await loadState();
      await loadMessages();
    } while (round.again);
  })().catch(() => {
    store.live = false;
  }).finally(() => {
    wanted = null;
    changed();
  });
  return round.done;
}

function listen() {
  closeStream?.();
  closeStream = openStream(store.as, (event) => {
    refresh();
    changed(`heard:${event.what}`);
  }, (live) => {
    if (live === store.live) return;
    store.live = live;
    if (live) refresh();
    else changed("live");
  });
}

/** Start from the address bar, so that a reload keeps person and place; and follow it when somebody changes it. */
export async function start() {
  await fromAddress();
  window.addEventListener("hashchange", fromAddress);
}

async function fromAddress() {
  const place = new URLSearchParams(location.hash.slice(1));
  store.team = place.get("team");
  store.as = place.get("as");
  store.channel = place.get("channel");
  store.tab = place.get("tab") ?? "messages";
  await loadState().catch(() => forget());
  await visit();
  listen();
}

// An address from an older workspace names people and places that are gone.
function forget() {
  Object.assign(store, { team: null, as: null, channel: null, tab: "messages" });
}

// Looking at the app is something that the app is told.
function visit() {
  return channel()?.kind === "app" ? act({ act: "open_home", tab: store.tab }) : refresh();
}

/** Go to another workspace, as whoever comes first there. */
export async function enter(team) {
  Object.assign(store, { team, channel: null, tab: "messages" });
  await become(null);
}

/** Act as somebody else. */
export async function become(id) {
  Object.assign(store, { as: id, thread: null, replies: [] });
  await loadState();
  await visit();
  remember();
  listen();
}

/** Look at a channel; for the app also at one of its tabs. */
export async function goTo(id, tab = "messages") {
  Object.assign(store, { channel: id, tab, thread: null, replies: [] });
  remember();
  await visit();
}

/** Open or close a thread beside the messages. */
export async function openThread(ts) {
  store.thread = ts;
  store.replies = [];
  await refresh();
}

/** Do something as the acting person, then see what changed. */
export async function act(body) {
  store.pending += 1;
  changed("pending");
  try {
    return await postAct({ ...who(), ...body });
  } catch (error) {
    return { ok: false, error: error.message };
  } finally {
    store.pending -= 1;
    await refresh();
  }
}

/** Move the clock and see what the bot did. */
export async function jump(to) {
  const answer = await postJump(who(), to);
  await refresh();
  return answer;
}
