/**
 * Making and changing elements. Text goes in as text and is never read as HTML; what is on the page stays where it is
 * and is changed in place, so that nobody loses their focus or what they are typing when news arrives.
 */

/**
 * Makes an element: `h("button", {class: "big", onclick: press}, "Send")`.
 * `text` sets the text, `on…` adds a listener, `true` an empty attribute; `null`, `undefined` and `false` leave one out.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else setAttribute(element, name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** Makes an element of a drawing. */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children);
  return element;
}

/** Sets an attribute, or takes it away with `null`, `undefined` or `false`; touches nothing that is so already. */
export function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else {
    const text = value === true ? "" : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** Sets an element's text where it differs. */
export function setText(element, text) {
  const wanted = text === null || text === undefined ? "" : String(text);
  if (element.textContent !== wanted) element.textContent = wanted;
}

/** Shows or hides an element. */
export function show(element, isShown) {
  if (element.hidden === isShown) element.hidden = !isShown;
}

/** Whether the focus is in an element. */
export function hasFocus(element) {
  return element.contains(document.activeElement);
}

const kept = new WeakMap();

/**
 * Makes the children of an element follow a list: a child an item, known by its key, made once and changed in place.
 * The child with the focus is never taken out of the page; the others move around it.
 */
export function keyed(parent, items, keyOf, create, update = () => {}) {
  const before = kept.get(parent) || new Map();
  const after = new Map();
  for (const item of items) {
    const key = String(keyOf(item));
    if (!after.has(key)) after.set(key, before.get(key) || { part: create(item) });
  }
  for (const [key, { part }] of before) {
    // A child that has moved to another list is no longer ours to take away.
    if (!after.has(key) && elementOf(part).parentNode === parent) elementOf(part).remove();
  }
  kept.set(parent, after);
  let place = parent.firstElementChild;
  for (const { part } of after.values()) {
    const element = elementOf(part);
    if (element !== place && element.parentNode === parent && hasFocus(element)) {
      while (place && place !== element) {
        const next = place.nextElementSibling;
        parent.append(place);
        place = next;
      }
    }
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
  for (const item of items) update(after.get(String(keyOf(item))).part, item);
}

/** The element of a part, which is one itself or has one. */
function elementOf(part) {
  return part.element || part;
}

let count = 0;

/** A name for an element that no other has. */
export function freshId(stem = "e") {
  count += 1;
  return `${stem}-${count}`;
}

/** Whether two plain values are the same. */
export function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
