/** Everybody's placements on one map: a small dot for each, a large one in the middle of them. */

import { h, keyed, setText } from "./dom.js";
import { makePlane, namedMarks, putAt, startOf } from "./map-plane.js";
import { makeTable } from "./table.js";
import { number, t } from "./texts.js";

/** Makes the drawing of a map's results. */
export function mapResult(activity, title) {
  const start = startOf(activity);
  const plane = makePlane();
  plane.element.classList.add("of-everybody");
  const fixed = h("div", { class: "plane-fixed" });
  const dots = h("div", { class: "plane-dots", "aria-hidden": "true" });
  plane.field.append(fixed, dots);
  start.drawAnchors(fixed);
  const note = h("p", { class: "result-note" });
  const table = makeTable(title);
  return {
    element: h("div", {}, note, plane.element, table.element),
    update({ result }) {
      const marks = result.components.flatMap(({ component, text, visibility, evolution }) => {
        const isStart = !visibility;
        const place = isStart ? start.placeOf(component) : { visibility: visibility.median, evolution: evolution.median };
        return place ? [{ component, text, place, isStart }] : [];
      });
      namedMarks(plane.marks, marks);
      keyed(dots, result.maps.flatMap(({ placements }, index) =>
        placements.map((placement) => ({ ...placement, key: `${index}-${placement.component}` }))),
      ({ key }) => key, () => h("span", { class: "dot" }), putAt);
      const at = new Map(marks.map(({ component, place }) => [component, place]));
      plane.drawLinks([...start.links((component) => at.get(component)),
        ...result.links.filter(({ from, to }) => at.has(from) && at.has(to))
          .map(({ from, to, given }) => ({ key: `${from}-${to}`, from: at.get(from), to: at.get(to), isGiven: given }))]);
      setText(note, t("maps", { n: result.ballots }));
      const percents = (summary) => (summary ? number(summary.median * 100, 0) : "–");
      table.update([t("component"), t("evolution"), t("visibility"), t("placements")], result.components.map((item) =>
        [item.text, percents(item.evolution), percents(item.visibility), item.visibility ? item.visibility.n : 0]));
    },
    told: ({ result }) => t("maps", { n: result.ballots }),
  };
}
