// Faces: an avatar is two letters on the person's colour, or the app's mark.
import { h } from "./dom.js";
import { mark } from "./icons.js";
import { t } from "./i18n.js";

const PALETTE = ["#8a3b5c", "#2f5d8c", "#7a4f1d", "#3d6b35", "#5b4a8a", "#97442e", "#1f6a6a", "#6b5a10"];

function hash(text) {
  return [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)) >>> 0, 7);
}

function channelValue(part) {
  const value = parseInt(part, 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(color) {
  const [red, green, blue] = color.match(/[0-9a-f]{2}/gi).map(channelValue);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The person's colour as #rrggbb. */
export function colorOf(person) {
  const given = `#${(person.color ?? "").replace("#", "")}`;
  return /^#[0-9a-f]{6}$/i.test(given) ? given : PALETTE[hash(person.id ?? person.name ?? "") % PALETTE.length];
}

/** One or two characters that stand for a name: 陈静 is 静, Wu Lei is WL. */
export function initials(name) {
  if (/\p{Script=Han}/u.test(name)) return [...name.replace(/[^\p{Script=Han}]/gu, "")].at(-1);
  return name.split(/[\s._-]+/).filter(Boolean).slice(0, 2).map((word) => word[0].toUpperCase()).join("");
}

/** A picture for a person or the bot, decorative: the name always stands beside it. */
export function avatar(person, size = 36) {
  if (!person || person.is_bot) return h("span", { className: "avatar", style: `width:${size}px;height:${size}px`, "aria-hidden": "true" }, mark(size));
  const color = colorOf(person);
  const ink = luminance(color) > 0.18 ? "#10201e" : "#ffffff";
  const style = `width:${size}px;height:${size}px;background:${color};color:${ink};font-size:${Math.round(size * 0.4)}px`;
  return h("span", { className: "avatar", style, "aria-hidden": "true" }, initials(person.real_name || person.name));
}

/** What sets a person apart, in words: a guest, somebody of another company, somebody who is away or gone. */
export function marks(person) {
  return [person.company, person.guest && t("badge.guest"), person.gone && t("badge.gone"), person.away && t("badge.away")].filter(Boolean);
}

/** The same as badges beside a name. */
export function badges(person) {
  return marks(person).map((words) => h("span", { className: "badge" }, words));
}
