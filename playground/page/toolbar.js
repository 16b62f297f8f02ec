// What a person can do with a message: react, answer in its thread, edit, delete, run a shortcut of the app.
import { h } from "./dom.js";
import { confirmed, shown } from "./confirm.js";
import { emoji, QUICK } from "./emoji.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { asTyped } from "./mrkdwn.js";
import { attachList } from "./picker.js";
import { act, changed, openThread, store } from "./store.js";
import { tellProblem } from "./toast.js";

let edited = null;

async function attempt(body) {
  const answer = await act({ channel: store.channel, ...body });
  tellProblem(answer);
  return answer;
}

/** Add a reaction, or take one's own away. */
export function react(message, name, mine = false) {
  return attempt({ act: "react", ts: message.ts, name, remove: mine });
}

/** True while the person edits this message. */
export function editing(message) {
  return edited === message.ts;
}

function edit(ts) {
  edited = ts;
  changed();
}

/** The field in which a message of one's own is edited. */
export function editor(message) {
  const field = h("textarea", { className: "field", rows: 3, "aria-label": t("message.edit"), value: asTyped(message.text), "data-key": `edit/${message.ts}` });
  const save = async () => {
    edited = null;
    await attempt({ act: "edit", ts: message.ts, text: field.value });
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") edit(null);
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    save();
  });
  requestAnimationFrame(() => field.focus());
  return h(
    "div",
    { className: "editor" },
    field,
    h("div", { className: "row end" }, h("button", { type: "button", className: "button", onclick: () => edit(null) }, t("cancel")), h("button", { type: "button", className: "button primary", onclick: save }, t("save"))),
  );
}

async function remove(message) {
  const words = { title: t("message.delete"), text: { type: "plain_text", text: t("message.delete.ask") }, confirm: t("delete"), style: "danger" };
  if (await confirmed(words)) await attempt({ act: "delete", ts: message.ts });
}

function tool(name, label, message, onclick = null) {
  return h("button", { type: "button", className: "tool", "aria-label": label, title: label, "data-key": `${message.ts}/tool/${name}`, onclick }, icon(name));
}

function reactTool(message) {
  return attachList(tool("smile", t("react"), message), {
    kind: "menu", name: t("react"),
    load: async () => QUICK.map((name) => ({ value: name, label: [emoji(name), name].filter(Boolean).join("  ") })),
    choose: ({ value }) => react(message, value),
  });
}

function choices(message) {
  const own = message.user === store.as && !message.ephemeral;
  const shortcuts = (store.state?.shortcuts ?? []).filter((each) => each.type === "message");
  const traced = { value: "journal", label: t("message.journal"), run: () => changed(`find:${message.ts}`) };
  return [
    ...shortcuts.map((each) => ({ value: each.callback_id, label: each.name, description: store.state.bot.name, run: () => attempt({ act: "shortcut", ts: message.ts, callback_id: each.callback_id }) })),
    ...(own ? [{ value: "edit", label: t("message.edit"), run: () => edit(message.ts) }, { value: "delete", label: t("message.delete"), danger: true, run: () => remove(message) }] : []),
    ...(message.metadata ? [{ value: "metadata", label: t("message.metadata"), run: () => shown(t("metadata"), message.metadata) }] : []),
    traced,
  ];
}

function moreTool(message) {
  return attachList(tool("more", t("more"), message), {
    kind: "menu", name: t("more"), load: async () => choices(message), choose: (choice) => choice.run(),
  });
}

/** The row of tools over a message. */
export function toolbar(message, inThread) {
  if (message.ephemeral) return null;
  return h(
    "div",
    { className: "toolbar", role: "group", "aria-label": t("message.tools") },
    reactTool(message),
    inThread ? null : tool("reply", t("message.reply"), message, () => openThread(message.thread_ts || message.ts)),
    moreTool(message),
  );
}
