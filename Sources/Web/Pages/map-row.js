/** One component of a map in figures: where it stands, a button to place it by touch, one to take it off. */

import { freshId, h, setAttribute, setText, show } from "./dom.js";
import { button } from "./parts.js";
import { t } from "./texts.js";

/** Makes the line of a component. `acts.place(place)` hears a new place, or `null` to take it off. */
export function makeMapRow(component, name, acts) {
  let place = null;
  const figure = (key) => {
    const input = h("input", {
      type: "number",
      id: freshId(key),
      min: 0,
      max: 100,
      step: 1,
      inputmode: "numeric",
      "aria-label": t("figureOf", { axis: t(key), name }),
      onchange: () => {
        const value = Number(input.value);
        if (input.value === "" || !(value >= 0 && value <= 100)) return;
        acts.place({ visibility: 0.5, evolution: 0.5, ...place, [key]: Math.round(value) / 100 });
      },
    });
    return { input, element: h("label", { class: "figure", for: input.id }, h("span", { text: t(key) }), input) };
  };
  const visibility = figure("visibility");
  const evolution = figure("evolution");
  const aim = button("", () => acts.select(), "plain");
  const off = button(t("takeOff"), () => {
    acts.place(null);
    aim.focus();
  }, "quiet", { "aria-label": t("takeOffName", { name }) });
  return {
    element: h("li", { class: "map-row" },
      h("p", { class: "map-name" }, h("span", { class: "badge", text: component }), name),
      h("div", { class: "row" }, aim, evolution.element, visibility.element, off)),
    /** Shows where the component stands, `null` if it is not on the map yet, and whether the map began so. */
    update(newPlace, isSelected, isStart) {
      place = newPlace;
      setText(aim, isSelected ? t("nowTapMap") : place ? t("moveByTap") : t("placeByTap"));
      setAttribute(aim, "aria-pressed", String(isSelected));
      setAttribute(aim, "aria-label", t("placeName", { name }));
      show(off, Boolean(place) && !isStart);
      for (const [key, { input }] of [["visibility", visibility], ["evolution", evolution]]) {
        const text = place ? String(Math.round(place[key] * 100)) : "";
        if (document.activeElement !== input && input.value !== text) input.value = text;
      }
    },
  };
}
