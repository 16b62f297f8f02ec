// Words of the page and the reader's way of writing times and days.

let words = {};
let language = "en";

/** The page's own languages are English and Chinese; anything else reads English. */
export function pageLanguage(code) {
  return /^zh/i.test(code ?? "") ? "zh" : "en";
}

/** Fetch the words of a language unless they are in use already. */
export async function useLanguage(code) {
  const wanted = pageLanguage(code);
  if (wanted === language && Object.keys(words).length) return false;
  const answer = await fetch(`locales/${wanted}.json`);
  words = await answer.json();
  language = wanted;
  document.documentElement.lang = wanted === "zh" ? "zh-CN" : "en";
  return true;
}

/** The locale for dates and numbers. */
export function locale() {
  return language === "zh" ? "zh-CN" : "en-GB";
}

function pick(entry, vars) {
  if (typeof entry !== "object" || Array.isArray(entry)) return entry;
  return entry[new Intl.PluralRules(locale()).select(vars.count ?? 0)] ?? entry.other;
}

/** One phrase in the reader's language, `{name}` replaced by a variable. */
export function t(key, vars = {}) {
  const phrase = pick(words[key] ?? key, vars);
  return String(phrase).replace(/\{(\w+)\}/g, (whole, name) => vars[name] ?? whole);
}

/** A list of phrases, such as the suggestions. */
export function phrases(key) {
  return Array.isArray(words[key]) ? words[key] : [];
}

/** Write a moment with the options of Intl.DateTimeFormat in a person's zone. */
export function when(moment, zone, options) {
  return new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(moment);
}

/** Hours and minutes, 24-hour clock. */
export function clockTime(moment, zone) {
  return when(moment, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** The same with seconds. */
export function clockSeconds(moment, zone) {
  return when(moment, zone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

/** A key that is equal for all moments of one local day. */
export function dayKey(moment, zone) {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(moment);
}

/** "Today", "Yesterday" or the date, seen from the workspace's own now. */
export function dayName(moment, now, zone) {
  const key = dayKey(moment, zone);
  if (key === dayKey(now, zone)) return t("day.today");
  if (key === dayKey(new Date(now.getTime() - 86400000), zone)) return t("day.yesterday");
  return when(moment, zone, { weekday: "long", month: "long", day: "numeric" });
}

/** What a clock on the wall of a zone shows, as YYYY-MM-DDTHH:MM. */
export function wallClock(seconds, zone) {
  const options = { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", options).formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The moment, in seconds, at which that clock shows a text; the second round settles days when the clocks change. */
export function secondsAt(text, zone) {
  const shown = Date.parse(`${text}Z`) / 1000;
  const first = shown + shown - Date.parse(`${wallClock(shown, zone)}Z`) / 1000;
  return first + shown - Date.parse(`${wallClock(first, zone)}Z`) / 1000;
}
