/** The middle of the screen: the activity that the room is at, or what to do now. */

import { h, keyed, setText, show } from "./dom.js";
import { fitInto } from "./fit.js";
import { makeScreenCard } from "./screen-card.js";
import { t } from "./texts.js";
import { titleOf } from "./titles.js";

/** So many open activities are named below the one that the room looks at. */
const mostOthers = 3;

/** How many have answered an activity that stands below another. */
function countOf({ activity, answered, expected }) {
  const counts = activity.kind !== "slots" && activity.kind !== "slides";
  return counts ? t("answeredShort", { n: answered, of: expected }) : "";
}

/** Makes the stage. */
export function makeStage(clock, announce) {
  const cards = h("div", { class: "stage-cards" });
  const others = h("ul", { class: "others" });
  const word = h("h2", { class: "stage-word" });
  const doing = h("ul", { class: "doing" });
  const teams = h("ul", { class: "team-list" });
  const idle = h("section", { class: "idle" }, word, doing, teams);
  const body = h("div", { class: "stage-body" }, cards, idle);
  const frame = h("div", { class: "stage-frame" }, body);
  const element = h("div", { class: "stage" }, frame, others);
  const fit = () => fitInto(frame, body, (most) => {
    if (focus && kept.has(focus)) kept.get(focus).limit(most);
  });
  new ResizeObserver(fit).observe(frame);
  const kept = new Map();
  let before = null;
  let focus = null;

  /**
   * What the facilitator put on the screen, until something else is opened or shown. Otherwise what changed last is what
   * the room looks at: just opened, or just shown. A new phase begins with what it has open itself; what is still open
   * from before stands below. Questions may be asked while something else goes on, and stand below it.
   */
  function choose(view) {
    const seen = view.activities.filter(({ status }) => status !== "waiting");
    const wished = seen.find(({ activity }) => activity.id === view.onScreen);
    if (wished) return wished;
    const isOccupied = seen.some(({ activity, status }) => activity.id === focus && status === "open");
    const isWall = ({ activity }) => activity.kind === "questionsAndAnswers";
    const isAside = (entry) => isWall(entry) && isOccupied && entry.activity.id !== focus;
    const last = (entries) => entries.filter((entry) => !isWall(entry)).pop() || entries[entries.length - 1];
    const changed = seen.filter((entry) => before && !isAside(entry) && hasCome(entry, before.activities.find(({ activity }) => activity.id === entry.activity.id)));
    if (changed.length > 0) return changed[changed.length - 1];
    const item = view.running || { index: -1, kind: null };
    const isNewItem = before !== null && (before.running || { index: -1 }).index !== item.index;
    const isOfNow = ({ activity }) => activity.phase === item.kind;
    const current = isNewItem ? null : seen.find(({ activity }) => activity.id === focus);
    const isShow = ({ activity }) => activity.kind === "slots" || activity.kind === "slides";
    if (current && (current.status === "open" || (isOfNow(current) && !isShow(current)))) return current;
    const open = seen.filter(({ status }) => status === "open");
    return last(open.filter(isOfNow)) || (before === null && item.kind !== "break" && last(open))
      || seen.filter((entry) => isOfNow(entry) && entry.result && !isShow(entry)).pop() || null;
  }

  /** Whether an activity has just been opened, or its results have just been shown. */
  function hasCome(entry, old) {
    if (!old) return true;
    return (entry.status === "open" && old.status !== "open") || (entry.status === "closed" && Boolean(entry.result) && !old.result);
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
      const chips = open.slice(0, mostOthers).map((entry) => ({ key: entry.activity.id, title: titleOf(entry.activity), count: countOf(entry) }));
      if (open.length > mostOthers) chips.push({ key: "more", title: "", count: `+ ${open.length - mostOthers}` });
      keyed(others, chips, ({ key }) => key, () => {
        const title = h("span", { class: "chip-title" });
        const count = h("span");
        return { element: h("li", {}, title, count), title, count };
      }, (part, chip) => {
        setText(part.title, chip.title);
        setText(part.count, chip.count);
      });
      show(others, open.length > 0);
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
