/** What an activity asks, in large letters, as long as its results are not shown. */

import { h, setText } from "./dom.js";
import { t } from "./texts.js";

/** Makes the preview of an activity. */
export function makePreview(activity) {
  const note = h("p", { class: "preview-note" });
  const element = h("div", { class: "preview" }, ...partsOf(activity), note);
  return {
    element,
    update({ status }) {
      const isHidden = activity.options && activity.options.hidesResults;
      setText(note, status === "open" ? t(isHidden ? "resultsWhenShown" : `ask_${activity.kind}`) : t("resultsLater"));
    },
  };
}

function partsOf(activity) {
  switch (activity.kind) {
    case "poll":
    case "quiz":
      return [list("lettered", (activity.poll || activity.quiz).choices)];
    case "rank":
      return [list("plain", activity.rank.items)];
    case "reflection":
      return [list("plain", activity.questions)];
    case "worksheet":
      return [list("plain", activity.worksheet.fields)];
    case "map":
      return [list("tokens", activity.map.components)];
    case "scale":
      return [scaleEnds(activity.scale)];
    case "rubric":
      return [rubricTable(activity)];
    default:
      return [];
  }
}

function list(style, texts) {
  return h("ol", { class: `preview-list ${style}` }, ...texts.map((text) => h("li", { text })));
}

function scaleEnds({ lowest, highest, lowestLabel, highestLabel, levels = [] }) {
  if (levels.length > 0) return list("plain", levels.map((level, index) => `${lowest + index}: ${level}`));
  return h("p", { class: "ends large" },
    h("span", { text: [lowest, lowestLabel].filter((part) => part !== undefined && part !== null).join(" = ") }),
    h("span", { text: [highest, highestLabel].filter((part) => part !== undefined && part !== null).join(" = ") }));
}

function rubricTable({ rubric: { criteria }, title }) {
  const most = criteria.reduce((one, other) => (other.levels.length > one.levels.length ? other : one), criteria[0]);
  return h("table", { class: "rubric-table" },
    h("caption", { class: "unseen", text: title || t("kind_rubric") }),
    h("thead", {}, h("tr", {}, h("th", { scope: "col", text: t("criterion") }),
      ...most.levels.map(({ score, name }) => h("th", { scope: "col", text: `${score} ${name}` })))),
    h("tbody", {}, ...criteria.map(({ name, levels }) => h("tr", {}, h("th", { scope: "row", text: name }),
      ...levels.map(({ description }) => h("td", { text: description }))))));
}
