/** Polls and quizzes: one option, up to so many, or any number. */

import { h, setText, show } from "./dom.js";
import { makeAnswer } from "./answer.js";
import { choiceList, stateLine } from "./parts.js";
import { sendButton } from "./send.js";
import { t } from "./texts.js";

/** The form of a poll or a quiz. */
export function choice(room, activity, headingId) {
  const rules = activity.poll || activity.quiz;
  const most = rules.selection === 0 ? rules.choices.length : rules.selection;
  const type = activity.kind === "quiz" ? "answerQuiz" : "answerPoll";
  const answer = makeAnswer(room, activity.id);
  const line = stateLine();
  const hint = h("p", { class: "hint", text: hintFor(rules.selection) });
  const tooMany = h("p", { class: "fault", hidden: true });
  let mine = null;

  const list = choiceList(
    rules.choices.map((text, index) => ({ value: index + 1, text })),
    {
      isMany: rules.selection !== 1,
      labelledBy: headingId,
      isLettered: true,
      onchange: (choices) => answer.keep(choices.length > 0 || mine ? choices : null, mine),
    },
  );
  const send = sendButton(() => {
    const choices = list.chosen();
    if (choices.length === 0) return t("chooseFirst");
    if (choices.length > most) return t("tooMany", { n: choices.length, most });
    answer.send(choices, { type, activity: activity.id, choices });
    return null;
  });

  return {
    element: h("div", { class: "form" }, hint, list.element, tooMany, send.element, line.element),
    update(entry) {
      mine = entry.mine ? entry.mine.choices : null;
      const value = answer.value(mine) || [];
      list.fill(value);
      show(tooMany, value.length > most);
      setText(tooMany, value.length > most ? t("tooMany", { n: value.length, most }) : "");
      send.update(Boolean(answer.saved(mine)), answer.draft() === null && Boolean(mine));
      line.update(answer.state(mine));
    },
    summary: () => (answer.saved(mine) || []).map((number) => rules.choices[number - 1]),
    unsent: () => (answer.draft() || []).map((number) => rules.choices[number - 1]),
  };
}

function hintFor(selection) {
  if (selection === 1) return t("chooseOne");
  return selection === 0 ? t("chooseAny") : t("chooseUpTo", { n: selection });
}
