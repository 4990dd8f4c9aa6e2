/** A number between two ends: a row of radio buttons, since sliders cannot be set by everybody. */

import { h } from "./dom.js";
import { makeAnswer } from "./answer.js";
import { choiceList, stateLine } from "./parts.js";
import { sendButton } from "./send.js";
import { t } from "./texts.js";

/** The form of a scale. Where the plan says what each number means, every number has a line of its own. */
export function scale(room, activity, headingId) {
  const { lowest, highest, lowestLabel, highestLabel, levels = [] } = activity.scale;
  const answer = makeAnswer(room, activity.id);
  const line = stateLine();
  const meanings = levels.length > 0;
  let mine = null;

  const values = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  const list = choiceList(
    values.map((value, index) => ({ value, text: String(value), detail: levels[index] })),
    {
      labelledBy: headingId,
      isRow: !meanings,
      onchange: ([value]) => answer.keep(value, mine),
    },
  );
  const ends = h("p", { class: "ends" },
    h("span", { text: end(lowest, lowestLabel) }), h("span", { text: end(highest, highestLabel) }));
  const send = sendButton(() => {
    const [value] = list.chosen();
    if (value === undefined) return t("chooseFirst");
    answer.send(value, { type: "answerScale", activity: activity.id, value });
    return null;
  });

  return {
    element: h("div", { class: "form" },
      meanings || !(lowestLabel || highestLabel) ? null : ends, list.element, send.element, line.element),
    update(entry) {
      mine = entry.mine ? entry.mine.value : null;
      const value = answer.value(mine);
      list.fill(value === null || value === undefined ? [] : [value]);
      send.update(answer.saved(mine) !== null, answer.draft() === null && mine !== null);
      line.update(answer.state(mine));
    },
    summary: () => (answer.saved(mine) === null ? [] : [String(answer.saved(mine))]),
    unsent: () => (answer.draft() === null ? [] : [String(answer.draft())]),
  };
}

function end(value, label) {
  return label ? `${value} = ${label}` : String(value);
}
