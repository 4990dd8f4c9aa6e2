/** The scores of a rubric by team: what others gave, and apart from it how each team sees itself. */

import { h, keyed, setText, show } from "./dom.js";
import { nameOf } from "./result-texts.js";
import { makeTable } from "./table.js";
import { number, t } from "./texts.js";

/** Makes the drawing of a rubric's results. */
export function rubricResult(activity, title) {
  const list = h("div", { class: "teams-scored" });
  const table = makeTable(title);
  const criteria = activity.rubric.criteria;
  const ends = criteria.map(({ levels }) => levels.map(({ score }) => score)).map((scores) =>
    ({ lowest: Math.min(...scores), highest: Math.max(...scores) }));

  const line = () => {
    const name = h("span", { class: "bar-label" });
    const figure = h("span", { class: "bar-figure" });
    const bar = h("div", { class: "bar" });
    const own = h("div", { class: "own-mark", hidden: true });
    return { element: h("li", {}, h("div", { class: "bar-text" }, name, figure), h("div", { class: "track" }, bar, own)), name, figure, bar, own };
  };
  const share = (value, index) => {
    const { lowest, highest } = ends[index];
    return highest > lowest ? (value - lowest + 1) / (highest - lowest + 1) : 1;
  };

  function fill(part, team, view) {
    setText(part.head, nameOf(view, team.team));
    setText(part.note, t("sheetCount", { n: team.sheets.length }));
    keyed(part.list, team.criteria.map((scores, index) => ({ ...scores, index, own: team.own[index] })),
      ({ index }) => index, line, (row, { criterion, summary, own, index }) => {
        const self = own && own.summary ? own.summary.mean : null;
        setText(row.name, criterion);
        setText(row.figure, [summary ? number(summary.mean) : "–", self === null ? null : t("ownView", { score: number(self) })]
          .filter(Boolean).join(" · "));
        row.bar.style.width = `${summary ? share(summary.mean, index) * 100 : 0}%`;
        show(row.own, self !== null);
        if (self !== null) row.own.style.left = `${share(self, index) * 100}%`;
      });
    const isMine = view.me && view.me.team === team.team;
    const comments = isMine ? team.sheets.map(({ comment }) => comment).filter(Boolean) : [];
    show(part.comments, comments.length > 0);
    keyed(part.comments, comments.map((text, index) => ({ text, index })), ({ index }) => index,
      () => h("li", { class: "text" }), (row, { text }) => setText(row, text));
  }

  return {
    element: h("div", {}, list, table.element),
    update({ result }, view) {
      keyed(list, result.teams, ({ team }) => team, () => {
        const head = h("h5");
        const note = h("p", { class: "result-note" });
        const bars = h("ul", { class: "bars" });
        const comments = h("ul", { class: "texts", hidden: true });
        return { element: h("div", { class: "team-scored" }, head, note, bars, comments), head, note, list: bars, comments };
      }, (part, team) => fill(part, team, view));
      table.update([t("team"), ...criteria.map(({ name }) => name), t("overall"), t("sheetsHead")],
        result.teams.map(({ team, criteria: scores, overall, sheets }) =>
          [nameOf(view, team), ...scores.map(({ summary }) => (summary ? number(summary.mean, 2) : "–")),
            overall ? number(overall.mean, 2) : "–", sheets.length]));
    },
    told: () => "",
  };
}
