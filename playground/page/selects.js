// Every kind of select: static, external, people, conversations, channels; one or many.
import { h, put } from "./dom.js";
import { icon } from "./icons.js";
import { attachList } from "./picker.js";
import { avatar } from "./people.js";
import { t } from "./i18n.js";
import { humans, nameOf, store } from "./store.js";
import { withEmoji } from "./emoji.js";

const words = (object) => withEmoji(object?.text ?? "");

function fromOption(option, group) {
  return { value: option.value, label: words(option.text), description: words(option.description), group: group && words(group), raw: option };
}

function fromSource({ options = [], option_groups: groups = [] }) {
  return [...options.map((option) => fromOption(option)), ...groups.flatMap((group) => group.options.map((option) => fromOption(option, group.label)))];
}

function fromPerson(person) {
  return { value: person.id, label: person.real_name || person.name, description: person.title, hint: person.name, raw: person.id, lead: () => avatar(person, 22) };
}

function fromChannel(channel) {
  return { value: channel.id, label: channel.kind === "channel" ? `# ${channel.name}` : channel.name, raw: channel.id };
}

const channels = (keep) => (store.state?.channels ?? []).filter(keep).map(fromChannel);

// For each family: the field of the answer, the field of the start value, and where the choices come from.
const FAMILIES = {
  static_select: { field: "selected_option", start: "initial_option", load: (element) => fromSource(element), object: true },
  external_select: { field: "selected_option", start: "initial_option", external: true, object: true },
  users_select: { field: "selected_user", start: "initial_user", load: () => humans().map(fromPerson) },
  conversations_select: { field: "selected_conversation", start: "initial_conversation", load: () => channels(() => true) },
  channels_select: { field: "selected_channel", start: "initial_channel", load: () => channels((each) => each.kind === "channel") },
};

function label(raw, family) {
  if (family.object) return words(raw.text);
  return store.state?.channels.find((each) => each.id === raw)?.name ?? nameOf(raw);
}

function family(element) {
  const multi = element.type.startsWith("multi_");
  const base = FAMILIES[element.type.replace("multi_", "")];
  const plural = (name) => (multi ? `${name}s` : name);
  return { ...base, multi, field: plural(base.field), start: plural(base.start) };
}

/** True for the types that this module draws. */
export function isSelect(type) {
  return type.replace("multi_", "") in FAMILIES;
}

/** The value that a select starts with. */
export function selectStart(element) {
  const { field, start, multi } = family(element);
  return { [field]: element[start] ?? (multi ? [] : null) };
}

function external(element, block, ctx) {
  return async (query) => {
    if (query.length < (element.min_query_length ?? 3)) return [];
    const answer = await ctx.options(block, element, query);
    return fromSource(answer);
  };
}

function toggle(list, raw, id, limit) {
  const kept = list.filter((each) => id(each) !== id(raw));
  if (kept.length < list.length) return kept;
  return limit && list.length >= limit ? list : [...list, raw];
}

function chosenList(value, { field, multi }) {
  if (multi) return value[field];
  return value[field] ? [value[field]] : [];
}

function face(element, kind, chosen) {
  const placeholder = words(element.placeholder) || t("select.placeholder");
  if (!chosen.length) return [h("span", { className: "grow placeholder" }, placeholder), icon("down", 16)];
  if (!kind.multi) return [h("span", { className: "grow" }, label(chosen[0], kind)), icon("down", 16)];
  return [h("span", { className: "grow chips" }, chosen.map((raw) => h("span", { className: "chip" }, label(raw, kind)))), icon("down", 16)];
}

/** Draw a select; `changed(value)` hears every choice. */
export function select(element, block, ctx, attributes, start, changed) {
  const kind = family(element);
  const id = (raw) => (kind.object ? raw.value : raw);
  let value = start;
  const name = attributes["aria-label"] || words(element.placeholder) || t("select.placeholder");
  const button = h("button", { type: "button", className: "picker", ...attributes });
  const draw = () => {
    const chosen = chosenList(value, kind);
    put(button, face(element, kind, chosen));
    if (!attributes["aria-labelledby"]) button.setAttribute("aria-label", [name, ...chosen.map((raw) => label(raw, kind))].join(": "));
  };
  draw();
  return attachList(button, {
    name, multi: kind.multi, external: kind.external,
    load: kind.external ? external(element, block, ctx) : async () => kind.load(element),
    selected: () => chosenList(value, kind).map(id),
    choose: ({ raw }) => {
      value = { [kind.field]: kind.multi ? toggle(value[kind.field], raw, id, element.max_selected_items) : raw };
      draw();
      changed(value);
    },
  });
}
