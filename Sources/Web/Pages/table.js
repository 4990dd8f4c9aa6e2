/** Results as a table, for everybody who reads figures better than bars. */

import { h, keyed, setText } from "./dom.js";
import { t } from "./texts.js";

/** Makes a table that is folded away until it is wanted. */
export function makeTable(caption) {
  const head = h("tr");
  const body = h("tbody");
  const table = h("table", {}, h("caption", { class: "unseen", text: caption }), h("thead", {}, head), body);
  const element = h("details", { class: "as-table" }, h("summary", { text: t("asTable") }),
    h("div", { class: "sideways", tabindex: "0", role: "region", "aria-label": t("tableOf", { title: caption }) }, table));
  return {
    element,
    table,
    /** Shows rows of cells under the names of the columns; the first cell of a row names it. */
    update(columns, rows) {
      fill(head, columns, () => h("th", { scope: "col" }));
      keyed(body, rows.map((cells, index) => ({ cells, index })), ({ index }) => index, () => h("tr"),
        (row, { cells }) => fill(row, cells, (index) => (index === 0 ? h("th", { scope: "row" }) : h("td"))));
    },
  };
}

function fill(row, cells, make) {
  keyed(row, cells.map((text, index) => ({ text, index })), ({ index }) => index, ({ index }) => make(index),
    (cell, { text }) => setText(cell, text));
}
