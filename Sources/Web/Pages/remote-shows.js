/** The next slide, the next team. */

import { freshId, h, keyed, setAttribute, setText, show } from "./dom.js";
import { countdown, millisecondsLeft } from "./clock.js";
import { button, labelled } from "./parts.js";
import { safeHtml } from "./safe.js";
import { t } from "./texts.js";
import { turnsOf } from "./turns.js";

/** Makes the control of a deck: where it stands, forwards, backwards. */
export function makeSlideControl(command, clock, activity) {
  let index = 0;
  let count = 0;
  let drawn = null;
  const go = (by) => {
    const to = index + by;
    if (to >= 0 && to < count) command({ type: "showSlide", activity: activity.id, index: to });
  };
  const where = h("p", { class: "slide-count" });
  const back = button(t("slideBack"), () => go(-1), "plain");
  const next = button(t("slideNext"), () => go(1), "main");
  const slide = h("div", { class: "slide small" });
  const notes = h("ul", { class: "doing" });
  const element = h("div", { class: "show" }, where, slide, notes, h("div", { class: "row" }, back, next));
  return {
    element,
    update({ slide: shown, status }) {
      show(element, Boolean(shown) && status === "open");
      if (!shown) return;
      index = shown.index;
      count = shown.count;
      setText(where, t("slideOf", { n: index + 1, of: count }));
      setAttribute(back, "aria-disabled", index === 0 ? "true" : null);
      setAttribute(next, "aria-disabled", index + 1 >= count ? "true" : null);
      keyed(notes, (shown.notes || []).map((text, place) => ({ text, place })), ({ place }) => place, () => h("li"),
        (row, { text }) => setText(row, text));
      if (drawn !== shown.html) slide.replaceChildren(...safeHtml((drawn = shown.html)));
    },
    draw() {},
  };
}

/** Makes the control of slots: who presents, who is next, or any team at all. */
export function makeSlotControl(command, clock, activity) {
  const who = h("p", { class: "turn" });
  const left = h("p", { class: "turn-left", role: "timer" });
  const present = (team) => command({ type: "present", activity: activity.id, team });
  let following = null;
  const next = button("", () => following && present(following), "main");
  const stop = button(t("stopPresenting"), () => present(null), "plain");
  const choice = h("select", { id: freshId("team") });
  const go = button(t("letPresent"), () => choice.value && present(choice.value), "plain");
  const element = h("div", { class: "show" }, who, left, h("div", { class: "row" }, next, stop),
    h("div", { class: "row" }, labelled(t("team"), choice), go));
  let presenting = null;
  return {
    element,
    update(entry, view) {
      show(element, entry.status === "open");
      const turns = turnsOf(entry);
      presenting = turns.presenting;
      const name = (id) => ((view.teams || []).find((team) => team.id === id) || { name: id }).name;
      following = turns.next;
      setText(who, presenting ? t("presents", { team: name(presenting.team) }) : t("nobodyPresents"));
      setText(next, following ? t("nextTeam", { team: name(following) }) : t("allPresented"));
      setAttribute(next, "aria-disabled", following ? null : "true");
      show(stop, Boolean(presenting));
      keyed(choice, turns.order, (team) => team, (team) => h("option", { value: team }), (option, team) => setText(option, name(team)));
      this.draw();
    },
    draw() {
      const rest = presenting ? millisecondsLeft(clock, presenting.endsAt, presenting.remainingSeconds) : null;
      show(left, rest !== null);
      if (rest !== null) setText(left, countdown(rest));
    },
  };
}
