/** The bar under the thumb: what a facilitator presses while walking about. */

import { h, setAttribute, setText, show } from "./dom.js";
import { button, carefulButton } from "./parts.js";
import { t } from "./texts.js";

/** Makes the bar. */
export function makeBar(command) {
  let view = null;
  const begin = button(t("start"), () => command({ type: "start" }), "main");
  const hold = button(t("pause"), () => command({ type: view.stage === "paused" ? "resume" : "pause" }), "plain");
  const one = button(t("oneMore"), () => command({ type: "extend", seconds: 60 }), "plain", { "aria-label": t("oneMoreMinute") });
  const five = button(t("fiveMore"), () => command({ type: "extend", seconds: 300 }), "plain", { "aria-label": t("fiveMoreMinutes") });
  const next = button(t("next"), () => command({ type: "next" }), "main");
  const end = carefulButton(t("endSession"), t("reallyEnd"), t("yesEnd"), () => command({ type: "end" }), "main");
  return {
    element: h("div", { class: "actions", role: "group", "aria-label": t("course") }, begin, hold, one, five, next, end.element),
    update(news) {
      view = news;
      const isOn = view.stage === "running" || view.stage === "paused";
      show(begin, view.stage === "waiting");
      for (const press of [hold, one, five]) show(press, isOn);
      show(next, isOn && Boolean(view.next));
      show(end.element, isOn && !view.next);
      setText(hold, t(view.stage === "paused" ? "resume" : "pause"));
      setAttribute(next, "aria-label", view.next ? t("nextNamed", { title: view.next.title }) : null);
    },
  };
}
