// The markdown block: standard Markdown (headings, lists, quotes, code, tables) as nodes.
import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { link } from "./mrkdwn.js";
import { t } from "./i18n.js";

const INLINE = [
  ["code", /`([^`\n]+)`/u],
  ["link", /!?\[([^\]\n]*)\]\(([^)\s]+)(?:\s+"[^"]*")?\)/u],
  ["auto", /<?(https?:\/\/[^\s<>)]+)>?/u],
  ["strong", /(?:\*\*|__)(?=\S)(.+?\S?)(?:\*\*|__)/u],
  ["del", /~~(?=\S)(.+?)~~/u],
  ["em", /(?<![\p{L}\p{N}*_])[*_](?=\S)([^*_\n]*?[^\s*_])[*_](?![\p{L}\p{N}*_])/u],
];

function node(kind, match) {
  if (kind === "code") return h("code", {}, match[1]);
  if (kind === "link") return link(match[2], match[1] || match[2]);
  if (kind === "auto") return link(match[1]);
  return h(kind, {}, inline(match[1]));
}

function inline(text) {
  const found = INLINE.map(([kind, pattern]) => [kind, pattern.exec(text)]).filter(([, match]) => match);
  if (!found.length) return [document.createTextNode(withEmoji(text.replace(/\\([\\`*_~[\]()#+.!|>-])/g, "$1")))];
  const [kind, match] = found.reduce((best, each) => (each[1].index < best[1].index ? each : best));
  const rest = text.slice(match.index + match[0].length);
  return [...(match.index ? inline(text.slice(0, match.index)) : []), node(kind, match), ...(rest ? inline(rest) : [])];
}

const cells = (line) => line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((cell) => cell.trim());
const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/u;

function task(text) {
  const match = text.match(/^\[([ xX])\]\s+(.*)$/u);
  return match ? [match[1] === " " ? "☐ " : "☑ ", ...inline(match[2])] : inline(text);
}

function list(lines) {
  const [indent, marker] = [lines[0].match(ITEM)[1].length, lines[0].match(ITEM)[2]];
  const root = h(/\d/.test(marker) ? "ol" : "ul");
  const inner = [];
  const flush = () => inner.length && root.lastChild.append(list(inner.splice(0)));
  for (const line of lines) {
    const [, space, , text] = line.match(ITEM);
    if (space.length > indent) {
      inner.push(line);
      continue;
    }
    flush();
    root.append(h("li", {}, task(text)));
  }
  flush();
  return root;
}

function table(lines) {
  const [head, , ...body] = lines.map(cells);
  const row = (tag) => (each) => h("tr", {}, each.map((cell) => h(tag, tag === "th" ? { scope: "col" } : {}, inline(cell))));
  const grid = h("table", { className: "grid" }, h("thead", {}, row("th")(head)), h("tbody", {}, body.map(row("td"))));
  return h("div", { className: "scroll", tabindex: "0", role: "group", "aria-label": t("table") }, grid);
}

// Each rule: does a run start here, does the next line belong to it, and what it becomes.
const RULES = [
  [(line) => /^#{1,6}\s/.test(line), () => false, ([line]) => h("div", { className: `md-h md-h${line.match(/^#+/)[0].length}`, role: "heading", "aria-level": 2 }, inline(line.replace(/^#+\s+|\s+#+$/g, "")))],
  [(line) => /^\s*([-*_])(\s*\1){2,}\s*$/.test(line), () => false, () => h("hr")],
  [(line) => /^>/.test(line), (line) => /^>/.test(line), (lines) => h("blockquote", {}, blocks(lines.map((line) => line.replace(/^>\s?/, ""))))],
  [(line) => ITEM.test(line), (line) => ITEM.test(line), list],
  [(line, next) => line.includes("|") && /^\s*\|?\s*:?-{2,}/.test(next ?? ""), (line) => line.includes("|"), table],
];

const starts = (line, next) => RULES.find(([begins]) => begins(line, next));

function paragraph(lines) {
  return h("p", {}, lines.flatMap((line, index) => (index ? [h("br"), ...inline(line)] : inline(line))));
}

function blocks(lines) {
  const out = [];
  let at = 0;
  while (at < lines.length) {
    const rule = starts(lines[at], lines[at + 1]);
    let end = at + 1;
    if (rule) while (end < lines.length && rule[1](lines[end])) end += 1;
    else while (end < lines.length && lines[end].trim() && !starts(lines[end], lines[end + 1])) end += 1;
    const part = lines.slice(at, end);
    if (rule) out.push(rule[2](part));
    else if (part[0].trim()) out.push(paragraph(part));
    at = end;
  }
  return out;
}

/** A Markdown text; fenced code is taken out first so that nothing in it is read as markup. */
export function markdown(text) {
  const box = h("div", { className: "mrkdwn markdown" });
  text.split(/^```[^\n]*\n([\s\S]*?)^```\s*$/mu).forEach((part, index) => {
    if (index % 2) box.append(h("pre", { tabindex: "0", role: "group", "aria-label": t("code") }, part.replace(/\n$/, "")));
    else box.append(...blocks(part.split("\n")));
  });
  return box;
}
