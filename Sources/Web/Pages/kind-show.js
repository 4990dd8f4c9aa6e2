/** Kinds in which nothing is handed in: slides on the room's screen, and teams that present one after the other. */

import { h, keyed, setAttribute, setText, show } from "./dom.js";
import { countdown, millisecondsLeft } from "./clock.js";
import { t } from "./texts.js";
import { turnsOf } from "./turns.js";

/** What a learner reads while slides are shown. */
export function slides() {
  return {
    element: h("div", { class: "form" }, h("p", { text: t("lookAtScreen") })),
    update() {},
    summary: () => [],
    unsent: () => [],
  };
}

/** Whose turn it is, how long still, and who comes after. */
export function slots(room) {
  const who = h("p", { class: "turn" });
  const left = h("p", { class: "turn-left", role: "timer" });
  const yours = h("p", { class: "notice", hidden: true });
  const list = h("ol", { class: "order" });
  let presenting = null;

  return {
    element: h("div", { class: "form" }, who, left, yours, list),
    update(entry) {
      const turns = turnsOf(entry);
      presenting = turns.presenting;
      const myTeam = room.view.me ? room.view.me.team : null;
      setText(who, presenting ? t("presents", { team: room.teamName(presenting.team) }) : t("nobodyPresents"));
      const isMine = presenting && presenting.team === myTeam;
      const isNext = myTeam && turns.next === myTeam;
      show(yours, Boolean(isMine || isNext));
      setText(yours, isMine ? t("yourTurn") : isNext ? t("yourTurnNext") : "");
      keyed(list, turns.order, (team) => team, () => h("li"), (row, team) => {
        setText(row, `${room.teamName(team)}${turns.isDone(team) ? ` ${t("hasPresented")}` : ""}`);
        setAttribute(row, "aria-current", presenting && presenting.team === team ? "true" : null);
        setAttribute(row, "data-mine", team === myTeam);
      });
      this.draw();
    },
    draw() {
      const rest = presenting ? millisecondsLeft(room.clock, presenting.endsAt, presenting.remainingSeconds) : null;
      show(left, rest !== null);
      setText(left, rest === null ? "" : countdown(rest));
    },
    summary: () => [],
    unsent: () => [],
  };
}
