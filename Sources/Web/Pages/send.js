/** The button that hands in, with the reason beside it where something is missing. */

import { freshId, h, setAttribute, setText, show } from "./dom.js";
import { button } from "./parts.js";
import { t } from "./texts.js";

/**
 * Makes the button. `hand()` hands in and returns `null`, or a sentence that says what is missing.
 * The button is never switched off, so that the keyboard never loses its place; it says instead what it needs.
 */
export function sendButton(hand, texts = {}) {
  const id = freshId("fault");
  const fault = h("p", { class: "fault", id, role: "alert", hidden: true });
  const press = button(texts.first || t("send"), () => {
    const missing = hand();
    show(fault, Boolean(missing));
    setText(fault, missing || "");
    setAttribute(press, "aria-describedby", missing ? id : null);
  }, "main");
  return {
    element: h("div", { class: "send" }, press, fault),
    /** Whether something was handed in before, and whether nothing has changed since. */
    update(isAgain, isDone) {
      setText(press, isAgain ? texts.again || t("sendAgain") : texts.first || t("send"));
      setAttribute(press, "data-done", Boolean(isDone));
      if (isDone) show(fault, false);
    },
  };
}
