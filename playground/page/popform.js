// A button that opens a small form beside itself.
import { h, put } from "./dom.js";

function place(button, popover) {
  const box = button.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - popover.offsetWidth - 8));
  const below = box.bottom + popover.offsetHeight + 8 < innerHeight;
  popover.style.cssText = `left:${left}px;${below ? `top:${box.bottom + 6}px` : `bottom:${innerHeight - box.top + 6}px`}`;
}

/** Give a button a form: `fields()` builds what is in it when it opens, `done()` is called when it is sent. */
export function popForm(button, { id, name, fields, done }) {
  const onsubmit = (event) => {
    event.preventDefault();
    popover.hidePopover();
    done();
  };
  const popover = h("form", { className: "popover pop-form", popover: "auto", id, onsubmit });
  button.setAttribute("popovertarget", id);
  popover.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    put(popover, fields());
    popover.setAttribute("aria-label", name());
    place(button, popover);
    popover.querySelector("input, textarea")?.focus();
  });
  return popover;
}
