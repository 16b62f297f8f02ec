// data_visualization blocks as SVG, with the same numbers as a table for those who read or listen.
import { h, s } from "./dom.js";
import { locale, t } from "./i18n.js";

// A phone's chart is drawn narrower, so that its letters are not shrunk with it; they lean where they have no room.
const phone = matchMedia("(max-width: 499px)");
let WIDTH = 560;
const HEIGHT = 272;
const PAD = { left: 58, right: 14, top: 12, bottom: 56 };
const NARROW = { width: 330, left: 44, leaning: 11 };
const LINE = 14;
const COLORS = ["#0f7a70", "#c2571a", "#3d5fc4", "#a3347d", "#7a6a00", "#4d7a1f", "#7547c2", "#1d7fa8", "#b3402f", "#5c6670", "#8c5a2b", "#2c6e49"];

const compact = (value) => new Intl.NumberFormat(locale(), { notation: "compact", maximumFractionDigits: 1 }).format(value);
const full = (value) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

function niceStep(span, whole) {
  const rough = whole ? Math.max(1, span / 4) : span / 4;
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= rough && !(whole && step % 1)) ?? power;
}

function scale(values) {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = niceStep(high - low || 1, values.every(Number.isInteger));
  const [bottom, top] = [Math.floor(low / step) * step, Math.ceil(high / step) * step || step];
  const ticks = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, index) => bottom + index * step);
  const y = (value) => PAD.top + (HEIGHT - PAD.top - PAD.bottom) * (1 - (value - bottom) / (top - bottom));
  return { ticks, y };
}

function pointsOf(series, categories) {
  return categories.map((category) => series.data.find((point) => point.label === category)?.value ?? 0);
}

const widthOf = (text) => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 12 : 6.5), 0);

// A label that is wider than its place is broken in two where its halves are most alike: between words, or anywhere in Chinese.
function folded(name, room) {
  const parts = name.includes(" ") ? name.split(" ") : /\p{Script=Han}/u.test(name) ? [...name] : [name];
  if (widthOf(name) <= room || parts.length < 2) return [name];
  const glue = name.includes(" ") ? " " : "";
  const pairs = parts.slice(1).map((_, index) => [parts.slice(0, index + 1).join(glue), parts.slice(index + 1).join(glue)]);
  const widest = (pair) => Math.max(...pair.map(widthOf));
  return pairs.reduce((best, pair) => (widest(pair) < widest(best) ? pair : best));
}

function names(categories, x, band) {
  const labels = categories.map((name) => folded(name, band - 6));
  if (leans(categories, band)) return leaning(categories, x);
  const every = Math.ceil((Math.max(...labels.flat().map(widthOf)) + 6) / band);
  const top = HEIGHT - PAD.bottom + 18;
  const lines = (label, index) => label.map((line, nth) => s("tspan", { x: x(index), y: top + nth * LINE }, line));
  return labels.map((label, index) => (index % every ? null : s("text", { class: "tick", "text-anchor": "middle" }, lines(label, index))));
}

const leans = (categories, band) => phone.matches && Math.max(...categories.flatMap((name) => folded(name, band - 6)).map(widthOf)) + 6 > band;

function leaning(categories, x) {
  const top = HEIGHT - PAD.bottom + 12;
  const short = (name) => (widthOf(name) > 6.5 * NARROW.leaning ? `${[...name].slice(0, /\p{Script=Han}/u.test(name) ? NARROW.leaning / 2 : NARROW.leaning - 1).join("")}…` : name);
  return categories.map((name, index) => s("text", { class: "tick", x: x(index) + 4, y: top, "text-anchor": "end", transform: `rotate(-40 ${x(index) + 4} ${top})` }, title(name), short(name)));
}

function axes({ ticks, y }, config) {
  const lines = ticks.map((tick) => [
    s("line", { class: "gridline", x1: PAD.left, x2: WIDTH - PAD.right, y1: y(tick), y2: y(tick) }),
    s("text", { class: "tick", x: PAD.left - 8, y: y(tick) + 4, "text-anchor": "end" }, compact(tick)),
  ]);
  const middle = (PAD.top + HEIGHT - PAD.bottom) / 2;
  return [
    ...lines,
    config.x_label ? s("text", { class: "axis", x: (PAD.left + WIDTH - PAD.right) / 2, y: HEIGHT - 6, "text-anchor": "middle" }, config.x_label) : null,
    config.y_label ? s("text", { class: "axis", x: 12, y: middle, "text-anchor": "middle", transform: `rotate(-90 12 ${middle})` }, config.y_label) : null,
  ];
}

function title(words) {
  return s("title", {}, words);
}

function bars(all, { y }, x, band) {
  const width = Math.min(46, (band * 0.72) / all.length);
  return all.flatMap(({ name, values }, order) => values.map((value, index) => {
    const left = x(index) + (order - all.length / 2) * width;
    const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
    return s("rect", { x: left + 1, y: top, width: Math.max(1, width - 2), height: Math.max(0, bottom - top), rx: 3, fill: COLORS[order] }, title(`${name}: ${full(value)}`));
  }));
}

function path(values, y, x) {
  return values.map((value, index) => `${index ? "L" : "M"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join("");
}

function dots(name, values, y, x, color) {
  return values.map((value, index) => s("circle", { cx: x(index), cy: y(value), r: 3.5, fill: color, class: "dot" }, title(`${name}: ${full(value)}`)));
}

function lines(all, { y }, x) {
  return all.flatMap(({ name, values }, order) => [
    s("path", { d: path(values, y, x), fill: "none", stroke: COLORS[order], "stroke-width": 2.5, "stroke-linejoin": "round" }),
    ...dots(name, values, y, x, COLORS[order]),
  ]);
}

function areas(all, grid, x) {
  const floor = grid.y(0);
  const fills = all.map(({ values }, order) => s("path", { d: `${path(values, grid.y, x)}L${x(values.length - 1)} ${floor}L${x(0)} ${floor}Z`, fill: COLORS[order], "fill-opacity": 0.22 }));
  return [...fills, ...lines(all, grid, x)];
}

function series(spec) {
  const config = spec.axis_config ?? {};
  const categories = config.categories ?? spec.series[0].data.map((point) => point.label);
  const all = spec.series.map((each) => ({ name: each.name, values: pointsOf(each, categories) }));
  const grid = scale(all.flatMap((each) => each.values));
  const band = (WIDTH - PAD.left - PAD.right) / categories.length;
  const x = (index) => PAD.left + band * (index + 0.5);
  const draw = { bar: bars, line: lines, area: areas }[spec.type];
  return {
    marks: [...axes(grid, config), ...names(categories, x, band), ...draw(all, grid, x, band)],
    height: leans(categories, band) ? HEIGHT + LINE : config.x_label ? HEIGHT : HEIGHT - LINE,
    legend: all.map((each, order) => [each.name, COLORS[order]]),
    head: [config.x_label ?? t("chart.name"), ...all.map((each) => each.name)],
    rows: categories.map((name, index) => [name, ...all.map((each) => full(each.values[index]))]),
  };
}

function slice(from, to) {
  const [cx, cy, outer, inner] = [WIDTH / 2, HEIGHT / 2, 112, 62];
  const at = (radius, share) => `${(cx + radius * Math.sin(share * 2 * Math.PI)).toFixed(2)} ${(cy - radius * Math.cos(share * 2 * Math.PI)).toFixed(2)}`;
  const end = Math.min(to, from + 0.9999);
  const large = end - from > 0.5 ? 1 : 0;
  return `M${at(outer, from)}A${outer} ${outer} 0 ${large} 1 ${at(outer, end)}L${at(inner, end)}A${inner} ${inner} 0 ${large} 0 ${at(inner, from)}Z`;
}

function pie({ segments }) {
  const total = segments.reduce((sum, each) => sum + each.value, 0) || 1;
  let from = 0;
  const share = (value) => new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(value / total);
  const marks = segments.map(({ label, value }, order) => {
    const d = slice(from, from + value / total);
    from += value / total;
    return s("path", { d, fill: COLORS[order], class: "slice" }, title(`${label}: ${full(value)}`));
  });
  marks.push(s("text", { class: "total", x: WIDTH / 2, y: HEIGHT / 2 + 7, "text-anchor": "middle" }, compact(total)));
  return {
    marks,
    legend: segments.map(({ label, value }, order) => [`${label} · ${share(value)}`, COLORS[order]]),
    head: [t("chart.name"), t("chart.value"), t("chart.share")],
    rows: segments.map(({ label, value }) => [label, full(value), share(value)]),
  };
}

function summary({ head, rows }) {
  return rows.map(([name, ...values]) => `${name} ${values.map((value, index) => (values.length > 1 ? `${head[index + 1]} ${value}` : value)).join(", ")}`).join("; ");
}

function numbers({ head, rows }) {
  const line = (tag) => (cells) => h("tr", {}, cells.map((cell, index) => h(index ? tag : "th", { scope: tag === "th" ? "col" : index ? null : "row" }, cell)));
  return h("details", { className: "numbers" }, h("summary", {}, t("chart.numbers")), h("div", { className: "scroll" }, h("table", { className: "grid" }, h("thead", {}, line("th")(head)), h("tbody", {}, rows.map(line("td"))))));
}

/** A data_visualization block. */
export function chart(block) {
  [WIDTH, PAD.left] = phone.matches ? [NARROW.width, NARROW.left] : [560, 58];
  const drawn = block.chart.type === "pie" ? pie(block.chart) : series(block.chart);
  const legend = drawn.legend.length > 1 ? h("ul", { className: "legend" }, drawn.legend.map(([name, color]) => h("li", {}, h("span", { className: "swatch", style: `background:${color}` }), name))) : null;
  return h(
    "figure",
    { className: "chart" },
    h("figcaption", {}, block.title),
    s("svg", { viewBox: `0 0 ${WIDTH} ${drawn.height ?? HEIGHT}`, role: "img", "aria-label": `${block.title}. ${summary(drawn)}` }, drawn.marks.filter(Boolean)),
    legend,
    numbers(drawn),
  );
}
