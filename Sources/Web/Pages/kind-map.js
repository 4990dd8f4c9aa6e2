/** Placing components on a map: by touch, by dragging, with the arrow keys, or in figures. */

import { freshId, h, setAttribute, setText, show } from "./dom.js";
import { makeAnswer } from "./answer.js";
import { makePlane, putAt, startOf, within } from "./map-plane.js";
import { mapLinks } from "./map-links.js";
import { makeMapRow } from "./map-row.js";
import { stateLine } from "./parts.js";
import { t } from "./texts.js";

const step = 0.02;
const bigStep = 0.1;

/** The form of a map. */
export function map(room, activity) {
  const { components, isByTeam } = activity.map;
  const start = startOf(activity);
  const plane = makePlane();
  const fixed = h("div", { class: "plane-fixed" });
  plane.field.prepend(fixed);
  start.drawAnchors(fixed);
  const line = stateLine();
  const hintId = freshId("hint");
  const who = h("p", { class: "hint" });
  let mine = null;
  let selected = null;

  const parts = components.map((name, index) => {
    const component = index + 1;
    const answer = makeAnswer(room, `${activity.id}/${component}`);
    const token = h("button", {
      type: "button",
      class: "token",
      "aria-describedby": hintId,
      onclick: () => select(selected === part ? null : part),
      onkeydown: (event) => moveByKey(part, event),
    }, String(component));
    const part = { component, name, answer, token, dragged: null };
    part.row = makeMapRow(component, name, {
      select: () => select(selected === part ? null : part),
      place: (place) => put(part, place),
    });
    makeDraggable(part);
    plane.marks.append(token);
    return part;
  });
  const links = mapLinks(room, activity);
  const answers = () => [...parts.map((part) => part.answer), ...links.answers()];

  const savedPlace = (part) =>
    (mine && mine.placements.find(({ component }) => component === part.component)) || null;
  /** Where this map has a component; `null` if it has not placed it. */
  function ownPlace(part) {
    if (part.dragged) return part.dragged;
    const value = part.answer.value(savedPlace(part));
    return value && !value.isOff ? value : null;
  }
  /** What nobody moves stays where the map began. */
  const placeOf = (part) => ownPlace(part) || start.placeOf(part.component);

  function select(part) {
    selected = part;
    room.refresh();
  }

  function put(part, place) {
    const command = { type: "place", activity: activity.id, component: part.component };
    part.answer.send(place || { isOff: true }, place ? { ...command, ...place } : { ...command, visibility: null, evolution: null });
    if (place) room.announce(t("placedAt", { name: part.name, ...inPercent(place) }), `place-${part.component}`);
  }

  function moveByKey(part, event) {
    const [right, up] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] || [];
    const place = placeOf(part);
    if (right === undefined || !place) return;
    event.preventDefault();
    const by = event.shiftKey ? bigStep : step;
    part.dragged = { visibility: within(place.visibility + up * by), evolution: within(place.evolution + right * by) };
    clearTimeout(part.timer);
    // Sent once the keys rest, not for every step.
    part.timer = setTimeout(() => settle(part), 500);
    room.refresh();
  }

  function settle(part) {
    const place = part.dragged;
    part.dragged = null;
    if (place) put(part, place);
  }

  function makeDraggable(part) {
    let start = null;
    part.token.addEventListener("pointerdown", (event) => {
      start = event;
      part.token.setPointerCapture(event.pointerId);
    });
    part.token.addEventListener("pointermove", (event) => {
      if (!start || Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < 6) return;
      part.dragged = plane.placeAt(event);
      room.refresh();
    });
    part.token.addEventListener("pointerup", () => {
      start = null;
      settle(part);
    });
    part.token.addEventListener("pointercancel", () => {
      start = null;
      part.dragged = null;
      room.refresh();
    });
  }

  plane.field.addEventListener("click", (event) => {
    if (!selected || event.target.closest(".token")) return;
    const part = selected;
    selected = null;
    put(part, plane.placeAt(event));
  });

  function update(entry) {
    mine = entry.mine || null;
    const team = isByTeam && room.view.me ? room.teamName(room.view.me.team) : null;
    setText(who, [team ? t("mapOfTeam", { team }) : t("mapOfYourOwn"),
      mine && mine.by && team ? t("changedBy", { who: mine.by }) : ""].join(" "));
    plane.field.classList.toggle("aims", Boolean(selected));
    for (const part of parts) {
      const [place, isStart] = [placeOf(part), !ownPlace(part)];
      show(part.token, Boolean(place));
      if (place) putAt(part.token, place);
      setAttribute(part.token, "data-start", isStart);
      setAttribute(part.token, "aria-pressed", String(selected === part));
      setAttribute(part.token, "aria-label", place
        ? t(isStart ? "tokenAtStart" : "tokenAt", { name: part.name, ...inPercent(place) }) : part.name);
      part.row.update(place, selected === part, isStart);
    }
    links.update(mine ? mine.links : []);
    const placeOfNumber = (component) => placeOf(parts[component - 1]);
    plane.drawLinks([...start.links(placeOfNumber), ...links.all().flatMap(({ from, to, isGiven }) => {
      const [one, other] = [placeOfNumber(from), placeOfNumber(to)];
      return one && other ? [{ key: `${from}-${to}`, from: one, to: other, isGiven }] : [];
    })]);
    line.update(together(answers(), (answer) => answer.state(null), Boolean(mine && mine.placements.length > 0)));
  }

  return {
    element: h("div", { class: "form map-form" }, who,
      h("p", { class: "hint", id: hintId, text: [t("mapHint"), start.isThere ? t("mapStartHint") : ""].join(" ") }), plane.element, line.element,
      h("ol", { class: "map-rows" }, ...parts.map((part) => part.row.element)), links.element),
    update,
    summary: () => parts.filter(ownPlace).map((part) => t("placedAt", { name: part.name, ...inPercent(ownPlace(part)) })),
    unsent: () => [],
  };
}

function inPercent({ visibility, evolution }) {
  return { visibility: Math.round(visibility * 100), evolution: Math.round(evolution * 100) };
}

/** One line of state for many answers: the worst of them. */
function together(answers, stateOf, hasSome) {
  const states = answers.map(stateOf);
  const worst = ["refused", "waiting", "sending", "draft"].map((name) => states.find((state) => state.name === name))
    .find(Boolean);
  return worst || (hasSome ? { name: "saved", text: t("saved") } : { name: "none", text: "" });
}
