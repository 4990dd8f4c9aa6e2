/** How to come in: the QR code, the address without it, the code of the room. */

import { h, setAttribute, setText, show } from "./dom.js";
import { safeSvg } from "./safe.js";
import { t } from "./texts.js";

/** Makes the panel for the side of the screen; while nothing else is on, it is large. */
export function makeJoinPanel() {
  const qr = h("div", { class: "qr", role: "img", "aria-label": t("qrCode") });
  const address = h("p", { class: "address" });
  const code = h("p", { class: "join-code" });
  const count = h("p", { class: "here" });
  const locked = h("p", { class: "tag", hidden: true, text: t("joiningIsLocked") });
  const element = h("section", { class: "join-panel", "aria-label": t("joinHere") }, qr,
    h("div", { class: "join-words" }, h("p", { class: "join-how", text: t("joinHere") }), address, code, count, locked));
  let drawn = null;
  return {
    element,
    update({ joining, learnerCount, stage }) {
      const isShown = Boolean(joining) && stage !== "ended";
      show(element, isShown);
      if (!isShown) return;
      if (drawn !== joining.qr) {
        drawn = joining.qr;
        qr.replaceChildren(...safeSvg(joining.qr));
        const svg = qr.firstElementChild;
        if (svg) setAttribute(svg, "aria-hidden", "true");
      }
      setText(address, joining.address.replace(/^https?:\/\//, ""));
      setText(code, joining.code);
      setAttribute(code, "aria-label", [...joining.code].join(" "));
      setText(count, t("peopleHere", { n: learnerCount }));
      show(locked, joining.isLocked);
    },
  };
}
