/** The middle of the screen: the activity that the room is at, or what to do now. */

import { h, keyed, setText, show } from "./dom.js";
import { fitInto } from "./fit.js";
import { makeScreenCard } from "./screen-card.js";
import { t } from "./texts.js";
import { titleOf } from "./titles.js";

/** Makes the stage. */
export function makeStage(clock, announce) {
  const cards = h("div", { class: "stage-cards" });
  const others = h("ul", { class: "others" });
  const word = h("h2", { class: "stage-word" });
  const doing = h("ul", { class: "doing" });
  const teams = h("ul", { class: "team-list" });
  const idle = h("section", { class: "idle" }, word, doing, teams);
  const body = h("div", { class: "stage-body" }, cards, idle, others);
  const element = h("div", { class: "stage" }, body);
  const fit = () => fitInto(element, body);
  new ResizeObserver(fit).observe(element);
  const kept = new Map();
  let before = null;
  let focus = null;

  /** What changed last is what the room looks at: just opened, just shown, or the last that is open. */
  function choose(view) {
    const seen = view.activities.filter(({ status }) => status !== "waiting");
    const changed = seen.filter((entry) => {
      const old = before && before.activities.find(({ activity }) => activity.id === entry.activity.id);
      return before && (!old || old.status !== entry.status && entry.status === "open" || (!old.result && entry.result && entry.status === "closed"));
    });
    const phase = view.running ? view.running.kind : null;
    const isOfNow = (entry) => entry.status === "open" || entry.activity.phase === phase;
    const current = seen.find(({ activity }) => activity.id === focus);
    if (changed.length > 0) return changed[changed.length - 1];
    if (current && isOfNow(current)) return current;
    const open = seen.filter(({ status }) => status === "open");
    return open[open.length - 1] || seen.filter((entry) => isOfNow(entry) && entry.result).pop() || null;
  }

  return {
    element,
    isBusy: () => focus !== null,
    update(view) {
      const chosen = view.stage === "ended" ? null : choose(view);
      before = view;
      focus = chosen ? chosen.activity.id : null;
      keyed(cards, chosen ? [chosen] : [], ({ activity }) => activity.id, (entry) => {
        if (!kept.has(entry.activity.id)) kept.set(entry.activity.id, makeScreenCard(entry, clock, announce, fit));
        return kept.get(entry.activity.id);
      }, (card, entry) => card.update(entry, view));
      const open = view.activities.filter(({ status, activity }) => status === "open" && activity.id !== focus);
      keyed(others, open, ({ activity }) => activity.id, () => h("li"), (row, { activity, answered, expected }) =>
        setText(row, `${titleOf(activity)} · ${t("answeredShort", { n: answered, of: expected })}`));
      show(others, open.length > 0 && Boolean(focus));
      showIdle(view);
      fit();
    },
    draw() {
      if (focus && kept.has(focus)) kept.get(focus).draw();
    },
  };

  function showIdle(view) {
    show(idle, !focus);
    if (focus) return;
    const tasks = (view.running && view.running.learnerActivity) || [];
    setText(word, view.stage === "ended" ? t("thanks") : view.running
      ? t(tasks.length > 0 ? "whatToDo" : view.running.kind === "break" ? "enjoyBreak" : "listen") : t("welcomeRoom"));
    keyed(doing, tasks.map((text, index) => ({ text, index })), ({ index }) => index, () => h("li"),
      (row, { text }) => setText(row, text));
    const isWaiting = view.stage === "waiting";
    keyed(teams, isWaiting ? view.teams || [] : [], ({ id }) => id, () => {
      const name = h("span");
      const size = h("span", { class: "count" });
      return { element: h("li", {}, name, size), name, size };
    }, (part, team) => {
      setText(part.name, team.name);
      setText(part.size, team.size);
    });
    show(teams, isWaiting && (view.teams || []).length > 0);
    show(doing, tasks.length > 0);
  }
}
