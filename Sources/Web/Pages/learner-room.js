/** The room on a learner's phone. */

import { makeApi } from "./api.js";
import { makeAnnouncer, makeTimeAnnouncer } from "./announcer.js";
import { makeCard } from "./card.js";
import { keepDrawing, makeClock } from "./clock.js";
import { h, keyed, setText, show } from "./dom.js";
import { makeClockFace, makeConnectionLine, makeFoot, makeHoldButton } from "./frame.js";
import { follow } from "./live.js";
import { makeOutbox } from "./outbox.js";
import { personalStorage } from "./storage.js";
import { t } from "./texts.js";
import { titleOf } from "./titles.js";

/** Makes the room's page for a learner. `onGone()` hears that the token is no longer known. */
export function makeRoomPage({ room: { session, title }, token, learner, onGone }) {
  const personal = personalStorage(session, learner);
  const announce = makeAnnouncer();
  const api = makeApi(token);
  const clock = makeClock();
  const room = {
    api, clock, personal, announce, refresh, answers: new Map(), view: null, isUp: null, isHeld: false,
    teamName: (id) => ((room.view.teams || []).find((team) => team.id === id) || {}).name || null,
  };
  const handler = ({ key }) => room.answers.get(key.split("#")[0]);
  room.outbox = makeOutbox({
    api,
    personal,
    onChange: refresh,
    onAnswer(item, { sequence }) {
      if (handler(item)) handler(item).answered(item.value, sequence);
      announce(t("saved"), "saved");
    },
    onRefusal(item, error) {
      if (handler(item)) handler(item).refused(item.value, error);
      announce(t("notSaved", { why: error.message }), "saved");
    },
  });

  const face = makeClockFace(clock);
  const line = makeConnectionLine("offline");
  const heading = h("h1", { tabindex: "-1", text: title });
  const me = h("p", { class: "me" });
  const doing = h("ul", { class: "doing" });
  const doingBox = h("section", { class: "card now" }, h("h2", { text: t("whatToDo") }), doing);
  const stageNote = h("p", { class: "stage-note" });
  const agenda = h("ol", { class: "agenda" });
  const stageHead = h("h2");
  const stageBox = h("section", { class: "card" }, stageHead, stageNote, agenda);
  const now = h("div", { class: "cards" });
  const nothing = h("p", { class: "hint empty", text: t("nothingOpen") });
  const earlier = h("div", { class: "cards" });
  const earlierBox = h("section", { class: "earlier" }, h("h2", { text: t("earlier") }), earlier);
  const hearTime = makeTimeAnnouncer(announce);
  const element = h("div", { class: "room" },
    h("header", { class: "banner" }, face.element, line.element),
    h("main", {}, h("div", { class: "who" }, heading, me), doingBox,
      h("section", { "aria-label": t("activities") }, nothing, now), stageBox, earlierBox),
    makeFoot(makeHoldButton((isHeld) => {
      room.isHeld = isHeld;
      refresh();
    })));
  const cards = new Map();
  let before = null;

  /** The cards of this phase stay in the plan's order; what is over goes below, but never under somebody's hands. */
  function place(view) {
    const phase = view.running ? view.running.kind : null;
    const isNow = ({ status, activity }) => status === "open" || (activity.phase === phase && view.stage !== "ended")
      || (cards.has(activity.id) && now.contains(cards.get(activity.id).element)
        && cards.get(activity.id).element.contains(document.activeElement)
        && document.activeElement.matches("input, textarea, select, button, [tabindex='0']"));
    const isShow = ({ kind }) => kind === "slides" || kind === "slots";
    const seen = view.activities.filter(({ status, activity }) =>
      status === "open" || (status === "closed" && !isShow(activity)));
    const make = (entry) => {
      if (!cards.has(entry.activity.id)) cards.set(entry.activity.id, makeCard(room, entry));
      return cards.get(entry.activity.id);
    };
    const update = (isOver) => (card, entry) => {
      card.moved(isOver);
      card.update(entry);
    };
    const [here, past] = [seen.filter(isNow), seen.filter((entry) => !isNow(entry)).reverse()];
    const focused = document.activeElement;
    keyed(earlier, past, ({ activity }) => activity.id, make, update(true));
    keyed(now, here, ({ activity }) => activity.id, make, update(false));
    // A heading that has moved with its card keeps the focus, and the page stays where it is.
    if (focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
    show(nothing, here.length === 0 && Boolean(view.running));
    show(earlierBox, past.length > 0);
  }

  function tell(view) {
    if (before && before.stage !== view.stage) announce(t(`stage_${view.stage}`), "stage");
    if (view.running && (!before || !before.running || before.running.index !== view.running.index)) {
      announce(t("phaseNow", { title: view.running.title }), "phase");
    }
    const opened = view.activities.filter(({ status, activity }) => status === "open"
      && before && !before.activities.some((old) => old.activity.id === activity.id && old.status === "open"));
    for (const { activity } of opened) announce(t("openedNow", { title: titleOf(activity) }), `open-${activity.id}`);
    before = view;
  }

  function refresh() {
    if (!room.view) return;
    const view = room.view;
    face.update(view);
    line.update({ isUp: room.isUp, waiting: room.outbox.count(), health: view.health });
    const team = view.me && room.teamName(view.me.team);
    setText(me, view.me ? (team ? t("meInTeam", { name: view.me.name, team }) : view.me.name) : "");
    keyed(doing, ((view.running && view.running.learnerActivity) || []).map((text, index) => ({ text, index })),
      ({ index }) => index, () => h("li"), (row, { text }) => setText(row, text));
    show(doingBox, Boolean(view.running && view.running.learnerActivity && view.running.learnerActivity.length > 0));
    show(stageBox, !view.running);
    const isOver = view.stage === "ended";
    setText(stageHead, t(isOver ? "thanks" : "agenda"));
    setText(stageNote, isOver ? "" : t("startsSoon"));
    show(stageNote, !isOver);
    show(agenda, !isOver);
    keyed(agenda, (view.agenda || []).map((item, index) => ({ ...item, index })), ({ index }) => index, () => h("li"),
      (row, item) => setText(row, t("agendaItem", { title: item.title, minutes: Math.round(item.plannedSeconds / 60) })));
    place(view);
  }

  follow({
    api,
    clock,
    onGone,
    onView(view) {
      const isFirst = room.view === null;
      room.view = view;
      tell(view);
      refresh();
      if (isFirst) room.outbox.flush();
    },
    onLine(isUp) {
      if (room.isUp === true && !isUp) announce(t("offline"), "line");
      if (room.isUp === false && isUp) announce(t("backOnline"), "line");
      room.isUp = isUp;
      if (isUp && room.view) room.outbox.flush();
      refresh();
    },
  });
  keepDrawing(() => {
    if (!room.view) return;
    face.draw();
    if (room.view.running && room.view.stage === "running") hearTime(room.view.running.index, face.left());
    for (const card of cards.values()) card.draw();
  });
  return { element, heading };
}
