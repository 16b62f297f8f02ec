// The chat's own markup (mrkdwn) as DOM nodes. What people wrote is only ever a text node.
import { h, safeUrl } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { clockTime, t, when } from "./i18n.js";
import { member, nameOf, store, zone } from "./store.js";

// A mark counts only between characters that are not letters or digits, as in the original.
const INLINE = [
  ["code", /`([^`\n]+)`/u],
  ["entity", /<([^<>\n]+)>/u],
  ["strong", /(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*?[^\s*])\*(?![\p{L}\p{N}*])/u],
  ["em", /(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*?[^\s_])_(?![\p{L}\p{N}_])/u],
  ["del", /(?<![\p{L}\p{N}~])~(?=\S)([^~\n]*?[^\s~])~(?![\p{L}\p{N}~])/u],
];

/** Undo the three escapes of the wire format. */
export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** What was typed for it to become this text: names instead of ids, addresses without brackets. */
export function asTyped(text) {
  const name = (sign, id) => (sign === "@" ? `@${nameOf(id)}` : `#${store.state?.channels.find((each) => each.id === id)?.name ?? id}`);
  const named = text.replace(/<([@#])([A-Z0-9]+)(?:\|[^<>]*)?>/g, (_, sign, id) => name(sign, id));
  return unescape(named.replace(/<((?:https?:\/\/|mailto:)[^<>|]+)(?:\|([^<>]+))?>/g, (_, address, words) => words ?? address));
}

function plain(text) {
  return withEmoji(unescape(text));
}

/** A person's name as a chip. */
export function mention(id, label = null) {
  const mine = id === store.as ? " mention-me" : "";
  return h("span", { className: `mention${mine}`, title: member(id)?.title }, `@${label || nameOf(id)}`);
}

function channelLink(id, label) {
  const name = store.state?.channels.find((each) => each.id === id)?.name ?? label ?? id;
  return h("a", { className: "mention", href: `#channel=${id}`, "data-channel": id }, `#${name}`);
}

const PARTS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { year: "numeric", month: "long", day: "numeric", weekday: "long" },
};

/** Fill `{date}` and `{time}` parts of a date token in the reader's zone. */
export function dateToken(seconds, format) {
  const moment = new Date(seconds * 1000);
  return format.replace(/\{(\w+?)(?:_pretty)?\}/g, (whole, part) => {
    if (part === "time" || part === "time_secs") return clockTime(moment, zone());
    return PARTS[part] ? when(moment, zone(), PARTS[part]) : whole;
  });
}

function special(body) {
  const [name, ...rest] = body.split("|");
  const date = name.match(/^date\^(\d+)\^(.*?)(?:\^(.*))?$/);
  if (date) return h("time", { className: "date" }, dateToken(Number(date[1]), date[2]));
  if (name.startsWith("subteam^")) return h("span", { className: "mention" }, rest[0] ?? `@${name.slice(8)}`);
  return h("span", { className: "mention" }, `@${rest[0] ?? name}`);
}

function entity(body) {
  const [target, label] = [body.split("|")[0], body.split("|").slice(1).join("|") || null];
  if (body[0] === "@") return mention(target.slice(1), label && plain(label).replace(/^@/, ""));
  if (body[0] === "#") return channelLink(target.slice(1), label);
  if (body[0] === "!") return special(body.slice(1));
  return /^\w+:/.test(target) ? link(unescape(target), label ? plain(label) : null) : document.createTextNode(`<${plain(body)}>`);
}

/** A link that opens elsewhere, or its text when the address is not safe to open. */
export function link(address, label = null) {
  const href = /^\w+:/.test(address) ? safeUrl(address) : null;
  const text = label ?? address.replace(/^mailto:/, "");
  return href ? h("a", { href, target: "_blank", rel: "noopener noreferrer" }, text) : document.createTextNode(text);
}

function node(kind, inside) {
  if (kind === "code") return h("code", {}, unescape(inside));
  if (kind === "entity") return entity(inside);
  return h(kind, {}, inline(inside));
}

/** One line of markup as nodes. */
export function inline(text) {
  const found = INLINE.map(([kind, pattern]) => [kind, pattern.exec(text)]).filter(([, match]) => match);
  if (!found.length) return [document.createTextNode(plain(text))];
  const [kind, match] = found.reduce((best, each) => (each[1].index < best[1].index ? each : best));
  const after = text.slice(match.index + match[0].length);
  const before = text.slice(0, match.index);
  return [before ? document.createTextNode(plain(before)) : "", node(kind, match[1]), ...(after ? inline(after) : [])];
}

const BULLET = /^(\s*)(?:[•◦▪‣]|-(?=\s))\s*(.*)$/u;
const NUMBER = /^(\s*)(\d+)[.)]\s+(.*)$/u;
const QUOTE = /^(?:&gt;|>)\s?(.*)$/u;

function lineKind(line) {
  if (QUOTE.test(line)) return "quote";
  if (BULLET.test(line)) return "bullet";
  return NUMBER.test(line) ? "number" : "text";
}

function grouped(lines) {
  const groups = [];
  for (const line of lines) {
    const kind = lineKind(line);
    if (groups.at(-1)?.kind === kind) groups.at(-1).lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups;
}

function joined(lines) {
  return lines.flatMap((line, index) => (index ? [h("br"), ...inline(line)] : inline(line)));
}

const GROUPS = {
  quote: (lines) => h("blockquote", {}, joined(lines.map((line) => line.match(QUOTE)[1]))),
  bullet: (lines) => h("ul", {}, lines.map((line) => h("li", {}, inline(line.match(BULLET)[2])))),
  number: (lines) => h("ol", { start: lines[0].match(NUMBER)[2] }, lines.map((line) => h("li", {}, inline(line.match(NUMBER)[3])))),
  text: (lines) => h("p", {}, joined(lines)),
};

/** A whole mrkdwn text: code blocks, quotes, lists and paragraphs. */
export function mrkdwn(text) {
  const box = h("div", { className: "mrkdwn" });
  text.split(/```\n?([\s\S]*?)\n?```/u).forEach((part, index) => {
    if (index % 2) box.append(h("pre", { tabindex: "0", role: "group", "aria-label": t("code") }, unescape(part)));
    else if (part.trim()) box.append(...grouped(part.replace(/^\n|\n$/g, "").split("\n")).map(({ kind, lines }) => GROUPS[kind](lines)));
  });
  return box;
}

/** A text object of Block Kit, inline: plain text or one run of markup. */
export function textLine(object) {
  if (!object) return [];
  const { type = "plain_text", text } = typeof object === "string" ? { text: object } : object;
  return type === "mrkdwn" ? joined(text.split("\n")) : [document.createTextNode(withEmoji(text ?? ""))];
}

/** A text object of Block Kit as a block of its own. */
export function textBlock(object) {
  return object.type === "mrkdwn" ? mrkdwn(object.text) : h("div", { className: "mrkdwn" }, h("p", {}, textLine(object)));
}
