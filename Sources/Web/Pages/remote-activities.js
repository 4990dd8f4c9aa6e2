/** The activities as the facilitator steers them: those of this phase at hand, the others on a page of their own. */

import { h, keyed, setText, show } from "./dom.js";
import { makeControl } from "./remote-control.js";
import { t } from "./texts.js";

/** Makes the two lists of activities. */
export function makeActivities(command, clock, announce) {
  const now = h("div", { class: "cards" });
  const nothing = h("p", { class: "hint empty", text: t("noActivityNow") });
  const rest = h("div", { class: "cards" });
  const noneLeft = h("p", { class: "hint empty", text: t("noOtherActivities") });
  const controls = new Map();
  const make = (entry) => {
    if (!controls.has(entry.activity.id)) controls.set(entry.activity.id, makeControl(command, clock, entry, announce));
    return controls.get(entry.activity.id);
  };
  return {
    here: h("div", {}, h("h2", { text: t("activitiesNow") }), nothing, now),
    others: h("div", {}, h("h2", { text: t("otherActivities") }), noneLeft, rest),
    update(view) {
      const phase = view.running ? view.running.kind : null;
      const isHere = ({ status, activity }) => status === "open" || activity.phase === phase;
      const here = view.activities.filter(isHere);
      const others = view.activities.filter((entry) => !isHere(entry));
      const update = (control, entry) => control.update(entry, view);
      keyed(rest, others, ({ activity }) => activity.id, make, update);
      keyed(now, here, ({ activity }) => activity.id, make, update);
      show(nothing, here.length === 0);
      show(noneLeft, others.length === 0);
      setText(nothing, t({ waiting: "activitiesOnceStarted", ended: "activitiesOnceEnded" }[view.stage] || "noActivityNow"));
    },
    draw() {
      for (const control of controls.values()) control.draw();
    },
  };
}
