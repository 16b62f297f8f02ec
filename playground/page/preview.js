// What the app shows of links while they are being written.
import { attachment } from "./attachments.js";
import { surfaceContext } from "./context.js";
import { h, put } from "./dom.js";
import { t } from "./i18n.js";
import { act } from "./store.js";

const ADDRESS = /https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g;
const QUIET = 500;

/** What is shown above a text field for the links in it; each is asked for once, when the typing pauses. */
export class Previews {
  constructor(field) {
    Object.assign(this, { field, found: new Map(), timer: null });
    this.node = h("div", { className: "previews", role: "group", hidden: true });
    field.addEventListener("input", () => this.soon());
  }

  links() {
    return [...new Set(this.field.value.match(ADDRESS) ?? [])];
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), QUIET);
  }

  async look() {
    this.draw();
    for (const url of this.links().filter((each) => !this.found.has(each))) {
      this.found.set(url, null);
      const answer = await act({ act: "preview", url });
      this.found.set(url, answer.preview ?? null);
    }
    this.draw();
  }

  // Nothing in a preview can be used before it is sent.
  one(url) {
    const ctx = { ...surfaceContext(`preview/${url}`, "message", {}), press: async () => ({}) };
    return attachment(this.found.get(url), ctx);
  }

  draw() {
    const shown = this.links().filter((each) => this.found.get(each));
    this.node.hidden = !shown.length;
    this.node.setAttribute("aria-label", t("compose.preview"));
    put(this.node, shown.map((each) => this.one(each)));
  }

  /** Begin anew, as what was written has been sent. */
  clear() {
    clearTimeout(this.timer);
    this.found.clear();
    this.draw();
  }
}
