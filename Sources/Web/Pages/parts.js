/** Small parts that many pages are made of. */

import { freshId, h, setAttribute, setText, show } from "./dom.js";
import { t } from "./texts.js";

/** A button; `style` is one of "main", "plain", "quiet", "grave". */
export function button(text, press, style = "plain", attributes = {}) {
  return h("button", { type: "button", class: `button ${style}`, onclick: press, ...attributes }, text);
}

/** A short field under its label, for rows of fields. */
export function labelled(text, input) {
  return h("div", { class: "figure wide" }, h("label", { for: input.id, text }), input);
}

/** The line under an answer that says whether it is saved. */
export function stateLine() {
  const element = h("p", { class: "state" });
  return {
    element,
    update({ name, text }) {
      setAttribute(element, "data-state", name);
      setText(element, text);
    },
  };
}

/** A text area that grows with its text, under its label; says when the text becomes too long. */
export function textArea(label, { rows = 2, most = 2000, oninput, describedBy = null }) {
  const id = freshId("text");
  const counter = h("p", { class: "hint", id: `${id}-count`, hidden: true });
  const area = h("textarea", {
    id,
    rows,
    "aria-describedby": [counter.id, describedBy].filter(Boolean).join(" "),
    oninput: () => {
      fit();
      oninput(area.value);
    },
  });
  function fit() {
    if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 4}px`;
    const length = [...area.value].length;
    show(counter, length > most - 200);
    setText(counter, t("characters", { n: length, of: most }));
    setAttribute(counter, "data-over", length > most);
  }
  return {
    area,
    element: h("div", { class: "field" }, h("label", { for: id }, label), area, counter),
    /** Shows a text, unless it stands there already. */
    fill(text) {
      if (area.value === text) return;
      area.value = text;
      fit();
    },
  };
}

/** A group of radio buttons or boxes to tick, one below the other. Values are numbers. */
export function choiceList(options, { isMany = false, onchange, labelledBy = null, legend = null, isRow = false, isLettered = false }) {
  const name = freshId("choice");
  const inputs = new Map();
  const rows = options.map(({ value, text, detail }) => {
    const id = freshId("option");
    const input = h("input", {
      type: isMany ? "checkbox" : "radio",
      id,
      name,
      value,
      onchange: () => onchange(chosen()),
    });
    inputs.set(value, input);
    return h(
      "div",
      { class: "choice" },
      input,
      h(
        "label",
        { for: id },
        h("span", { class: "choice-name", text }),
        detail ? h("span", { class: "choice-detail", text: detail }) : null,
      ),
    );
  });
  const chosen = () => [...inputs].filter(([, input]) => input.checked).map(([value]) => value);
  return {
    element: h(
      "fieldset",
      { class: isRow ? "choices in-row" : isLettered ? "choices lettered" : "choices", "aria-labelledby": labelledBy },
      legend ? h("legend", {}, legend) : null,
      h("div", { class: "choice-rows" }, ...rows),
    ),
    chosen,
    /** Ticks what is in the list and nothing else. */
    fill(values) {
      for (const [value, input] of inputs) {
        const isChosen = values.includes(value);
        if (input.checked !== isChosen) input.checked = isChosen;
      }
    },
  };
}

/**
 * A button for what cannot be undone: the first press asks, the second does it. The focus goes to the answer that
 * changes nothing.
 */
export function carefulButton(text, question, confirmation, act, style = "grave") {
  const first = button(text, () => ask(true), style);
  const no = button(t("no"), () => ask(false), "plain");
  const yes = button(confirmation, () => {
    ask(false);
    act();
  }, "grave filled");
  const asking = h("div", { class: "asking", role: "group", "aria-label": question, hidden: true },
    h("p", { text: question }), h("div", { class: "row" }, no, yes));
  function ask(isAsking) {
    show(first, !isAsking);
    show(asking, isAsking);
    (isAsking ? no : first).focus();
  }
  return { element: h("div", { class: "careful" }, first, asking), first };
}
