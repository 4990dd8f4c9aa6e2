/** Everybody's placements on one map: a small dot for each, a large one in the middle of them. */

import { h, keyed, setText } from "./dom.js";
import { fixedMarks, makePlane, putAt } from "./map-plane.js";
import { makeTable } from "./table.js";
import { number, t } from "./texts.js";

/** Makes the drawing of a map's results. */
export function mapResult(activity, title) {
  const plane = makePlane();
  plane.element.classList.add("of-everybody");
  const fixed = h("div", { class: "plane-fixed" });
  const dots = h("div", { class: "plane-dots", "aria-hidden": "true" });
  plane.field.append(fixed, dots);
  const note = h("p", { class: "result-note" });
  const table = makeTable(title);
  return {
    element: h("div", {}, note, plane.element, table.element),
    update({ result, starting }) {
      const placed = result.components.filter(({ visibility }) => visibility);
      const middle = ({ visibility, evolution }) => ({ visibility: visibility.median, evolution: evolution.median });
      fixedMarks(fixed, starting || []);
      keyed(plane.marks, placed, ({ component }) => component, () => {
        const name = h("span", { class: "mark-name" });
        const dot = h("span", { class: "badge" });
        return { element: h("div", { class: "mark" }, dot, name), name, dot };
      }, (part, item) => {
        setText(part.name, item.text);
        setText(part.dot, item.component);
        putAt(part.element, middle(item));
        part.element.classList.toggle("at-right", item.evolution.median > 0.5);
      });
      keyed(dots, result.maps.flatMap(({ placements }, index) =>
        placements.map((placement) => ({ ...placement, key: `${index}-${placement.component}` }))),
      ({ key }) => key, () => h("span", { class: "dot" }), putAt);
      const at = new Map(placed.map((item) => [item.component, middle(item)]));
      plane.drawLinks(result.links.filter(({ from, to }) => at.has(from) && at.has(to))
        .map(({ from, to, given }) => ({ key: `${from}-${to}`, from: at.get(from), to: at.get(to), isGiven: given })));
      setText(note, t("maps", { n: result.ballots }));
      const percents = (summary) => (summary ? number(summary.median * 100, 0) : "–");
      table.update([t("component"), t("evolution"), t("visibility"), t("placements")], result.components.map((item) =>
        [item.text, percents(item.evolution), percents(item.visibility), item.visibility ? item.visibility.n : 0]));
    },
    told: ({ result }) => t("maps", { n: result.ballots }),
  };
}
