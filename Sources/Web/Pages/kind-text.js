/** Kinds that are answered in words: a question, a reflection, a worksheet that a team fills in together. */

import { h, setText } from "./dom.js";
import { textField } from "./text-field.js";
import { t } from "./texts.js";

/** The form of a question. */
export function question(room, activity) {
  const field = textField(room, {
    key: activity.id,
    label: t("yourAnswer"),
    rows: 4,
    command: (text) => ({ type: "answerQuestion", activity: activity.id, text }),
  });
  return {
    element: h("div", { class: "form" }, field.element),
    update: (entry) => field.update(entry.mine),
    summary: () => [field.summary()].filter(Boolean),
    unsent: () => [field.unsent()].filter(Boolean),
  };
}

/** The form of a reflection: a text for each question, each handed in by itself. */
export function reflection(room, activity) {
  const fields = activity.questions.map((label, index) =>
    textField(room, {
      key: `${activity.id}/${index + 1}`,
      label,
      command: (text) => ({ type: "answerReflection", activity: activity.id, question: index + 1, text }),
    }));
  return several(fields, activity.questions, (entry, index) => {
    const text = entry.mine && entry.mine.texts[index];
    return text ? { text } : null;
  }, h("p", { class: "hint", text: t("reflectHint") }));
}

/** The form of a worksheet: one sheet a team, the last text of a field counts and says whose it is. */
export function worksheet(room, activity) {
  const names = activity.worksheet.fields;
  const hint = h("p", { class: "hint" });
  const fields = names.map((label, index) =>
    textField(room, {
      key: `${activity.id}/${index + 1}`,
      label,
      isShared: true,
      mayBeEmpty: true,
      rows: 2,
      command: (text) => ({ type: "fillWorksheet", activity: activity.id, field: index + 1, text }),
    }));
  const form = several(fields, names, (entry, index) =>
    entry.mine ? entry.mine.fields.find(({ field }) => field === index + 1) : null, hint);
  return {
    ...form,
    update(entry) {
      const team = room.view.me && room.teamName(room.view.me.team);
      setText(hint, team ? t("sheetOfTeam", { team }) : t("sheetOfYourOwn"));
      form.update(entry);
    },
  };
}

function several(fields, labels, partOf, ...before) {
  const named = (read) => () => fields.map((field, index) => [labels[index], read(field)])
    .filter(([, text]) => text)
    .map(([label, text]) => `${label}: ${text}`);
  return {
    element: h("div", { class: "form" }, ...before, ...fields.map((field) => field.element)),
    update: (entry) => fields.forEach((field, index) => field.update(partOf(entry, index))),
    summary: named((field) => field.summary()),
    unsent: named((field) => field.unsent()),
  };
}
