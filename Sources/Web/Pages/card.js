/** One activity on a learner's page: what is asked, the form while it is open, what was handed in, the results. */

import { freshId, h, hasFocus, keyed, setAttribute, setText, show } from "./dom.js";
import { countdown, millisecondsLeft } from "./clock.js";
import { makeTimeAnnouncer } from "./announcer.js";
import { choice } from "./kind-choice.js";
import { map } from "./kind-map.js";
import { rank } from "./kind-rank.js";
import { rubric } from "./kind-rubric.js";
import { scale } from "./kind-scale.js";
import { slides, slots } from "./kind-show.js";
import { question, reflection, worksheet } from "./kind-text.js";
import { wall } from "./kind-wall.js";
import { words } from "./kind-words.js";
import { button } from "./parts.js";
import { makeResult } from "./results.js";
import { shorten } from "./shorten.js";
import { t } from "./texts.js";
import { titleOf } from "./titles.js";

const forms = {
  poll: choice, quiz: choice, question, words, scale, rank, questionsAndAnswers: wall, worksheet, map, reflection,
  rubric, slots, slides,
};

/** Kinds that are counted; what people write is for the screen, or for when it is closed. */
const liveKinds = ["poll", "quiz", "words", "scale", "rank"];

/** While an activity is open, its results would tell people what to say: they come once one has answered. */
function isWorthShowing({ activity, mine }, isOpen) {
  if (activity.kind === "slides" || activity.kind === "slots") return false;
  if (!isOpen) return true;
  return liveKinds.includes(activity.kind) && Boolean(mine);
}

/** So many entries of a list are shown until somebody wants all of them. */
const mostEntries = 8;

/** Makes the card of an activity. */
export function makeCard(room, { activity }) {
  const headingId = freshId("activity");
  const form = forms[activity.kind](room, activity, headingId);
  const hearTime = makeTimeAnnouncer(room.announce);
  const heading = h("h3", { id: headingId, tabindex: "-1", text: titleOf(activity) });
  const closes = h("span", { class: "tag time", hidden: true });
  const status = h("span", { class: "tag status" });
  const result = makeResult(activity);
  const all = button("", () => {
    isWhole = !isWhole;
    cut();
  }, "plain", { hidden: true });
  const resultHead = h("h4", { text: t("results") });
  const isSlots = activity.kind === "slots";
  const results = h("details", { class: "results", hidden: true, open: "" }, h("summary", {}, resultHead), result.element,
    isSlots ? null : all);
  const sent = h("ul", { class: "sent" });
  const sentHead = h("h4");
  const summary = h("div", { class: "summary", hidden: true }, sentHead, sent);
  const later = h("p", { class: "hint later", hidden: true, text: t("resultsLater") });
  let entry = null;
  let isPast = false;
  let isWhole = false;

  function close() {
    // The place of the focus is about to disappear; the heading takes it.
    if (hasFocus(form.element)) heading.focus();
    room.announce(t("closedNow", { title: titleOf(activity) }));
  }

  /** Shows the beginning of long lists, or the whole of them. */
  function cut() {
    const place = isSlots ? form.element : result.element;
    const left = shorten(place, mostEntries);
    show(all, left > 0);
    setText(all, isWhole ? t("showFewer") : t("andMore", { n: left }));
    setAttribute(all, "aria-expanded", isWhole ? "true" : "false");
    if (isWhole) shorten(place, Infinity);
  }

  return {
    id: activity.id,
    heading,
    element: h("section", { class: "card activity", "aria-labelledby": headingId, "data-kind": activity.kind },
      h("header", {}, h("p", { class: "tags" },
        h("span", { class: "kind", text: t(`kind_${activity.kind}`) }),
        activity.options && activity.options.isAnonymous ? h("span", { class: "tag", text: t("anonymous") }) : null,
        status, closes), heading),
      form.element, isSlots ? all : null, summary, later, results),
    update(news) {
      const isOpen = news.status === "open";
      if (entry && entry.status === "open" && !isOpen) close();
      entry = news;
      form.update(news);
      show(form.element, isOpen);
      setAttribute(this.element, "data-status", news.status);
      setText(status, t(`status_${news.status}`));
      const unsent = isOpen ? [] : form.unsent();
      const lines = isOpen ? [] : unsent.length > 0 ? unsent : form.summary();
      show(summary, lines.length > 0);
      setText(sentHead, t(unsent.length > 0 ? "wasNotSent" : "youSent"));
      keyed(sent, lines.map((text, index) => ({ text, index })), ({ index }) => index, () => h("li"),
        (row, { text }) => setText(row, text));
      const hasResult = Boolean(news.result) && isWorthShowing(news, isOpen);
      show(later, !isOpen && !hasResult && lines.length > 0);
      show(results, hasResult);
      if (hasResult && !(room.isHeld && isOpen)) result.update(news, room.view);
      cut();
      this.draw();
    },
    /** Folds the results of what is over, once: who unfolds them has them unfolded. */
    moved(isOver) {
      if (isPast !== isOver) results.open = !isOver;
      isPast = isOver;
    },
    /** Brings the time that is left up to date. */
    draw() {
      if (!entry) return;
      const left = entry.status === "open" ? millisecondsLeft(room.clock, entry.closesAt, null) : null;
      show(closes, left !== null);
      if (left !== null) {
        setText(closes, t("closesIn", { time: countdown(Math.max(0, left)) }));
        hearTime(activity.id, left);
      }
      if (form.draw) form.draw();
    },
  };
}
