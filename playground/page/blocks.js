// Block Kit: each kind of block as nodes. Unknown kinds are named, never hidden.
import { chart } from "./charts.js";
import { freshId, h, safeUrl } from "./dom.js";
import { renderElement } from "./elements.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { markdown } from "./markdown.js";
import { link, textBlock, textLine } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { pictured } from "./store.js";
import { dataTable, plainTable } from "./tables.js";

function section(block, ctx) {
  const fields = block.fields?.length ? h("div", { className: "fields" }, block.fields.map(textBlock)) : null;
  const accessory = block.accessory ? h("div", { className: "accessory" }, renderElement(block.accessory, block, ctx)) : null;
  return h("div", { className: "section" }, h("div", { className: "grow" }, block.text ? textBlock(block.text) : null, fields), accessory);
}

// Below the page's own heading, or below the title of a modal.
function header(block, ctx) {
  return h("div", { className: "header", role: "heading", "aria-level": ctx.surface === "modal" ? "3" : "2" }, textLine(block.text));
}

function context(block, ctx) {
  return h("div", { className: "context" }, block.elements.map((element) => renderElement(element, block, ctx)));
}

function actions(block, ctx) {
  return h("div", { className: "actions" }, block.elements.map((element) => renderElement(element, block, ctx)));
}

function image(block) {
  const src = safeUrl(pictured(block));
  const picture = h("img", { className: "picture", src, alt: block.alt_text ?? "", loading: "lazy" });
  return h("figure", {}, block.title ? h("figcaption", {}, textLine(block.title)) : null, picture);
}

const LABELLED_BY_FOR = new Set(["plain_text_input", "email_text_input", "url_text_input", "number_input", "datepicker", "timepicker", "datetimepicker", "file_input", "rich_text_input"]);

function inputBlock(block, ctx) {
  const [id, labelId, hintId, errorId] = ["field", "label", "hint", "error"].map(freshId);
  const { element } = block;
  const error = ctx.errors[block.block_id] ?? null;
  const native = LABELLED_BY_FOR.has(element.type);
  const described = [block.hint ? hintId : null, error ? errorId : null].filter(Boolean).join(" ") || null;
  const required = !block.optional;
  const label = [textLine(block.label), block.optional ? h("span", { className: "optional" }, t("optional")) : null];
  return h(
    "div",
    { className: error ? "input wrong" : "input", oninput: (event) => event.currentTarget.classList.remove("wrong") },
    native ? h("label", { id: labelId, for: id, className: "label" }, label) : h("div", { id: labelId, className: "label" }, label),
    renderElement(element, block, ctx, { id, labelledby: native ? null : labelId, describedby: described, invalid: Boolean(error), required }),
    block.hint ? h("div", { id: hintId, className: "hint" }, textLine(block.hint)) : null,
    error ? h("div", { id: errorId, className: "problem", role: "alert" }, icon("warning", 16), error) : null,
  );
}

function card(block, ctx) {
  const head = h("div", { className: "card-head" }, block.icon ? renderElement(block.icon, block, ctx) : null, h(
    "div",
    { className: "grow" },
    block.title ? h("div", { className: "card-title" }, textLine(block.title)) : null,
    block.subtitle ? h("div", { className: "card-sub" }, textLine(block.subtitle)) : null,
  ));
  const hero = block.hero_image ? h("img", { className: "hero", src: safeUrl(pictured(block.hero_image)), alt: block.hero_image.alt_text ?? "" }) : null;
  const buttons = block.actions?.length ? h("div", { className: "actions" }, block.actions.map((element) => renderElement(element, block, ctx))) : null;
  return h("div", { className: "card" }, hero, head, block.body ? textBlock(block.body) : null, buttons);
}

function carousel(block, ctx) {
  return h("div", { className: "carousel", tabindex: "0", role: "group", "aria-label": t("carousel") }, block.elements.map((each) => card(each, ctx)));
}

function containerHead(block, ctx) {
  const title = block.rich_text_title ? richText(block.rich_text_title) : textLine(block.title);
  return [
    block.icon ? renderElement(block.icon, block, ctx) : null,
    h("span", { className: "grow" }, h("span", { className: "card-title" }, title), block.subtitle ? h("span", { className: "card-sub" }, textLine(block.subtitle)) : null),
  ];
}

function container(block, ctx) {
  const body = h("div", { className: "container-body" }, renderBlocks(block.child_blocks, ctx));
  const className = `container ${block.width ?? "standard"}`;
  if (block.is_collapsible) return h("details", { className, open: !block.default_collapsed }, h("summary", {}, containerHead(block, ctx), icon("down", 16)), body);
  return h("div", { className }, h("div", { className: block.has_header_divider ? "container-head ruled" : "container-head" }, containerHead(block, ctx)), body);
}

function alert(block) {
  const level = block.level ?? "default";
  const name = { error: "warning", warning: "warning", success: "check" }[level] ?? "info";
  return h("div", { className: `alert ${level}`, role: "note" }, icon(name), h("div", { className: "grow" }, textBlock(block.text)));
}

function fileBlock(block) {
  return h("div", { className: "attachment" }, icon("file"), block.name ?? block.external_id ?? "");
}

function video(block) {
  const still = h("img", { className: "hero", src: safeUrl(block.thumbnail_url), alt: block.alt_text ?? "", loading: "lazy" });
  return h("div", { className: "card" }, still, h("div", { className: "card-title" }, link(block.title_url ?? block.video_url, block.title?.text)), block.description ? textBlock(block.description) : null);
}

const TASK_ICONS = { complete: "check", error: "warning", in_progress: "pulse", pending: "clock" };

function task(block) {
  return h("div", { className: "context" }, icon(TASK_ICONS[block.status] ?? "clock", 16), block.title ?? "", block.output ? richText(block.output) : null);
}

const KINDS = {
  section, header, context, actions, image, card, carousel, container, alert, video,
  input: inputBlock,
  divider: () => h("hr"),
  rich_text: richText,
  markdown: (block) => markdown(block.text),
  table: plainTable,
  data_table: dataTable,
  data_visualization: chart,
  context_actions: actions,
  file: fileBlock,
  task_card: task,
  plan: (block) => h("div", {}, h("div", { className: "card-title" }, block.title), (block.tasks ?? []).map(task)),
};

function one(block, ctx) {
  const draw = KINDS[block.type];
  const body = draw ? draw(block, ctx) : h("div", { className: "unknown" }, t("unknown", { kind: block.type }));
  return h("div", { className: `block block-${block.type}`, "data-block": block.block_id }, body);
}

/** All blocks of a message or view. `ctx`: id, surface, values, errors, press, options, remember. */
export function renderBlocks(blocks, ctx) {
  return (blocks ?? []).map((block) => one(block, ctx));
}
