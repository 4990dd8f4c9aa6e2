/** The plane of a map: evolution from left to right, visibility from bottom to top, both from 0 to 1. */

import { h, keyed, s, setAttribute, setText } from "./dom.js";
import { t } from "./texts.js";

/** Where the stages of evolution begin and end, as OnlineWardleyMaps draws them. */
const stages = [0, 0.175, 0.4, 0.7, 1];

/** Makes an empty plane. What stands on it is put into `marks`; lines go between places given as shares of one. */
export function makePlane() {
  const lines = s("svg", { class: "plane-lines", "aria-hidden": "true", focusable: "false" });
  const marks = h("div", { class: "plane-marks" });
  const field = h("div", { class: "plane-field" }, lines, marks);
  const names = ["genesis", "custom", "product", "commodity"].map((key, index) => {
    const name = h("span", { text: t(key) });
    name.style.width = `${(stages[index + 1] - stages[index]) * 100}%`;
    return name;
  });
  for (const stage of stages.slice(1, -1)) {
    const rule = h("div", { class: "plane-rule" });
    rule.style.left = `${stage * 100}%`;
    field.prepend(rule);
  }
  const element = h("div", { class: "plane" },
    h("div", { class: "plane-high", "aria-hidden": "true", text: t("visible") }),
    field,
    h("div", { class: "plane-low", "aria-hidden": "true", text: t("invisible") }),
    h("div", { class: "plane-stages", "aria-hidden": "true" }, ...names));
  return {
    element,
    field,
    marks,
    /** Draws lines between places; each is `{from, to, isGiven}`. */
    drawLinks(links) {
      keyed(lines, links, (link) => link.key, () => s("line"), (line, { from, to, isGiven }) => {
        setAttribute(line, "x1", share(from.evolution));
        setAttribute(line, "y1", share(1 - from.visibility));
        setAttribute(line, "x2", share(to.evolution));
        setAttribute(line, "y2", share(1 - to.visibility));
        setAttribute(line, "class", isGiven ? "given" : "drawn");
      });
    },
    /** The place under a pointer. */
    placeAt(event) {
      const box = field.getBoundingClientRect();
      return {
        visibility: within(1 - (event.clientY - box.top) / box.height),
        evolution: within((event.clientX - box.left) / box.width),
      };
    },
  };
}

/** Puts an element at a place of the plane. */
export function putAt(element, { visibility, evolution }) {
  element.style.left = share(evolution);
  element.style.top = share(1 - visibility);
}

/** A share between 0 and 1, to three decimals. */
export function within(value) {
  return Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000;
}

function share(value) {
  return `${Math.round(value * 10000) / 100}%`;
}

/** Marks of what stands on the plane and cannot be moved. */
export function fixedMarks(parent, components) {
  keyed(parent, components.filter(({ evolution }) => evolution !== undefined), ({ name }) => name, ({ name }) =>
    h("div", { class: "fixed-mark" }, h("span", { text: name })), (mark, component) => {
    setText(mark.firstElementChild, component.name);
    putAt(mark, component);
  });
}
