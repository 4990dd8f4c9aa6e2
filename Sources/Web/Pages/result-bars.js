/** Counts as bars: polls, quizzes, scales, rankings. */

import { h, keyed, setAttribute, setText, show } from "./dom.js";
import { makeTable } from "./table.js";
import { number, percent, t } from "./texts.js";

/** Makes a list of bars. A bar is `{key, label, share, figure, mark}`; shares lie from 0 to 1. */
function makeBars() {
  const element = h("ul", { class: "bars" });
  return {
    element,
    update(items) {
      keyed(element, items, ({ key }) => key, () => {
        const label = h("span", { class: "bar-label" });
        const figure = h("span", { class: "bar-figure" });
        const mark = h("span", { class: "tag good", hidden: true });
        const bar = h("div", { class: "bar" });
        return { element: h("li", {}, h("div", { class: "bar-text" }, label, mark, figure), h("div", { class: "track" }, bar)), label, figure, mark, bar };
      }, (part, item) => {
        setText(part.label, item.label);
        setText(part.figure, item.figure);
        show(part.mark, Boolean(item.mark));
        setText(part.mark, item.mark || "");
        setAttribute(part.bar, "data-right", Boolean(item.mark));
        part.bar.style.width = `${Math.round(item.share * 1000) / 10}%`;
      });
    },
  };
}

/** The tally of a poll or a quiz. Without counts, the options alone. */
export function bars(activity, title) {
  const list = makeBars();
  list.element.classList.add("lettered");
  const note = h("p", { class: "result-note" });
  const table = makeTable(title);
  return {
    element: h("div", {}, note, list.element, table.element),
    update({ result }) {
      const most = Math.max(1, ...result.choices.map(({ count }) => count));
      list.update(result.choices.map(({ choice, text, count, right }) => ({
        key: choice,
        label: text,
        share: count / Math.max(most, result.ballots, 1),
        figure: `${count} · ${percent(count, result.ballots)}`,
        mark: right ? t("rightAnswer") : null,
      })));
      const rightOnes = result.rightBallots === undefined || result.rightBallots === null
        ? null : t(result.choices.filter(({ right }) => right).length > 1 ? "gotAllRight" : "gotItRight", { n: result.rightBallots, of: result.ballots });
      setText(note, [t("ballots", { n: result.ballots }), rightOnes].filter(Boolean).join(" · "));
      const hasRight = result.choices.some(({ right }) => right !== undefined && right !== null);
      table.update([t("option"), t("votes"), t("share"), ...(hasRight ? [t("right")] : [])],
        result.choices.map(({ text, count, right }) =>
          [text, count, percent(count, result.ballots), ...(hasRight ? [right ? t("yes") : t("no")] : [])]));
    },
    told: ({ result }) => result.choices.map(({ text, count }) => `${text}: ${count}`).join(", "),
  };
}

/** The numbers of a scale as columns. */
export function scaleBars(activity, title) {
  const columns = h("ul", { class: "columns" });
  const ends = h("p", { class: "ends" });
  const note = h("p", { class: "result-note" });
  const table = makeTable(title);
  const { lowestLabel, highestLabel } = activity.scale;
  ends.append(h("span", { text: lowestLabel || "" }), h("span", { text: highestLabel || "" }));
  show(ends, Boolean(lowestLabel || highestLabel));
  return {
    element: h("div", {}, note, columns, ends, table.element),
    update({ result }) {
      const most = Math.max(1, ...result.values.map(({ count }) => count));
      keyed(columns, result.values, ({ value }) => value, () => {
        const bar = h("div", { class: "bar" });
        const count = h("span", { class: "bar-figure" });
        const name = h("span", { class: "column-name" });
        return { element: h("li", {}, h("div", { class: "column" }, count, bar), name), bar, count, name };
      }, (part, { value, count }) => {
        part.bar.style.height = `${Math.round((count / most) * 1000) / 10}%`;
        setText(part.count, count);
        setText(part.name, value);
      });
      const { summary } = result;
      setText(note, [t("ballots", { n: result.ballots }),
        summary ? t("middle", { median: number(summary.median), mean: number(summary.mean) }) : null]
        .filter(Boolean).join(" · "));
      table.update([t("value"), t("meaning"), t("votes")],
        result.values.map(({ value, meaning, count }) => [value, meaning || "", count]));
    },
    told: ({ result }) => (result.summary ? t("middle", {
      median: number(result.summary.median), mean: number(result.summary.mean),
    }) : ""),
  };
}

/** A ranking, the best mean place first. */
export function order(activity, title) {
  const list = makeBars();
  list.element.classList.add("numbered");
  const note = h("p", { class: "result-note" });
  const table = makeTable(title);
  return {
    element: h("div", {}, note, list.element, table.element),
    update({ result }) {
      const places = result.items.length;
      list.update(result.items.map(({ item, text, meanPlace }) => ({
        key: item,
        label: text,
        share: meanPlace ? (places - meanPlace + 1) / places : 0,
        figure: meanPlace ? t("meanPlace", { place: number(meanPlace) }) : "–",
      })));
      setText(note, t("ballots", { n: result.ballots }));
      table.update([t("item"), t("meanPlaceHead"), t("firstPlaces")],
        result.items.map(({ text, meanPlace, firstPlaces }) => [text, meanPlace ? number(meanPlace, 2) : "–", firstPlaces]));
    },
    told: ({ result }) => result.items.map(({ text }, index) => `${index + 1}. ${text}`).join(", "),
  };
}
