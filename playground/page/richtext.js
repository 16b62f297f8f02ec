// rich_text blocks: sections, lists, quotes and code, as nodes.
import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { dateToken, link, mention } from "./mrkdwn.js";
import { t } from "./i18n.js";
import { store } from "./store.js";

function character(part) {
  if (part.unicode) return String.fromCodePoint(...part.unicode.split("-").map((code) => parseInt(code, 16)));
  return emoji(part.name) ?? `:${part.name}:`;
}

const PARTS = {
  text: (part) => lines(part.text),
  link: (part) => link(part.url, part.text ?? null),
  user: (part) => mention(part.user_id),
  usergroup: (part) => h("span", { className: "mention" }, `@${part.usergroup_id}`),
  channel: (part) => h("span", { className: "mention" }, `#${store.state?.channels.find((each) => each.id === part.channel_id)?.name ?? part.channel_id}`),
  broadcast: (part) => h("span", { className: "mention" }, `@${part.range}`),
  emoji: (part) => document.createTextNode(character(part)),
  date: (part) => h("time", { className: "date" }, dateToken(part.timestamp, part.format)),
  color: (part) => h("code", {}, part.value),
};

function lines(text) {
  return text.split("\n").flatMap((line, index) => (index ? [h("br"), line] : [line]));
}

const STYLES = { code: "code", strike: "del", underline: "u", italic: "em", bold: "strong" };

function styled(part) {
  let inside = [PARTS[part.type]?.(part) ?? document.createTextNode(part.text ?? "")];
  for (const [style, tag] of Object.entries(STYLES)) {
    if (part.style?.[style]) inside = [h(tag, {}, inside)];
  }
  return inside;
}

function run(element) {
  return (element.elements ?? []).map(styled);
}

const ELEMENTS = {
  rich_text_section: (element) => h("p", {}, run(element)),
  rich_text_quote: (element) => h("blockquote", {}, run(element)),
  rich_text_preformatted: (element) => h("pre", { tabindex: "0", role: "group", "aria-label": t("code") }, run(element)),
  rich_text_list: (element) => h(
    element.style === "ordered" ? "ol" : "ul",
    { className: `indent-${element.indent ?? 0}`, start: element.offset ? element.offset + 1 : null },
    element.elements.map((item) => h("li", {}, run(item))),
  ),
};

/** A rich_text block. */
export function richText(block) {
  return h("div", { className: "mrkdwn" }, block.elements.map((element) => ELEMENTS[element.type]?.(element)));
}
