// The two table blocks: a plain one, and one that sorts and turns pages.
import { h, put } from "./dom.js";
import { renderElement } from "./elements.js";
import { icon } from "./icons.js";
import { locale, t } from "./i18n.js";
import { withEmoji } from "./emoji.js";
import { richText } from "./richtext.js";

function number(cell) {
  return cell.text ?? new Intl.NumberFormat(locale()).format(cell.value);
}

function content(cell, block, ctx) {
  if (!cell) return "";
  if (cell.type === "rich_text") return richText(cell);
  if (cell.type === "raw_number") return number(cell);
  if (cell.type === "action_cell") return renderElement(cell.element, block, ctx);
  return withEmoji(cell.text ?? "");
}

function scroller(grid, label) {
  return h("div", { className: "scroll", tabindex: "0", role: "group", "aria-label": label }, grid);
}

/** The table block: its first row is the head. */
export function plainTable(block, ctx) {
  const style = (index) => {
    const setting = block.column_settings?.[index];
    return [setting?.align ? `text-align:${setting.align}` : "", setting?.is_wrapped ? "white-space:normal" : ""].filter(Boolean).join(";") || null;
  };
  const row = (tag) => (cells) => h("tr", {}, cells.map((cell, index) => h(tag, { style: style(index), scope: tag === "th" ? "col" : null }, content(cell, block, ctx))));
  const [head, ...body] = block.rows;
  return scroller(h("table", { className: "grid" }, h("thead", {}, row("th")(head)), h("tbody", {}, body.map(row("td")))), t("table"));
}

function worth(cell) {
  if (cell?.type === "raw_number") return cell.value;
  if (cell?.type === "action_cell") return cell.fallback?.value ?? cell.fallback?.text ?? cell.element.text.text;
  return cell?.text ?? JSON.stringify(cell);
}

function compare(one, other) {
  const [left, right] = [worth(one), worth(other)];
  return typeof left === "number" && typeof right === "number" ? left - right : String(left).localeCompare(String(right), locale());
}

class DataTable {
  constructor(block, ctx) {
    Object.assign(this, { block, ctx, page: 0, column: null, down: false, size: block.page_size ?? 5 });
    [this.head, ...this.body] = block.rows;
    this.node = h("div", { className: "data-table" });
    this.draw();
  }

  sorted() {
    if (this.column === null) return this.body;
    const rows = [...this.body].sort((one, other) => compare(one[this.column], other[this.column]));
    return this.down ? rows.reverse() : rows;
  }

  sort(index) {
    this.down = this.column === index && !this.down;
    Object.assign(this, { column: index, page: 0 });
    this.draw();
    this.node.querySelectorAll("thead tr > *")[index].querySelector("button").focus();
  }

  turn(step) {
    this.page += step;
    this.draw();
    const [back, on] = this.node.querySelectorAll(".pager button");
    (step < 0 && this.page > 0 ? back : on.disabled ? back : on).focus();
  }

  headCell(cell, index) {
    const order = this.column === index ? (this.down ? "descending" : "ascending") : "none";
    const arrow = { ascending: "▲", descending: "▼", none: "" }[order];
    if (!worth(cell)) return h("td", {});
    const button = h("button", { type: "button", className: "bare sort", onclick: () => this.sort(index) }, content(cell, this.block, this.ctx), h("span", { "aria-hidden": "true" }, arrow));
    return h("th", { scope: "col", "aria-sort": order, className: this.numeric(index) ? "num" : null }, button);
  }

  numeric(index) {
    return this.body.length > 0 && this.body.every((row) => row[index]?.type === "raw_number");
  }

  row(cells) {
    const named = this.block.row_header_column_index ?? 0;
    return h("tr", {}, cells.map((cell, index) => h(index === named ? "th" : "td", { scope: index === named ? "row" : null, className: this.numeric(index) ? "num" : null }, content(cell, this.block, this.ctx))));
  }

  pager() {
    const pages = Math.ceil(this.body.length / this.size);
    if (pages < 2) return null;
    const step = (label, by, disabled) => h("button", { type: "button", className: "button", disabled, onclick: () => this.turn(by) }, label);
    return h(
      "div",
      { className: "pager row" },
      step(t("table.back"), -1, this.page === 0),
      h("span", { "aria-live": "polite" }, t("table.page", { page: this.page + 1, pages })),
      step(t("table.next"), 1, this.page >= pages - 1),
    );
  }

  draw() {
    const rows = this.sorted().slice(this.page * this.size, (this.page + 1) * this.size);
    const grid = h("table", { className: "grid" }, h("caption", {}, this.block.caption), h("thead", {}, h("tr", {}, this.head.map((cell, index) => this.headCell(cell, index)))), h("tbody", {}, rows.map((cells) => this.row(cells))));
    put(this.node, scroller(grid, this.block.caption), this.pager());
  }
}

/** The data_table block: press a column's name to sort, page by page. */
export function dataTable(block, ctx) {
  return new DataTable(block, ctx).node;
}
