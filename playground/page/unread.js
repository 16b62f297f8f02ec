// What is new in a list of messages: the line above it, the way down to it, and when it counts as read.
import { h, put } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { markRead, store } from "./store.js";

const NEAR = 80;

/** Follows one list; the line stays where it was drawn until one goes elsewhere, or says something. */
export class Unread {
  constructor(root, inThread) {
    Object.assign(this, { root, inThread, messages: [], since: "", readTo: "", line: null, stays: true });
    this.down = h("button", { type: "button", className: "down", hidden: true, onclick: () => this.toEnd() });
    this.node = h("div", { className: "down-place" }, this.down);
    root.addEventListener("scroll", () => {
      this.stays = this.atEnd;
      this.look();
    });
    new ResizeObserver(() => this.resized()).observe(root);
    document.addEventListener("visibilitychange", () => this.look());
  }

  get atEnd() {
    return this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < NEAR;
  }

  get unseen() {
    return this.messages.filter((message) => this.isNew(message, this.readTo));
  }

  // The message that begins a thread is read in its channel.
  isNew(message, since) {
    return message.ts > since && message.user !== store.as && !(this.inThread && message === this.messages[0]);
  }

  /** Take the messages; `readTo` is given on coming to a place, and `sees` says whether the end is in view. */
  follow(messages, readTo, sees) {
    this.messages = messages;
    if (readTo !== null) Object.assign(this, { since: readTo, readTo });
    else if (messages.at(-1)?.user === store.as || (sees && !this.line && !document.hidden)) this.since = messages.at(-1)?.ts ?? "";
    this.line = null;
  }

  /** The line, where this message is the first new one. */
  lineBefore(message) {
    if (this.line || !this.isNew(message, this.since)) return null;
    this.line = h("li", { className: "new-line" }, h("span", {}, t("unread.new")));
    return this.line;
  }

  /** Begin at the line where there is one, else at the end. */
  begin() {
    this.toEnd();
    if (!this.line || this.root.scrollTop <= 0) return;
    const above = this.line.getBoundingClientRect().top - this.root.getBoundingClientRect().top;
    if (above < 0) this.root.scrollTop += above - 40;
  }

  // Whoever was at the end stays there when a drawer or a field takes some of the room.
  resized() {
    if (this.stays) this.toEnd();
    this.look();
  }

  /** Go to the end. */
  toEnd() {
    this.root.scrollTop = this.root.scrollHeight;
  }

  /** Count what is in view as read, or show the way down to it. */
  look() {
    if (this.root.offsetParent && this.atEnd && !document.hidden) this.read();
    const { length: count } = this.unseen;
    this.down.hidden = !count || !this.root.offsetParent;
    if (count) put(this.down, icon("down", 16), t("unread.below", { count }));
  }

  read() {
    const last = this.messages.at(-1)?.ts ?? "";
    const news = this.unseen.length;
    if (last <= this.readTo) return;
    this.readTo = last;
    if (news) markRead(last, this.inThread);
  }
}
