/** One activity on the room's screen: the question in large letters, how many have answered, the results. */

import { h, keyed, setAttribute, setText, show } from "./dom.js";
import { countdown, millisecondsLeft } from "./clock.js";
import { makeResult } from "./results.js";
import { makePreview } from "./screen-preview.js";
import { safeHtml } from "./safe.js";
import { shorten } from "./shorten.js";
import { t } from "./texts.js";
import { titleOf } from "./titles.js";
import { turnsOf } from "./turns.js";

/** Drawings change at most so often, so that people can read them. */
const calm = 700;

/** Makes the card of an activity on the screen. */
export function makeScreenCard({ activity }, clock, announce, fit) {
  const closes = h("span", { class: "tag time", hidden: true });
  const status = h("span", { class: "tag status" });
  const preview = makePreview(activity);
  const result = makeResult(activity);
  const answered = h("p", { class: "answered-text" });
  const progress = h("progress", { max: 1, value: 0, "aria-label": t("answeredLabel") });
  const turnout = h("div", { class: "turnout" }, answered, progress);
  const more = h("p", { class: "result-note more", hidden: true });
  const slide = h("div", { class: "slide" });
  const slideCount = h("p", { class: "slide-count" });
  const turn = makeTurn(clock);
  const isShow = ["slides", "slots"].includes(activity.kind);
  const isByTeam = activity.kind === "worksheet" || Boolean(activity.map && activity.map.isByTeam);
  let entry = null;
  let drawn = null;
  let timer = null;

  function drawResult(view) {
    timer = null;
    // As long as nobody has answered, what is asked says more than empty bars.
    const has = Boolean(entry.result || entry.wall) && !isShow && (entry.answered > 0 || entry.status === "closed");
    show(result.element, has);
    show(preview.element, !has && !isShow);
    if (!has) return;
    result.update({ ...entry, result: entry.result || { questions: [] } }, view);
    const told = result.told({ ...entry, result: entry.result || { questions: [] } });
    if (told) announce(told, "results");
    fit();
  }

  return {
    element: h("article", { class: "screen-card", "data-kind": activity.kind },
      h("header", {}, h("p", { class: "tags" }, h("span", { class: "kind", text: t(`kind_${activity.kind}`) }), status, closes),
        h("h2", { class: titleOf(activity) === t(`kind_${activity.kind}`) && isShow ? "unseen" : null, text: titleOf(activity) })),
      preview.element, result.element, slide, slideCount, turn.element, more, turnout),
    update(news, view) {
      const isFirst = entry === null || entry.status !== news.status || Boolean(entry.result) !== Boolean(news.result)
        || (entry.answered === 0) !== (news.answered === 0);
      entry = news;
      setAttribute(this.element, "data-status", entry.status);
      setText(status, t(`status_${entry.status}`));
      preview.update(entry);
      if (isFirst) drawResult(view);
      else if (timer === null) timer = setTimeout(() => drawResult(view), calm);
      const counts = !isShow && entry.expected > 0;
      show(turnout, counts && entry.status === "open");
      setText(answered, t(isByTeam ? "answeredTeams" : "answered", { n: entry.answered, of: entry.expected }));
      progress.value = entry.expected > 0 ? Math.min(1, entry.answered / entry.expected) : 0;
      show(slide, Boolean(entry.slide));
      show(slideCount, Boolean(entry.slide));
      if (entry.slide && drawn !== entry.slide.html) {
        drawn = entry.slide.html;
        slide.replaceChildren(...safeHtml(drawn));
      }
      if (entry.slide) setText(slideCount, t("slideOf", { n: entry.slide.index + 1, of: entry.slide.count }));
      turn.update(activity.kind === "slots" ? entry : null, view);
      this.draw();
    },
    /** Leaves so many entries of every list, texts or teams, and says how many more there are. */
    limit(most) {
      const left = shorten(result.element.hidden ? turn.element : result.element, most);
      show(more, left > 0);
      setText(more, left > 0 ? t("andMore", { n: left }) : "");
    },
    draw() {
      const left = entry && entry.status === "open" ? millisecondsLeft(clock, entry.closesAt, null) : null;
      show(closes, left !== null);
      if (left !== null) setText(closes, t("closesIn", { time: countdown(Math.max(0, left)) }));
      turn.draw();
    },
  };
}

/** So many teams are named while one presents; of more the wall would name all in letters that nobody can read. */
const mostTeams = 12;

/** Who presents and who is next: of a room with many teams only those who have not presented yet. */
function teamsOf({ order, presenting, isDone }) {
  if (order.length <= mostTeams) return order;
  const isCurrent = (team) => presenting && presenting.team === team;
  return order.filter((team) => isCurrent(team) || !isDone(team)).sort((one, other) => Number(isCurrent(other)) - Number(isCurrent(one)));
}

/** Whose turn it is to present, and how long still. */
function makeTurn(clock) {
  const who = h("p", { class: "turn" });
  const left = h("p", { class: "turn-left", role: "timer" });
  const list = h("ol", { class: "order" });
  const element = h("div", { class: "turn-box", hidden: true }, who, left, list);
  let presenting = null;
  return {
    element,
    update(entry, view) {
      show(element, Boolean(entry));
      if (!entry) return;
      const turns = turnsOf(entry);
      presenting = turns.presenting;
      const name = (id) => ((view.teams || []).find((team) => team.id === id) || { name: id }).name;
      setText(who, presenting ? t("presents", { team: name(presenting.team) }) : t("nobodyPresents"));
      const teams = teamsOf(turns);
      const others = teams.length - mostTeams;
      keyed(list, others > 0 ? [...teams.slice(0, mostTeams), null] : teams, (team) => team || "more", () => h("li"), (row, team) => {
        setText(row, team ? name(team) : t("andMore", { n: others }));
        setAttribute(row, "data-more", team ? null : "true");
        setAttribute(row, "aria-current", team && presenting && presenting.team === team ? "true" : null);
        setAttribute(row, "data-done", Boolean(team) && turns.isDone(team));
      });
    },
    draw() {
      const rest = presenting ? millisecondsLeft(clock, presenting.endsAt, presenting.remainingSeconds) : null;
      show(left, rest !== null);
      if (rest === null) return;
      setText(left, countdown(rest));
      setAttribute(left, "data-state", rest <= -1000 ? "over" : rest <= 30000 ? "last" : "fine");
    },
  };
}
