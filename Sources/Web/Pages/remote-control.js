/** One activity under the facilitator's thumb: open, close, show the results, and what its kind needs besides. */

import { freshId, h, setAttribute, setText, show } from "./dom.js";
import { countdown, millisecondsLeft } from "./clock.js";
import { button } from "./parts.js";
import { makeSorter } from "./remote-answers.js";
import { makeSlideControl, makeSlotControl } from "./remote-shows.js";
import { makeResult } from "./results.js";
import { t } from "./texts.js";
import { titleOf } from "./titles.js";

/** Makes the control of an activity. */
export function makeControl(command, clock, { activity }, announce) {
  const id = activity.id;
  const headingId = freshId("control");
  const closes = h("span", { class: "tag time", hidden: true });
  const status = h("span", { class: "tag status" });
  const count = h("span", { class: "tag" });
  const open = button(t("open"), () => command({ type: "open", activity: id }), "main", { "aria-describedby": headingId });
  const close = button(t("close"), () => command({ type: "close", activity: id }), "plain", { "aria-describedby": headingId });
  const reveal = button(t("showResults"), () => command({ type: "showResults", activity: id }), "main", { "aria-describedby": headingId });
  const screen = button(t("onScreen"), () => command({ type: "showOnScreen", activity: view.onScreen === id ? null : id }), "plain",
    { "aria-describedby": headingId });
  const shown = h("span", { class: "tag good", text: t("resultsShown") });
  const kindControl = { slides: makeSlideControl, slots: makeSlotControl }[activity.kind];
  const special = kindControl ? kindControl(command, clock, activity) : null;
  const sorter = ["question", "reflection", "questionsAndAnswers"].includes(activity.kind) ? makeSorter(command, activity, announce) : null;
  const isShow = ["slides", "slots"].includes(activity.kind);
  const result = makeResult(activity);
  const results = h("details", { class: "private", hidden: true }, h("summary", { text: t("resultsForYou") }), result.element);
  let entry = null;
  let view = null;
  results.addEventListener("toggle", () => drawResult());

  function drawResult() {
    if (results.open && entry && entry.result) result.update(entry, view);
  }

  return {
    element: h("section", { class: "card control", "aria-labelledby": headingId },
      h("header", {}, h("p", { class: "tags" }, h("span", { class: "kind", text: t(`kind_${activity.kind}`) }), status, count, closes, shown),
        h("h3", { id: headingId, text: titleOf(activity) })),
      h("div", { class: "row" }, open, close, reveal, screen),
      special && special.element, sorter && sorter.element, results),
    update(news, newView) {
      entry = news;
      view = newView;
      const isRunning = view.stage !== "ended";
      setAttribute(this.element, "data-status", entry.status);
      setText(status, t(`status_${entry.status}`));
      setText(count, isShow ? "" : t("answeredShort", { n: entry.answered, of: entry.expected }));
      show(count, !isShow && entry.status !== "waiting");
      show(open, entry.status !== "open" && isRunning);
      setText(open, t(entry.status === "closed" ? "reopen" : "open"));
      setAttribute(open, "class", entry.status === "closed" ? "button plain" : "button main");
      show(close, entry.status === "open" && isRunning);
      show(screen, entry.status !== "waiting" && isRunning);
      setAttribute(screen, "aria-pressed", String(view.onScreen === id));
      const hasResult = Boolean(entry.result) && !isShow && entry.status !== "waiting";
      show(reveal, hasResult && !entry.showsResults);
      show(shown, hasResult && Boolean(entry.showsResults));
      show(results, hasResult);
      drawResult();
      if (special) special.update(entry, view);
      if (sorter) sorter.update(entry);
      this.draw();
    },
    draw() {
      const left = entry && entry.status === "open" ? millisecondsLeft(clock, entry.closesAt, null) : null;
      show(closes, left !== null);
      if (left !== null) setText(closes, t("closesIn", { time: countdown(Math.max(0, left)) }));
      if (special) special.draw();
    },
  };
}
