// Line icons, 20 by 20, drawn with the colour of the text around them.
import { s } from "./dom.js";

const PATHS = {
  hash: "M4 7.5h12M3.5 12.5h12M8.5 3.5l-2 13M13.5 3.5l-2 13",
  home: "M3.5 9 10 3.5 16.5 9v7.5h-4.5v-4.5h-4v4.5H3.5z",
  chat: "M4 4.5h12v8.5H9l-3.5 3v-3H4z",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6.2V10l2.6 1.8",
  close: "M5 5l10 10M15 5 5 15",
  back: "M12 4.5 6.5 10l5.5 5.5",
  send: "M3.5 16.5 17 10 3.5 3.5 5.5 10zM5.5 10H11",
  menu: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
  reply: "M4 5h12v8H9.5L6 16v-3H4zM7.5 9h5",
  smile: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.5 8.2v.1M12.5 8.2v.1M7 11.8c1.6 2 4.4 2 6 0",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  down: "M5.5 8 10 12.5 14.5 8",
  edit: "M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.4 6l2.6 2.6",
  trash: "M4.5 6h11M8 6V4.2h4V6M6 6l.6 10h6.8L14 6M8.6 8.8l.2 4.6M11.4 8.8l-.2 4.6",
  pulse: "M2.5 10.5h3.5l2-5.5 3.5 10 2.2-6 1.1 1.5h2.7",
  bulb: "M7.6 14.2h4.8M8.4 16.8h3.2M7.4 14c0-2-2.2-2.8-2.2-5.7a4.8 4.8 0 0 1 9.6 0c0 2.9-2.2 3.7-2.2 5.7",
  check: "M4.5 10.5 8.3 14.2 15.5 6",
  eye: "M2.5 10S5.3 5.2 10 5.2 17.5 10 17.5 10 14.7 14.8 10 14.8 2.5 10 2.5 10zM10 7.9a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2z",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.2v4M10 6.6v.1",
  warning: "M10 3.5 17.5 16.5h-15zM10 8.2v3.8M10 14.2v.1",
  people: "M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.8 16c.2-3 2-4.6 4.7-4.6s4.5 1.6 4.7 4.6M12.6 4.4a2.6 2.6 0 0 1 0 5M14 11.8c2 .5 3 2 3.2 4.2",
  forward: "M4 5.5 9 10l-5 4.5zM11 5.5 16 10l-5 4.5z",
  plus: "M10 4.5v11M4.5 10h11",
  file: "M5.5 3.5h6l3.5 3.5v9.5h-9.5zM11.2 3.7v3.6h3.6",
  mic: "M10 3a2.2 2.2 0 0 1 2.2 2.2v4.2a2.2 2.2 0 0 1-4.4 0V5.2A2.2 2.2 0 0 1 10 3zM5.2 9.2a4.8 4.8 0 0 0 9.6 0M10 14v3M7.5 17h5",
  moon: "M15.5 12.2A6.3 6.3 0 0 1 7.8 4.5a6.3 6.3 0 1 0 7.7 7.7z",
  download: "M10 3.5v9M6 9l4 4 4-4M4 16.5h12",
  bolt: "M11 2.8 4.8 11.4h4.4L8.6 17.2l6.6-8.8h-4.5z",
};

/** An icon that assistive technology skips: the control around it carries the words. */
export function icon(name, size = 18) {
  return s(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 20 20", width: size, height: size, "aria-hidden": "true", focusable: "false" },
    s("path", { d: PATHS[name] }),
  );
}

/** The app's own mark: a rising line. */
export function mark(size = 36) {
  return s(
    "svg",
    { viewBox: "0 0 32 32", width: size, height: size, "aria-hidden": "true", focusable: "false" },
    s("rect", { width: 32, height: 32, rx: 9, fill: "#12423d" }),
    s("path", { d: "M7 21.5 13 15l4.2 4L25 10.5", fill: "none", stroke: "#f6c560", "stroke-width": 3.2, "stroke-linecap": "round", "stroke-linejoin": "round" }),
    s("circle", { cx: 25, cy: 10.5, r: 2.6, fill: "#fff" }),
  );
}
