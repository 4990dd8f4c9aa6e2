/** Items put in order: with buttons, with the arrow keys, or by dragging. */

import { h, keyed, setAttribute, setText } from "./dom.js";
import { makeAnswer } from "./answer.js";
import { stateLine } from "./parts.js";
import { sendButton } from "./send.js";
import { t } from "./texts.js";

/** The form of a ranking. */
export function rank(room, activity, headingId) {
  const texts = activity.rank.items;
  const plan = texts.map((_, index) => index + 1);
  const answer = makeAnswer(room, activity.id);
  const line = stateLine();
  let mine = null;
  let order = plan;

  /** Items that a ballot leaves out stand last. */
  const whole = (ballot) => ballot.concat(plan.filter((item) => !ballot.includes(item)));

  function move(item, place) {
    const from = order.indexOf(item);
    const to = Math.max(0, Math.min(order.length - 1, place));
    if (to === from) return;
    const next = order.filter((other) => other !== item);
    next.splice(to, 0, item);
    answer.keep(next, mine);
    room.announce(t("rankedAt", { item: texts[item - 1], n: to + 1, of: order.length }), `rank-${activity.id}`);
  }

  function row(item) {
    const place = h("span", { class: "place" });
    const step = (by) => move(item, order.indexOf(item) + by);
    const name = texts[item - 1];
    const up = arrow("▲", t("up", { item: name }), () => step(-1));
    const down = arrow("▼", t("down", { item: name }), () => step(1));
    const element = h("li", {
      class: "rank-row",
      onkeydown: (event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!by) return;
        event.preventDefault();
        step(by);
      },
    }, place, h("span", { class: "grip", text: name }), up, down);
    makeDraggable(element, (to) => move(item, to));
    return { element, place, up, down };
  }

  const list = h("ol", { class: "ranking", "aria-labelledby": headingId });
  const send = sendButton(() => {
    answer.send(order, { type: "answerRank", activity: activity.id, order });
    return null;
  });

  return {
    element: h("div", { class: "form" },
      h("p", { class: "hint", text: t("rankHint") }), list, send.element, line.element),
    update(entry) {
      mine = entry.mine ? entry.mine.choices : null;
      order = whole(answer.value(mine) || []);
      keyed(list, order, (item) => item, row, (part, item) => {
        const index = order.indexOf(item);
        setText(part.place, index + 1);
        setAttribute(part.up, "aria-disabled", index === 0 ? "true" : null);
        setAttribute(part.down, "aria-disabled", index === order.length - 1 ? "true" : null);
      });
      send.update(Boolean(answer.saved(mine)), answer.draft() === null && Boolean(mine));
      line.update(answer.state(mine));
    },
    summary: () => (answer.saved(mine) || []).map((item, index) => `${index + 1}. ${texts[item - 1]}`),
    unsent: () => (answer.draft() || []).map((item, index) => `${index + 1}. ${texts[item - 1]}`),
  };
}

function arrow(sign, label, press) {
  return h("button", { type: "button", class: "button arrow", "aria-label": label, onclick: press }, sign);
}

/** Lets a row be dragged among its neighbours by its text; `drop(place)` hears the place it was let go at. */
function makeDraggable(row, drop) {
  const grip = row.querySelector(".grip");
  let from = null;
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    from = event.clientY;
    grip.setPointerCapture(event.pointerId);
    row.classList.add("dragged");
  });
  grip.addEventListener("pointermove", (event) => {
    if (from !== null) row.style.transform = `translateY(${event.clientY - from}px)`;
  });
  const end = (event) => {
    if (from === null) return;
    const hasMoved = Math.abs(event.clientY - from) > 8;
    from = null;
    row.classList.remove("dragged");
    row.style.transform = "";
    if (!hasMoved || event.type === "pointercancel") return;
    const others = [...row.parentNode.children].filter((other) => other !== row);
    drop(others.filter((other) => middle(other) < event.clientY).length);
  };
  grip.addEventListener("pointerup", end);
  grip.addEventListener("pointercancel", end);
}

function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
