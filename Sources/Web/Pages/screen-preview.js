/** What an activity asks, in large letters, as long as its results are not shown. */

import { h, setText } from "./dom.js";
import { makePlane, namedMarks, startOf } from "./map-plane.js";
import { t } from "./texts.js";

/** Makes the preview of an activity. */
export function makePreview(activity) {
  const note = h("p", { class: "preview-note" });
  const element = h("div", { class: "preview" }, ...partsOf(activity), note);
  return {
    element,
    update({ status }) {
      const isHidden = activity.options && activity.options.hidesResults;
      setText(note, status === "open" ? [t(`ask_${activity.kind}`), isHidden ? t("resultsWhenShown") : ""].filter(Boolean).join(" ") : t("resultsLater"));
    },
  };
}

function partsOf(activity) {
  switch (activity.kind) {
    case "poll":
    case "quiz":
      return [list("lettered", (activity.poll || activity.quiz).choices)];
    case "rank":
      // Not numbered: it would look like an order that the room has found.
      return [list("tokens", activity.rank.items)];
    case "reflection":
      return [list("plain", activity.questions)];
    case "worksheet":
      return [list("plain", activity.worksheet.fields)];
    case "map":
      return [startOf(activity).isThere ? startingMap(activity) : list("tokens", activity.map.components)];
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

/** The map that the room begins from; what has no place on it yet stands below. */
function startingMap(activity) {
  const start = startOf(activity);
  const plane = makePlane();
  const fixed = h("div", { class: "plane-fixed" });
  plane.field.append(fixed);
  start.drawAnchors(fixed);
  const items = activity.map.components.map((text, index) => ({ component: index + 1, text, place: start.placeOf(index + 1), isStart: true }));
  namedMarks(plane.marks, items.filter(({ place }) => place));
  plane.drawLinks([...start.links(start.placeOf), ...activity.map.links.map(({ from, to }) =>
    ({ key: `${from}-${to}`, from: start.placeOf(from), to: start.placeOf(to), isGiven: true })).filter(({ from, to }) => from && to)]);
  const others = items.filter(({ place }) => !place).map(({ text }) => text);
  return h("div", {}, plane.element, others.length > 0 ? list("tokens", others) : null);
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
