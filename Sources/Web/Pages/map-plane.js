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
  // Letters and window change, and with them what covers what.
  new ResizeObserver(() => spread(marks)).observe(field);
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

/** The marks of components on a plane, each with its number and name: `{component, text, place, isStart}`. */
export function namedMarks(parent, items) {
  keyed(parent, items, ({ component }) => component, () => {
    const name = h("span", { class: "mark-name" });
    const dot = h("span", { class: "badge" });
    return { element: h("div", { class: "mark" }, dot, name), name, dot };
  }, (part, { component, text, place, isStart }) => {
    setText(part.name, text);
    setText(part.dot, component);
    putAt(part.element, place);
    setAttribute(part.element, "data-start", isStart);
  });
  setAttribute(parent.parentElement, "data-many", items.length > 8);
  spread(parent);
}

/** Where a name may stand beside its mark, the best first. */
const sides = ["right", "left", "below", "above"];

/** Puts each name on the side where it covers the least of what stands there already. */
function spread(parent) {
  const field = parent.getBoundingClientRect();
  if (field.width === 0) return;
  const marks = [...parent.querySelectorAll(".mark")];
  const taken = marks.map((mark) => mark.firstElementChild.getBoundingClientRect());
  for (const anchor of parent.parentElement.querySelectorAll(".fixed-mark span")) taken.push(anchor.getBoundingClientRect());
  for (const mark of marks) {
    const costs = sides.map((side) => {
      setAttribute(mark, "data-side", side);
      const box = mark.lastElementChild.getBoundingClientRect();
      const outside = Math.max(0, field.left - box.left, box.right - field.right) + Math.max(0, box.bottom - field.bottom);
      return outside * box.height + taken.reduce((sum, other) => sum + overlap(box, other), 0);
    });
    setAttribute(mark, "data-side", sides[costs.indexOf(Math.min(...costs))]);
    taken.push(mark.lastElementChild.getBoundingClientRect());
  }
}

function overlap(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The map that a room begins from: whose needs it serves, and where its author put the components. */
export function startOf({ map: { start } }) {
  const { anchors = [], places = [] } = start || {};
  return {
    anchors,
    isThere: anchors.length + places.length > 0,
    /** Where a component stood; `null` if it had no place. */
    placeOf: (component) => places.find((place) => place.component === component) || null,
    /** Lines from the anchors to what they need, as far as it has a place. */
    links: (placeOf) => anchors.flatMap((anchor, index) => anchor.needs
      .map((component) => ({ key: `anchor-${index}-${component}`, from: anchor, to: placeOf(component), isGiven: true }))
      .filter(({ to }) => to)),
    /** Puts the anchors on a plane; nobody moves them. */
    drawAnchors(parent) {
      keyed(parent, anchors, ({ text }) => text, ({ text }) => h("div", { class: "fixed-mark" }, h("span", { text })), (mark, anchor) => {
        putAt(mark, anchor);
        mark.classList.toggle("at-right", anchor.evolution > 0.6);
      });
    },
  };
}
