/** A few single words, for a word cloud. */

import { freshId, h, same } from "./dom.js";
import { makeAnswer } from "./answer.js";
import { stateLine } from "./parts.js";
import { sendButton } from "./send.js";
import { t } from "./texts.js";

/** The form of a word cloud: a line for each word that one may hand in. */
export function words(room, activity, headingId) {
  const answer = makeAnswer(room, activity.id);
  const line = stateLine();
  const most = activity.words.most;
  let mine = null;

  const inputs = Array.from({ length: most }, () =>
    h("input", {
      type: "text",
      id: freshId("word"),
      autocomplete: "off",
      autocapitalize: "off",
      maxlength: 40,
      oninput: () => {
        const typed = written();
        answer.keep(typed.some((word) => word.trim()) || mine ? typed : null, mine);
      },
      onkeydown: (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        const next = inputs[inputs.indexOf(event.target) + 1];
        (next || send.element.querySelector("button")).focus();
      },
    }));
  const rows = inputs.map((input, index) =>
    h("div", { class: "field word" },
      h("label", { for: input.id }, most === 1 ? t("yourWord") : t("wordNumber", { n: index + 1 })), input));
  /** The lines as they stand, without the empty ones at the end, so that they compare with what was handed in. */
  const written = () => {
    const all = inputs.map((input) => input.value);
    while (all.length > 0 && all[all.length - 1] === "") all.pop();
    return all;
  };

  const send = sendButton(() => {
    const typed = inputs.map((input) => input.value.trim()).filter(Boolean);
    if (typed.length === 0) return t("writeFirst");
    answer.send(typed, { type: "answerWords", activity: activity.id, words: typed });
    return null;
  });

  return {
    element: h("div", { class: "form" },
      h("fieldset", { class: "words", "aria-labelledby": headingId }, ...rows), send.element, line.element),
    update(entry) {
      mine = entry.mine ? entry.mine.words : null;
      const value = answer.value(mine) || [];
      if (!same(value, written())) inputs.forEach((input, index) => (input.value = value[index] || ""));
      send.update(Boolean(answer.saved(mine)), answer.draft() === null && Boolean(mine));
      line.update(answer.state(mine));
    },
    summary: () => answer.saved(mine) || [],
    unsent: () => (answer.draft() || []).filter(Boolean),
  };
}
