// One list-in-a-popover for every select, menu and switcher of the page.
import { freshId, h, put } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";

const MANY = 7;

function place(trigger, popover) {
  const box = trigger.getBoundingClientRect();
  const width = Math.min(Math.max(box.width, 240), innerWidth - 16);
  const below = innerHeight - box.bottom > 300 || box.top < innerHeight - box.bottom;
  popover.style.cssText = `width:${width}px;left:${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px;`
    + (below ? `top:${box.bottom + 4}px;max-height:${innerHeight - box.bottom - 12}px` : `bottom:${innerHeight - box.top + 4}px;max-height:${box.top - 12}px`);
}

function matches(choice, query) {
  return `${choice.label} ${choice.description ?? ""} ${choice.hint ?? ""}`.toLowerCase().includes(query.trim().toLowerCase());
}

/** The list itself: keyboard, search and selection. Choices are {value, label, description?, group?, lead?, href?}. */
class List {
  constructor(trigger, settings) {
    Object.assign(this, { trigger, settings, choices: [], at: -1, asked: 0 });
    const menu = settings.kind === "menu";
    this.listId = freshId("list");
    this.itemRole = menu ? "menuitem" : "option";
    this.list = h("ul", { id: this.listId, role: menu ? "menu" : "listbox", tabindex: "-1", "aria-label": settings.name, "aria-multiselectable": settings.multi ? "true" : null });
    this.search = h("input", {
      className: "picker-search", type: "text", role: "combobox", autocomplete: "off", "aria-expanded": "true", "aria-controls": this.listId,
      "aria-autocomplete": "list", "aria-label": t("search.in", { name: settings.name }), placeholder: t("search"), oninput: () => this.load(),
    });
    this.popover = h("div", { className: "popover picker-popover", popover: "auto", onkeydown: (event) => this.key(event) }, this.search, this.list);
    this.popover.addEventListener("toggle", (event) => this.toggled(event.newState === "open"));
  }

  open() {
    this.trigger.after(this.popover);
    this.popover.showPopover();
    place(this.trigger, this.popover);
    this.search.value = "";
    this.load(true);
  }

  toggled(isOpen) {
    this.trigger.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) return;
    const inside = this.popover.contains(document.activeElement) || document.activeElement === document.body;
    this.popover.remove();
    if (inside) this.trigger.focus({ preventScroll: true });
  }

  async load(first = false) {
    this.asked += 1;
    const round = this.asked;
    const query = this.search.value;
    const all = await this.settings.load(query);
    if (round !== this.asked) return;
    this.choices = this.settings.external ? all : all.filter((choice) => matches(choice, query));
    if (first) this.search.hidden = !this.settings.external && all.length < MANY;
    this.draw();
    this.move(Math.max(0, this.choices.findIndex((choice) => this.has(choice))));
    (this.search.hidden ? this.list : this.search).focus({ preventScroll: true });
  }

  has(choice) {
    return (this.settings.selected?.() ?? []).includes(choice.value);
  }

  draw() {
    let group = null;
    const rows = this.choices.flatMap((choice, index) => {
      const heading = choice.group && choice.group !== group ? [h("li", { className: "picker-group", role: "presentation" }, choice.group)] : [];
      group = choice.group;
      return [...heading, this.row(choice, index)];
    });
    put(this.list, rows.length ? rows : h("li", { className: "picker-none", role: this.itemRole, "aria-disabled": "true" }, t(this.settings.external && !this.search.value ? "search.type" : "search.none")));
  }

  row(choice, index) {
    const chosen = this.has(choice);
    return h(
      "li",
      { id: `${this.listId}-${index}`, role: this.itemRole, className: choice.danger ? "danger" : null, "aria-selected": this.itemRole === "option" ? String(chosen) : null, onclick: () => this.choose(index), onpointermove: () => this.move(index, false) },
      choice.lead?.(),
      h("span", { className: "grow" }, choice.label, choice.description ? h("small", {}, choice.description) : null),
      chosen ? icon("check", 16) : null,
    );
  }

  move(index, scroll = true) {
    this.at = index;
    const focus = this.search.hidden ? this.list : this.search;
    for (const row of this.list.querySelectorAll(".active")) row.classList.remove("active");
    const row = this.list.querySelector(`#${this.listId}-${index}`);
    row?.classList.add("active");
    if (scroll) row?.scrollIntoView({ block: "nearest" });
    if (row) focus.setAttribute("aria-activedescendant", row.id);
    else focus.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const last = this.choices.length - 1;
    const steps = { ArrowDown: Math.min(last, this.at + 1), ArrowUp: Math.max(0, this.at - 1), Home: 0, End: last };
    if (event.key in steps && (this.search.hidden || !["Home", "End"].includes(event.key))) this.move(steps[event.key]);
    else if (event.key === "Enter" || (event.key === " " && this.search.hidden)) this.choose(this.at);
    else if (event.key === "Tab") this.popover.hidePopover();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  choose(index) {
    const choice = this.choices[index];
    if (!choice) return;
    if (!this.settings.multi) this.popover.hidePopover();
    this.settings.choose(choice);
    if (this.settings.multi) {
      this.draw();
      this.move(index);
    }
  }
}

/** Give a button a list. Settings: name, load(query) -> choices, choose(choice), selected(), multi, external, kind. */
export function attachList(trigger, settings) {
  trigger.setAttribute("aria-haspopup", settings.kind === "menu" ? "menu" : "listbox");
  trigger.setAttribute("aria-expanded", "false");
  const list = new List(trigger, settings);
  const open = () => (list.popover.isConnected ? list.popover.hidePopover() : list.open());
  trigger.addEventListener("click", open);
  trigger.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (!list.popover.isConnected) list.open();
  });
  return trigger;
}
