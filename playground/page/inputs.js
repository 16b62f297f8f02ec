// Elements that are typed or ticked: text, numbers, dates, boxes, files. Each starts with a value and reports changes.
import { freshId, h, put } from "./dom.js";
import { icon } from "./icons.js";
import { secondsAt, t, wallClock } from "./i18n.js";
import { textLine } from "./mrkdwn.js";
import { act, zone } from "./store.js";

const TEXT_TYPES = { email_text_input: "email", url_text_input: "url", number_input: "text" };

function placeholder(element) {
  return element.placeholder?.text ?? null;
}

function textInput(element, attributes, start, changed, entered) {
  const props = {
    ...attributes, value: start.value ?? "", placeholder: placeholder(element), maxlength: element.max_length ?? null,
    inputmode: element.type === "number_input" ? (element.is_decimal_allowed ? "decimal" : "numeric") : null,
    autofocus: element.focus_on_load, oninput: (event) => changed({ value: event.target.value || null }),
  };
  if (element.multiline) return h("textarea", { className: "field", rows: 4, ...props });
  const onkeydown = (event) => {
    if (event.key !== "Enter" || !entered || event.isComposing) return;
    event.preventDefault();
    entered({ value: event.target.value || null });
  };
  return h("input", { className: "field", type: TEXT_TYPES[element.type] ?? "text", autocomplete: "off", onkeydown, ...props });
}

// A native date field reports half-typed years, so a change is told when the field is left, entered, or picked and quiet.
function settled(field, read, changed, live) {
  let told = field.value;
  let timer = null;
  const tell = () => {
    clearTimeout(timer);
    if (field.value === told || !field.checkValidity()) return;
    told = field.value;
    changed(read(field.value));
  };
  field.addEventListener("blur", tell);
  field.addEventListener("keydown", (event) => event.key === "Enter" && tell());
  field.addEventListener("input", () => {
    if (live) tell();
    else {
      clearTimeout(timer);
      timer = setTimeout(tell, 900);
    }
  });
  return field;
}


const MOMENTS = {
  datepicker: { type: "date", field: "selected_date", start: "initial_date", show: (value) => value ?? "", read: (text) => text || null, min: "1970-01-01", max: "2999-12-31" },
  timepicker: { type: "time", field: "selected_time", start: "initial_time", show: (value) => value ?? "", read: (text) => text || null },
  datetimepicker: { type: "datetime-local", field: "selected_date_time", start: "initial_date_time", show: (seconds) => (seconds ? wallClock(seconds, zone()) : ""), read: (text) => (text ? secondsAt(text, zone()) : null), min: "1970-01-01T00:00", max: "2999-12-31T23:59" },
};

function momentInput(element, attributes, start, changed, live) {
  const kind = MOMENTS[element.type];
  const field = h("input", { className: "field moment", type: kind.type, value: kind.show(start[kind.field]), min: kind.min, max: kind.max, title: placeholder(element), ...attributes });
  return settled(field, (text) => ({ [kind.field]: kind.read(text) }), changed, live);
}

function tick(element, option, type, name, checked, onchange) {
  return h(
    "label",
    { className: "tick" },
    h("input", { type, name, value: option.value, checked, onchange, "data-key": `${name}/${option.value}` }),
    h("span", {}, textLine(option.text), option.description ? h("small", {}, textLine(option.description)) : null),
  );
}

function radios(element, attributes, start, changed) {
  const name = attributes["data-key"] ?? freshId("radio");
  const ticks = element.options.map((option) => tick(element, option, "radio", name, option.value === start.selected_option?.value, () => changed({ selected_option: option })));
  return h("div", { className: "ticks", ...attributes, role: "radiogroup" }, ticks);
}

function boxes(element, attributes, start, changed) {
  const name = attributes["data-key"] ?? freshId("boxes");
  let chosen = start.selected_options;
  const flip = (option) => (event) => {
    const kept = element.options.filter((each) => (each === option ? event.target.checked : chosen.some((one) => one.value === each.value)));
    chosen = kept;
    changed({ selected_options: chosen });
  };
  const ticks = element.options.map((option) => tick(element, option, "checkbox", name, chosen.some((each) => each.value === option.value), flip(option)));
  return h("div", { className: "ticks", ...attributes, role: "group", "aria-required": null, "aria-invalid": null }, ticks);
}

// What is written is sent as one section; what was there before is shown by its words alone.
function richInput(element, attributes, start, changed) {
  const words = (part) => part.text ?? (part.elements ?? []).map(words).join(part.type === "rich_text" ? "\n" : "");
  const rich = (text) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] });
  const told = (event) => changed({ rich_text_value: event.target.value ? rich(event.target.value) : null });
  const value = start.rich_text_value ? words(start.rich_text_value) : "";
  return h("textarea", { className: "field", rows: 4, placeholder: placeholder(element), autofocus: element.focus_on_load, ...attributes, value, oninput: told });
}

function encoded(file) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1] ?? "");
    reader.readAsDataURL(file);
  });
}

/** Hand a file from the person's machine to the workspace; resolves to the server's answer. */
export async function upload(file, more = {}) {
  return act({ act: "upload", name: file.name, content_base64: await encoded(file), ...more });
}

function fileInput(element, attributes, start, changed) {
  const list = h("ul", { className: "files" });
  const draw = (files) => put(list, files.map((file) => h("li", {}, icon("file", 16), file.name)));
  const accept = element.filetypes?.map((kind) => `.${kind}`).join(",") ?? null;
  const onchange = async (event) => {
    const answers = await Promise.all([...event.target.files].slice(0, element.max_files ?? 10).map((file) => upload(file)));
    const files = answers.filter((answer) => answer.ok).map((answer) => answer.file);
    draw(files);
    changed({ files });
  };
  draw(start.files);
  return h("div", {}, h("input", { className: "field", type: "file", accept, multiple: (element.max_files ?? 10) > 1, onchange, ...attributes, "aria-required": null }), list);
}

const STARTS = {
  radio_buttons: (element) => ({ selected_option: element.initial_option ?? null }),
  checkboxes: (element) => ({ selected_options: element.initial_options ?? [] }),
  file_input: () => ({ files: [] }),
  rich_text_input: (element) => ({ rich_text_value: element.initial_value ?? null }),
  plain_text_input: (element) => ({ value: element.initial_value ?? null }),
};

/** The value an element starts with, in the shape of Slack's state values. */
export function inputStart(element) {
  const moment = MOMENTS[element.type];
  if (moment) return { [moment.field]: element[moment.start] ?? null };
  return (STARTS[element.type] ?? STARTS.plain_text_input)(element);
}

/** True for the types that this module draws. */
export function isInput(type) {
  return type in MOMENTS || type in STARTS || type in TEXT_TYPES;
}

/** Draw an element. `live` reports each keystroke of a date field (forms); otherwise only settled values (actions). */
export function input(element, attributes, start, changed, { live = true, entered = null } = {}) {
  if (element.type in MOMENTS) return momentInput(element, attributes, start, changed, live);
  if (element.type === "radio_buttons") return radios(element, attributes, start, changed);
  if (element.type === "checkboxes") return boxes(element, attributes, start, changed);
  if (element.type === "rich_text_input") return richInput(element, attributes, start, changed);
  if (element.type === "file_input") return fileInput(element, attributes, start, changed);
  return textInput(element, attributes, start, changed, entered);
}
