// A list of messages: day by day, one author's run together, each drawn again only when it changed.
import { attachment } from "./attachments.js";
import { h, keepFocus, put } from "./dom.js";
import { renderBlocks } from "./blocks.js";
import { surfaceContext } from "./context.js";
import { emoji } from "./emoji.js";
import { sharedFile } from "./files.js";
import { icon, mark } from "./icons.js";
import { clockTime, dayKey, dayName, t, when } from "./i18n.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar, badges } from "./people.js";
import { act, channel, member, nameOf, now, openThread, store, zone } from "./store.js";
import { editing, editor, react, toolbar } from "./toolbar.js";
import { Unread } from "./unread.js";

const RUN = 5 * 60 * 1000;

/** The moment of a message. */
export function moment(message) {
  return new Date(Number(message.ts) * 1000);
}

function author(message) {
  return member(message.user) ?? { id: message.user, name: message.name ?? "", is_bot: message.is_bot };
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  const chip = ({ name, users }) => {
    const mine = users.includes(store.as);
    return h(
      "button",
      { type: "button", className: "reaction", "aria-pressed": String(mine), title: users.map(nameOf).join(", "), "aria-label": `${name} ${users.length}`, "data-key": `${message.ts}/r/${name}`, onclick: () => react(message, name, mine) },
      emoji(name) ?? `:${name}:`, h("b", {}, users.length),
    );
  };
  return h("div", { className: "reactions" }, message.reactions.map(chip));
}

function thread(message, inThread) {
  if (inThread) return null;
  if (message.thread_ts && message.thread_ts !== message.ts) return h("button", { type: "button", className: "replies", "data-key": `${message.ts}/thread`, onclick: () => openThread(message.thread_ts) }, icon("reply", 16), t("replies.of"));
  if (!message.reply_count) return null;
  const news = message.unread_replies ? h("span", { className: "count" }, t("replies.new", { count: message.unread_replies })) : null;
  return h("button", { type: "button", className: "replies", "data-key": `${message.ts}/thread`, onclick: () => openThread(message.ts) }, icon("reply", 16), t("replies", { count: message.reply_count }), news);
}

function body(message, ctx) {
  if (message.deleted) return h("div", { className: "gone" }, t("message.deleted"));
  if (editing(message)) return editor(message);
  const written = message.blocks?.length ? renderBlocks(message.blocks, ctx) : (message.text ? mrkdwn(message.text) : null);
  return h("div", { className: "body" }, written, (message.attachments ?? []).map((each) => attachment(each, ctx)), (message.files ?? []).map(sharedFile), message.edited ? h("span", { className: "edited" }, t("message.edited")) : null);
}

function headLine(message, who) {
  const at = moment(message);
  return h(
    "div",
    { className: "who" },
    h("b", {}, message.name || who.real_name || who.name),
    message.is_bot ? h("span", { className: "badge" }, t("app")) : badges(who),
    who.title ? h("span", { className: "title" }, who.title) : null,
    h("time", { datetime: at.toISOString(), title: when(at, zone(), { dateStyle: "full", timeStyle: "short" }) }, clockTime(at, zone())),
  );
}

function onlyYou(message) {
  const dismiss = () => act({ act: "delete", channel: store.channel, ts: message.ts });
  return h("div", { className: "only-you" }, icon("eye", 16), t("message.ephemeral"), h("button", { type: "button", className: "dismiss", "data-key": `${message.ts}/dismiss`, onclick: dismiss }, t("message.dismiss")));
}

function draw(message, follows, inThread, ctx) {
  const who = author(message);
  const side = follows ? h("time", { className: "small-time", datetime: moment(message).toISOString() }, clockTime(moment(message), zone())) : avatar(message.is_bot ? null : who, 38);
  const classes = ["message", follows ? "follows" : "", message.ephemeral ? "ephemeral" : "", message.deleted ? "deleted" : ""].filter(Boolean).join(" ");
  return h(
    "li",
    { className: classes, tabindex: "-1", "data-ts": message.ts, "data-key": `message/${message.ts}` },
    message.ephemeral ? onlyYou(message) : null,
    h("div", { className: "gutter" }, side),
    h("div", { className: "content" }, follows ? h("span", { className: "sr" }, message.name || nameOf(message.user)) : headLine(message, who), body(message, ctx), reactions(message), thread(message, inThread)),
    message.deleted ? null : toolbar(message, inThread),
  );
}

/** A list that keeps its nodes by message. */
export class MessageList {
  constructor(root, inThread) {
    Object.assign(this, { root, inThread, kept: new Map(), place: null, last: null });
    this.list = h("ol", { className: "messages" });
    put(root, this.list);
    this.unread = new Unread(root, inThread);
    root.addEventListener("keydown", (event) => this.walk(event));
  }

  // Up and down go from message to message; Tab then reaches the tools of the one in focus.
  walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const from = event.target;
    if (!step || !(from === this.root || from.matches("li.message"))) return;
    const all = [...this.list.querySelectorAll("li.message")];
    const next = from === this.root ? all.at(-1) : all[all.indexOf(from) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  follows(message, before) {
    if (!before || before.deleted || message.deleted || before.user !== message.user || before.name !== message.name || before.ephemeral !== message.ephemeral) return false;
    return moment(message) - moment(before) < RUN && dayKey(moment(message), zone()) === dayKey(moment(before), zone());
  }

  node(message, before) {
    const follows = this.follows(message, before);
    const print = JSON.stringify([{ ...message, state: null }, follows, store.as, zone(), document.documentElement.lang, editing(message), author(message)]);
    const key = `${store.as}/${message.ts}`;
    const kept = this.kept.get(key);
    if (kept?.print === print) return kept;
    const ctx = surfaceContext(`m/${message.ts}`, "message", { channel: store.channel, ts: message.ts }, kept?.values ?? message.state?.values ?? {});
    return { key, print, values: ctx.values, node: draw(message, follows, this.inThread, ctx) };
  }

  divider(message, before) {
    if (before && dayKey(moment(before), zone()) === dayKey(moment(message), zone())) return null;
    return h("li", { className: "day" }, h("span", {}, dayName(moment(message), now(), zone())));
  }

  emptiness() {
    const isApp = channel()?.kind === "app";
    return h("li", { className: "empty" }, isApp ? mark(54) : icon("chat", 40), h("p", {}, t(isApp ? "empty.app" : "empty.channel")));
  }

  // What one has just said or been told is always brought into view.
  isNews(message) {
    const isNew = message && message.ts !== this.last;
    this.last = message?.ts;
    return isNew && (message.user === store.as || message.ephemeral);
  }

  /** Draw the messages, of which those after `readTo` are new; stays at the end if it was at the end. */
  show(messages, place, readTo) {
    const { atEnd } = this.unread;
    const [hasMoved, isNews] = [place !== this.place, this.isNews(messages.at(-1))];
    this.unread.follow(messages, hasMoved ? readTo : null, isNews || atEnd);
    const kept = new Map();
    const nodes = messages.flatMap((message, index) => {
      const line = this.unread.lineBefore(message);
      const entry = this.node(message, line ? null : messages[index - 1]);
      kept.set(entry.key, entry);
      return [this.divider(message, messages[index - 1]), line, entry.node].filter(Boolean);
    });
    this.kept = kept;
    if (!nodes.length) nodes.push(this.emptiness());
    keepFocus(this.list, () => this.arrange(nodes));
    this.place = place;
    if (hasMoved) this.unread.begin();
    else if (isNews || atEnd) this.unread.toEnd();
    this.unread.look();
  }

  // Nodes that stay where they are must not be touched: moving a node closes what is open in it.
  arrange(nodes) {
    const wanted = new Set(nodes);
    const focused = document.activeElement?.closest?.("li.message")?.dataset.ts;
    for (const child of [...this.list.children]) if (!wanted.has(child)) child.remove();
    nodes.forEach((node, index) => {
      if (this.list.children[index] !== node) this.list.insertBefore(node, this.list.children[index] ?? null);
    });
    if (focused && document.activeElement === document.body) nodes.find((node) => node.dataset.ts === focused)?.focus({ preventScroll: true });
  }
}
