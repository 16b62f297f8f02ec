// What is shared with a message: pictures, recordings with their words, and files to fetch.
import { h, safeUrl } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { readable } from "./store.js";

function words({ transcription }) {
  if (transcription?.status === "processing") return h("p", { className: "hint" }, t("clip.processing"));
  if (transcription?.status !== "complete") return h("p", { className: "hint" }, t("clip.none"));
  const { content, has_more: more } = transcription.preview;
  return h("blockquote", { "aria-label": t("clip.words") }, more ? `${content}…` : content);
}

function clip(file) {
  const length = t("clip.length", { count: Math.round(file.duration_ms / 1000) });
  return h(
    "div",
    { className: "clip mrkdwn", role: "group", "aria-label": t("clip") },
    h("div", { className: "row" }, icon("mic", 16), t("clip"), h("span", { className: "edited" }, length)),
    h("audio", { controls: true, preload: "none", src: safeUrl(readable(file.url_private)) }),
    words(file),
  );
}

/** One file as it is shown under a message. */
export function sharedFile(file) {
  if (file.mode === "tombstone") return h("p", { className: "gone" }, t("message.deleted"));
  if (file.subtype === "slack_audio") return clip(file);
  const address = safeUrl(readable(file.url_private));
  if (/^image\//.test(file.mimetype ?? "")) return h("img", { className: "picture", src: address, alt: file.title ?? file.name });
  return h("a", { className: "attachment", href: address, target: "_blank", rel: "noopener", download: file.name }, icon("file"), file.title || file.name);
}
