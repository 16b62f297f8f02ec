// @names while writing: a short list of people. The server turns names into ids.
import { freshId, h, put } from "./dom.js";
import { avatar } from "./people.js";
import { t } from "./i18n.js";
import { humans, store } from "./store.js";

function everybody() {
  const bot = store.state?.bot;
  return bot ? [...humans(), { ...bot, is_bot: true }] : [];
}

function handles(person) {
  return [person.real_name, person.name, person.display_name].filter(Boolean);
}

/** The list under a text field. */
export class Mentions {
  constructor(field, anchor) {
    Object.assign(this, { field, found: [], at: 0, id: freshId("mentions") });
    this.list = h("ul", { className: "mention-list", id: this.id, role: "listbox", hidden: true });
    anchor.append(this.list);
    field.addEventListener("input", () => this.look());
    field.addEventListener("blur", () => this.close());
  }

  token() {
    return this.field.value.slice(0, this.field.selectionStart).match(/(?:^|[^\w@])@([^\s@]*)$/u)?.[1] ?? null;
  }

  look() {
    const token = this.token()?.toLowerCase();
    this.found = token === undefined ? [] : everybody().filter((person) => handles(person).some((name) => name.toLowerCase().includes(token))).slice(0, 6);
    this.at = 0;
    this.draw();
  }

  draw() {
    this.list.hidden = !this.found.length;
    this.list.setAttribute("aria-label", t("people"));
    const row = (person, index) => h(
      "li",
      { id: `${this.id}-${index}`, role: "option", "aria-selected": String(index === this.at), className: index === this.at ? "active" : null, onpointerdown: (event) => { event.preventDefault(); this.choose(index); } },
      avatar(person, 22), h("span", { className: "grow" }, person.real_name || person.name), h("small", {}, person.title ?? ""),
    );
    put(this.list, this.found.map(row));
    if (this.found.length) this.field.setAttribute("aria-activedescendant", `${this.id}-${this.at}`);
    else this.field.removeAttribute("aria-activedescendant");
  }

  close() {
    this.found = [];
    this.draw();
  }

  choose(index) {
    const person = this.found[index];
    const caret = this.field.selectionStart;
    const before = this.field.value.slice(0, caret).replace(/@[^\s@]*$/u, `@${person.real_name || person.name} `);
    this.field.value = before + this.field.value.slice(caret);
    this.field.setSelectionRange(before.length, before.length);
    this.close();
  }

  // A whole name needs no help: Enter sends.
  complete() {
    const token = this.token().toLowerCase();
    return handles(this.found[this.at]).some((name) => name.toLowerCase() === token);
  }

  /** Handle a key while the list is open; true when it was used. */
  key(event) {
    if (!this.found.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.draw();
    } else if (event.key === "Enter" && this.complete()) {
      this.close();
      return false;
    } else if (event.key === "Enter" || event.key === "Tab") this.choose(this.at);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    return true;
  }
}
