/** What people wrote: answers under the labels of their groups, questions by votes, sheets by team. */

import { freshId, h, keyed, setAttribute, setText, show } from "./dom.js";
import { makeTable } from "./table.js";
import { t } from "./texts.js";

/** Makes columns of texts under headings. A group is `{key, label, texts: [{key, text, lead, note}]}`. */
function makeGroups(emptyText) {
  const element = h("div", { class: "groups" });
  const empty = h("p", { class: "hint", text: emptyText });
  return {
    element: h("div", {}, empty, element),
    update(groups) {
      show(empty, groups.length === 0);
      keyed(element, groups, ({ key }) => key, () => {
        const head = h("p", { class: "group-name", id: freshId("group") });
        const list = h("ul", { class: "texts" });
        return { element: h("div", { class: "group" }, head, list), head, list };
      }, (part, group) => {
        setAttribute(part.element, "data-short", group.texts.length <= 6);
        show(part.head, Boolean(group.label));
        setText(part.head, group.label || "");
        setAttribute(part.list, "aria-labelledby", group.label ? part.head.id : null);
        keyed(part.list, group.texts, ({ key }) => key, () => {
          const lead = h("p", { class: "text-lead", hidden: true });
          const text = h("p", { class: "text" });
          const note = h("p", { class: "text-note", hidden: true });
          return { element: h("li", {}, lead, text, note), lead, text, note };
        }, (row, { lead, text, note }) => {
          show(row.lead, Boolean(lead));
          setText(row.lead, lead || "");
          setText(row.text, text);
          show(row.note, Boolean(note));
          setText(row.note, note || "");
        });
      });
    },
  };
}

/** Answers by their groups, the labelled ones first; pinned ones on top, hidden ones nowhere. */
function grouped(answers, label = null) {
  const seen = answers.filter(({ hidden }) => !hidden)
    .sort((one, other) => Number(Boolean(other.pinned)) - Number(Boolean(one.pinned)));
  const labels = [...new Set(seen.map(({ group }) => group || null))]
    .sort((one, other) => Number(one === null) - Number(other === null));
  return labels.map((name) => ({
    key: `${label}/${name}`,
    label: [label, name || (labels.length > 1 ? t("ungrouped") : null)].filter(Boolean).join(": "),
    texts: seen.filter(({ group }) => (group || null) === name)
      .map(({ text, pinned }, index) => ({ key: `${text}/${index}`, text, note: pinned ? t("pinned") : null })),
  }));
}

/** The answers to a question. */
export function questionTexts(activity, title) {
  const groups = makeGroups(t("noAnswers"));
  const table = makeTable(title);
  return {
    element: h("div", {}, groups.element, table.element),
    update({ result }) {
      groups.update(grouped(result.answers));
      table.update([t("answer"), t("group")], result.answers.filter(({ hidden }) => !hidden).map(({ text, group }) => [text, group || ""]));
    },
    told: ({ result }) => t("ballots", { n: result.answers.length }),
  };
}

/** What was said to the questions of a reflection. */
export function reflectionTexts(activity, title) {
  const groups = makeGroups(t("noAnswers"));
  const table = makeTable(title);
  return {
    element: h("div", {}, groups.element, table.element),
    update({ result }) {
      groups.update(result.questions.flatMap(({ text, answers }) => grouped(answers, text)));
      table.update([t("question"), t("answer")], result.questions.flatMap(({ text, answers }) =>
        answers.filter(({ hidden }) => !hidden).map((answer) => [text, answer.text])));
    },
    told: () => "",
  };
}

/** The questions of a wall with their votes. */
export function wallTexts(activity, title) {
  const list = h("ol", { class: "asked-list" });
  const empty = h("p", { class: "hint", text: t("wallEmpty") });
  const table = makeTable(title);
  return {
    element: h("div", {}, empty, list, table.element),
    update({ result, wall }) {
      const questions = (wall || result.questions).filter((question) => !question.hidden && !question.isHidden);
      show(empty, questions.length === 0);
      keyed(list, questions, ({ number }) => number, () => {
        const votes = h("span", { class: "count" });
        const text = h("p", { class: "text" });
        return { element: h("li", {}, votes, text), votes, text };
      }, (part, { text, votes, isPinned, pinned }) => {
        setText(part.votes, `▲ ${votes}`);
        setText(part.text, isPinned || pinned ? `${text} · ${t("pinned")}` : text);
      });
      table.update([t("question"), t("votes")], questions.map(({ text, votes }) => [text, votes]));
    },
    told: ({ wall, result }) => t("ballots", { n: (wall || result.questions).length }),
  };
}

/** The worksheets of all teams, side by side. */
export function sheets(activity, title) {
  const groups = makeGroups(t("noSheets"));
  const table = makeTable(title);
  return {
    element: h("div", {}, groups.element, table.element),
    update({ result }, view) {
      const name = (author) => nameOf(view, author);
      groups.update(result.sheets.map(({ author, entries }) => ({
        key: author,
        label: name(author),
        texts: entries.map(({ field, text }) => ({ key: field, text, lead: result.fields[field - 1] })),
      })));
      table.update([t("team"), ...result.fields], result.sheets.map(({ author, entries }) =>
        [name(author), ...result.fields.map((_, index) => (entries.find(({ field }) => field === index + 1) || {}).text || "")]));
    },
    told: ({ result }) => t("ballots", { n: result.sheets.length }),
  };
}

/** The name of a team or a learner, as far as this page may know it. */
export function nameOf(view, author) {
  const known = [...(view.teams || []), ...(view.learners || []), ...(view.me ? [view.me] : [])]
    .find(({ id }) => id === author);
  return known ? known.name : t("somebody");
}
