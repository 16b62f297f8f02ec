// Attachments of messages, which is also what links unfold into: the fields of before Block Kit, and blocks.
import { renderBlocks } from "./blocks.js";
import { h, safeUrl } from "./dom.js";
import { t, when } from "./i18n.js";
import { inline, link, mrkdwn } from "./mrkdwn.js";
import { readable, zone } from "./store.js";

const COLORS = { good: "#2f8f5b", warning: "#c98a1b", danger: "#b3261e" };

function bar(color) {
  return COLORS[color] ?? (/^#?[0-9a-f]{6}$/i.test(color ?? "") ? `#${color.replace("#", "")}` : "var(--line-2)");
}

function picture(address, className, alt) {
  return address ? h("img", { className, src: safeUrl(readable(address)), alt, loading: "lazy" }) : null;
}

function author(each) {
  if (!each.author_name) return null;
  return h("div", { className: "context" }, picture(each.author_icon, "thumb", ""), each.author_link ? link(each.author_link, each.author_name) : each.author_name, each.author_subname);
}

function fields(each) {
  const one = ({ title, value }) => h("div", {}, title ? h("b", {}, title) : null, value ? mrkdwn(value) : null);
  return each.fields?.length ? h("div", { className: "fields" }, each.fields.map(one)) : null;
}

function foot(each) {
  if (!each.footer && !each.ts) return null;
  const at = each.ts ? when(new Date(Number(each.ts) * 1000), zone(), { dateStyle: "medium", timeStyle: "short" }) : null;
  return h("div", { className: "context" }, picture(each.footer_icon, "thumb", ""), [each.footer, at].filter(Boolean).join(" · "));
}

function written(each) {
  const title = each.title ? h("div", { className: "card-title" }, each.title_link ? link(each.title_link, each.title) : inline(each.title)) : null;
  const parts = [author(each), title, each.text ? mrkdwn(each.text) : null, fields(each)].filter(Boolean);
  return parts.length || each.image_url ? parts : [h("p", {}, each.fallback ?? "")];
}

/** One attachment of a message. */
export function attachment(each, ctx) {
  const name = each.title || each.fallback || t("attached");
  const inside = each.blocks?.length ? renderBlocks(each.blocks, ctx) : written(each);
  return [
    each.pretext ? mrkdwn(each.pretext) : null,
    h(
      "div",
      { className: "attached", role: "group", "aria-label": name, style: `border-left-color:${bar(each.color)}` },
      h("div", { className: "attached-body" }, inside, picture(each.image_url, "picture", name), foot(each)),
      picture(each.thumb_url, "thumb", ""),
    ),
  ];
}
