// What the chat client itself refuses before a form is sent.
import { t } from "./i18n.js";

function empty(value) {
  const { type, ...fields } = value ?? {};
  return Object.values(fields).every((field) => field === null || field === undefined || field === "" || (Array.isArray(field) && !field.length));
}

function numberProblem(element, text) {
  const number = Number(text);
  if (!text.trim() || Number.isNaN(number)) return t("check.number");
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return t("check.integer");
  if (element.min_value !== undefined && number < Number(element.min_value)) return t("check.min", { min: element.min_value });
  if (element.max_value !== undefined && number > Number(element.max_value)) return t("check.max", { max: element.max_value });
  return null;
}

function textProblem(element, text) {
  if (element.min_length && [...text].length < element.min_length) return t("check.short", { count: element.min_length });
  if (element.max_length && [...text].length > element.max_length) return t("check.long", { count: element.max_length });
  return null;
}

const SHAPES = {
  number_input: numberProblem,
  plain_text_input: textProblem,
  email_text_input: (_, text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : t("check.email")),
  url_text_input: (_, text) => (/^https?:\/\/\S+$/.test(text) ? null : t("check.url")),
};

function problem({ element, optional, block_id: id }, values) {
  const value = values[id]?.[element.action_id];
  if (empty(value)) return optional ? null : t("check.required");
  return SHAPES[element.type]?.(element, String(value.value)) ?? null;
}

/** The problems of a form by block id; empty when it may be sent. */
export function problems(blocks, values) {
  return Object.fromEntries(blocks.map((block) => [block.block_id, problem(block, values)]).filter(([, words]) => words));
}
