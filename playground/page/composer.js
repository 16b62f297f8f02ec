// Where people write. Enter sends, Shift+Enter breaks the line, text that begins with a slash is a command.
import { freshId, h, put } from "./dom.js";
import { icon } from "./icons.js";
import { upload } from "./inputs.js";
import { t } from "./i18n.js";
import { Mentions } from "./mentions.js";
import { Previews } from "./preview.js";
import { recorder } from "./record.js";
import { act, channel, store } from "./store.js";
import { tellProblem } from "./toast.js";

const COMMAND = /^\/[\p{L}\d_-]+/u;

/** A composer for a channel, or for a thread when `inThread`. */
export class Composer {
  constructor(inThread) {
    Object.assign(this, { inThread, history: [], hintId: freshId("hint") });
    this.field = h("textarea", { className: "compose", rows: 1, "aria-describedby": this.hintId, "data-key": `compose/${inThread}`, oninput: () => this.drawn(), onkeydown: (event) => this.key(event) });
    this.hint = h("div", { className: "compose-hint", id: this.hintId });
    this.sendButton = h("button", { type: "button", className: "send", onclick: () => this.send() }, icon("send"));
    this.file = h("input", { type: "file", hidden: true, multiple: true, onchange: () => this.attach() });
    this.clip = h("button", { type: "button", className: "tool", onclick: () => this.file.click() }, icon("plus"));
    this.record = recorder(inThread ? "record-thread" : "record", () => this.place());
    this.box = h("div", { className: "compose-box" }, this.clip, this.record.button, this.field, this.sendButton);
    this.previews = new Previews(this.field);
    this.also = h("input", { type: "checkbox" });
    this.alsoWords = h("span");
    this.wide = inThread ? h("label", { className: "tick" }, this.also, this.alsoWords) : null;
    this.node = h("div", { className: "composer" }, this.previews.node, this.box, this.wide, this.hint, this.file, this.record.popover);
    this.mentions = new Mentions(this.field, this.box);
  }

  /** Words that depend on the place and the reader. */
  draw() {
    const place = channel();
    const name = place?.kind === "channel" ? `#${place.name}` : (place?.name ?? "");
    const label = this.inThread ? t("compose.reply") : t("compose.to", { name });
    this.field.placeholder = label;
    this.field.setAttribute("aria-label", label);
    put(this.alsoWords, t("compose.also", { name }));
    this.sendButton.setAttribute("aria-label", t("compose.send"));
    this.clip.setAttribute("aria-label", t("compose.attach"));
    this.clip.title = t("compose.attach");
    this.record.button.setAttribute("aria-label", t("record"));
    this.record.button.setAttribute("title", t("record"));
    this.drawn();
  }

  drawn() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(180, this.field.scrollHeight)}px`;
    const command = COMMAND.test(this.field.value);
    this.node.classList.toggle("command", command);
    this.sendButton.classList.toggle("ready", Boolean(this.field.value.trim()));
    put(this.hint, command ? [icon("bolt", 14), t(this.inThread ? "compose.command.thread" : "compose.command")] : t("compose.keys"));
  }

  /** Put words into the field, ready to send. */
  fill(text) {
    this.field.value = text;
    this.drawn();
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
  }

  key(event) {
    if (event.isComposing || this.mentions.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "ArrowUp" && !this.field.value && this.history.length) {
      event.preventDefault();
      this.fill(this.history.at(-1));
    }
  }

  place() {
    return { channel: store.channel, ...(this.inThread ? { thread_ts: store.thread } : {}) };
  }

  request(text) {
    return { act: COMMAND.test(text) ? "command" : "say", text, ...this.place(), ...(this.also.checked ? { also_in_channel: true } : {}) };
  }

  async send() {
    const text = this.field.value.trim();
    if (!text) return;
    this.history.push(text);
    this.field.value = "";
    this.previews.clear();
    this.drawn();
    const request = this.request(text);
    this.also.checked = false;
    const answer = await act(request);
    if (answer.ok === false && tellProblem(answer) && !this.field.value) this.fill(text);
  }

  async attach() {
    for (const each of this.file.files) tellProblem(await upload(each, this.place()));
    this.file.value = "";
  }
}
