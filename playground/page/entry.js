// One line of the journal: a call or an envelope, with the answer to it once there is one.
import { h, put } from "./dom.js";
import { icon } from "./icons.js";
import { clockSeconds, t } from "./i18n.js";
import { zone } from "./store.js";
import { toast } from "./toast.js";

const ARROWS = { "to app": "→", "from app": "←", page: "·" };

function size(payload) {
  return `${(JSON.stringify(payload ?? {}).length / 1000).toFixed(1)} kB`;
}

function problem({ payload, kind }) {
  if (kind === "unanswered" || kind === "too_late") return payload.reason ?? kind;
  return payload.answer?.ok === false ? payload.answer.error : null;
}

function pretty(payload) {
  return JSON.stringify(payload, null, 2);
}

/** A line and its place in the list. */
export class Line {
  constructor(entry) {
    Object.assign(this, { entry, answer: null, text: null });
    this.summary = h("summary");
    this.inside = h("div", { className: "entry-body" });
    this.node = h("details", { className: `entry ${entry.direction.replace(" ", "-")}`, "data-n": entry.n }, this.summary, this.inside);
    this.node.addEventListener("toggle", () => this.node.open && this.fill());
    this.drawSummary();
  }

  /** Fold the answer into this line. */
  take(answer) {
    Object.assign(this, { answer, text: null });
    this.drawSummary();
    if (this.node.open) this.fill();
  }

  /** Say whether the line goes this way and has these words in its name, its kind or what it carried. */
  matches(words, direction) {
    if (direction && this.entry.direction !== direction) return false;
    this.text ??= JSON.stringify([this.entry, this.answer]).toLowerCase();
    return this.text.includes(words);
  }

  drawSummary() {
    const { entry, answer } = this;
    const wrong = problem(entry) ?? (answer && problem(answer));
    put(
      this.summary,
      h("span", { className: "arrow", "aria-hidden": "true" }, ARROWS[entry.direction] ?? "·"),
      h("span", { className: "sr" }, t(`inspector.${entry.direction.replace(" ", "_")}`)),
      h("b", {}, entry.name),
      h("span", { className: "kind" }, entry.kind),
      wrong ? h("span", { className: "wrong-code" }, wrong) : null,
      h("span", { className: "grow" }),
      answer?.ms === undefined ? null : h("span", { className: "bytes" }, t("inspector.took", { ms: answer.ms })),
      h("span", { className: "bytes" }, size(entry.payload)),
      h("time", {}, clockSeconds(new Date(entry.at), zone())),
    );
  }

  fill() {
    const { entry, answer } = this;
    const part = (label, each) => [
      answer ? h("div", { className: "part" }, label) : null,
      h("pre", { tabindex: "0", role: "group", "aria-label": `${entry.name}: ${label}` }, pretty(each.payload)),
    ];
    const copy = h("button", { type: "button", className: "button small", onclick: () => this.copy() }, icon("file", 15), t("inspector.copy"));
    put(this.inside, h("div", { className: "row end" }, copy), part(t("inspector.sent"), entry), answer ? part(t("inspector.answer"), answer) : null);
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(pretty(this.answer ? [this.entry, this.answer] : this.entry));
      toast(t("inspector.copied"));
    } catch (error) {
      toast(error.message, "error");
    }
  }
}
