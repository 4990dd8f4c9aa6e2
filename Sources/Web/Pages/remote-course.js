/** Where the session is: what to say now, what comes next, and the rarer ways to steer. */

import { h, keyed, setText, show } from "./dom.js";
import { button, carefulButton } from "./parts.js";
import { t } from "./texts.js";

/** Makes the part about the course of the session. */
export function makeCourse(command) {
  const cue = h("ul", { class: "doing" });
  const cueBox = h("section", { class: "card now" }, h("h2", { text: t("cue") }), cue);
  const next = h("p", { class: "next" });
  const here = h("p", { class: "hint" });
  const shorter = button(t("oneLess"), () => command({ type: "extend", seconds: -60 }), "plain", { "aria-label": t("oneMinuteLess") });
  const back = button(t("back"), () => command({ type: "back" }), "plain");
  const end = carefulButton(t("endSession"), t("reallyEnd"), t("yesEnd"), () => command({ type: "end" }));
  const rare = h("details", { class: "rare" }, h("summary", { text: t("moreWays") }),
    h("div", { class: "row" }, shorter, back), end.element);
  return {
    element: h("div", { class: "course" }, here, cueBox, next, rare),
    update(view) {
      const lines = view.facilitatorActivity || [];
      keyed(cue, lines.map((text, index) => ({ text, index })), ({ index }) => index, () => h("li"),
        (row, { text }) => setText(row, text));
      show(cueBox, lines.length > 0);
      setText(here, view.stage === "waiting" ? t("peopleHere", { n: view.learnerCount }) : "");
      show(here, view.stage === "waiting");
      setText(next, view.next ? t("nextUp", { title: view.next.title, minutes: Math.round(view.next.plannedSeconds / 60) })
        : view.running ? t("lastItem") : "");
      show(rare, view.stage === "running" || view.stage === "paused");
      show(back, Boolean(view.running && view.running.index > 0));
    },
  };
}
