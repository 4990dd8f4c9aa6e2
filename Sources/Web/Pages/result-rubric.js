/** The scores of a rubric by team: what others gave, and apart from it how each team sees itself. */

import { freshId, h, keyed, setAttribute, setText, show } from "./dom.js";
import { nameOf } from "./result-texts.js";
import { makeTable } from "./table.js";
import { number, t } from "./texts.js";

/** How many sheets count for a team; the sheets themselves are for the facilitator. */
function sheetsOf({ criteria }) {
  return Math.max(0, ...criteria.map(({ summary }) => (summary ? summary.n : 0)));
}

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
    setAttribute(part.element, "data-mine", Boolean(view.me) && view.me.team === team.team);
    setText(part.note, t("sheetCount", { n: sheetsOf(team) }));
    keyed(part.list, team.criteria.map((scores, index) => ({ ...scores, index, own: team.own[index] })),
      ({ index }) => index, line, (row, { criterion, summary, own, index }) => {
        const self = own && own.summary ? own.summary.mean : null;
        setText(row.name, criterion);
        setText(row.figure, [summary ? t("scoreOf", { score: number(summary.mean), most: ends[index].highest }) : "–", self === null ? null : t("ownView", { score: number(self) })]
          .filter(Boolean).join(" · "));
        row.bar.style.width = `${summary ? share(summary.mean, index) * 100 : 0}%`;
        show(row.own, self !== null);
        if (self !== null) row.own.style.left = `calc(${share(self, index) * 100}% - 0.3em)`;
      });
  }

  return {
    element: h("div", {}, list, table.element),
    update({ result }, view) {
      keyed(list, result.teams, ({ team }) => team, () => {
        const head = h("p", { class: "group-name", id: freshId("team") });
        const note = h("p", { class: "result-note" });
        const bars = h("ul", { class: "bars", "aria-labelledby": head.id });
        return { element: h("div", { class: "team-scored" }, head, note, bars), head, note, list: bars };
      }, (part, team) => fill(part, team, view));
      table.update([t("team"), ...criteria.map(({ name }) => name), t("overall"), t("sheetsHead")],
        result.teams.map((scored) => [nameOf(view, scored.team), ...scored.criteria.map(({ summary }) => (summary ? number(summary.mean, 2) : "–")),
            scored.overall ? number(scored.overall.mean, 2) : "–", sheetsOf(scored)]));
    },
    told: () => "",
  };
}
