// Small helpers around the DOM. Text only ever enters the page as text nodes.

const SVG = "http://www.w3.org/2000/svg";

function assign(node, props) {
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked") node[key] = value;
    else if (key === "style") node.style.cssText = value;
    else node.setAttribute(key === "className" ? "class" : key, value === true ? "" : value);
  }
  return node;
}

function fill(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child);
  }
  return node;
}

/** Build an HTML element: properties, listeners written as `onclick`, then children. */
export function h(tag, props = {}, ...children) {
  return fill(assign(document.createElement(tag), props ?? {}), children);
}

/** Build an SVG element. */
export function s(tag, props = {}, ...children) {
  return fill(assign(document.createElementNS(SVG, tag), props), children);
}

/** Replace everything inside a node. */
export function put(node, ...children) {
  node.replaceChildren();
  return fill(node, children);
}

/** Number the ids that labels and descriptions point at. */
let last = 0;
export function freshId(stem = "n") {
  last += 1;
  return `${stem}-${last}`;
}

/** Only addresses that a browser may safely open become links. */
export function safeUrl(address) {
  return /^(https?:|mailto:|tel:|\/(?!\/))/i.test(address ?? "") ? address : null;
}

/** Render again without taking the keyboard away from the control in use. */
export function keepFocus(root, render) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const key = active?.dataset.key;
  const [start, end] = [active?.selectionStart, active?.selectionEnd];
  render();
  if (!key || document.activeElement?.dataset.key === key) return;
  const again = [...root.querySelectorAll("[data-key]")].find((node) => node.dataset.key === key);
  again?.focus({ preventScroll: true });
  if (again?.setSelectionRange && typeof start === "number") again.setSelectionRange(start, end);
}
