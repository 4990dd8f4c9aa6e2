/** The wall of a Q&A: everybody asks, everybody else votes. */

import { h, hasFocus, keyed, setAttribute, setText, show } from "./dom.js";
import { newRequest } from "./api.js";
import { makeAnswer, onItsWay } from "./answer.js";
import { stateLine, textArea } from "./parts.js";
import { sendButton } from "./send.js";
import { t } from "./texts.js";

/** The form of a wall: what to ask, and what others have asked. */
export function wall(room, activity) {
  const ask = makeAnswer(room, `${activity.id}/ask`);
  const line = stateLine();
  const votes = new Map();
  let mine = { votes: [], asked: [] };
  let wasSent = false;

  const text = textArea(t("yourQuestion"), {
    oninput: (typed) => {
      wasSent = false;
      ask.keep(typed || null, null);
    },
  });
  const send = sendButton(() => {
    const typed = text.area.value.trim();
    if (typed === "") return t("writeFirst");
    if ([...typed].length > 2000) return t("tooLong");
    wasSent = true;
    ask.drop();
    // Every question is one of its own, so none replaces another that still waits.
    room.outbox.send(`${ask.key}#${newRequest()}`, { type: "ask", activity: activity.id, text: typed }, typed);
    return null;
  }, { first: t("ask"), again: t("ask") });

  const list = h("ul", { class: "wall" });
  const empty = h("p", { class: "hint", text: t("wallEmpty") });
  const ownVote = (number) => {
    if (!votes.has(number)) votes.set(number, makeAnswer(room, `${activity.id}/vote/${number}`));
    return votes.get(number);
  };

  function row({ number }) {
    const count = h("span", { class: "count" });
    const press = h("button", {
      type: "button",
      class: "button vote",
      onclick: () => {
        if (mine.asked.includes(number)) return;
        const isFor = !ownVote(number).value(mine.votes.includes(number));
        ownVote(number).send(isFor, { type: "vote", activity: activity.id, question: number, isFor });
      },
    }, h("span", { "aria-hidden": "true" }, "▲ "), count);
    const body = h("p", { class: "asked" });
    const note = h("span", { class: "tag", hidden: true });
    return { element: h("li", { class: "question" }, press, h("div", {}, body, note)), press, count, body, note };
  }

  function fill(part, question) {
    const isMine = mine.asked.includes(question.number);
    const saved = mine.votes.includes(question.number);
    const isFor = Boolean(ownVote(question.number).value(saved));
    const votes = question.votes + (isFor === saved ? 0 : isFor ? 1 : -1);
    setText(part.body, question.text);
    setText(part.count, votes);
    setAttribute(part.press, "aria-pressed", isMine ? null : String(isFor));
    setAttribute(part.press, "aria-disabled", isMine ? "true" : null);
    setAttribute(part.press, "aria-label", t(isMine ? "votesForYours" : "voteFor", { question: question.text, n: votes }));
    show(part.note, isMine || Boolean(question.isPinned));
    setText(part.note, [isMine ? t("yours") : "", question.isPinned ? t("pinned") : ""].filter(Boolean).join(" · "));
  }

  /** Under a finger or the focus the order stays as it is, so that nobody votes for what they did not mean. */
  function steady(questions) {
    if (!hasFocus(list) && !list.matches(":hover")) return questions;
    const places = new Map([...list.children].map((child, index) => [Number(child.dataset.number), index]));
    const place = ({ number }) => (places.has(number) ? places.get(number) : places.size + number);
    return [...questions].sort((one, other) => place(one) - place(other));
  }

  return {
    element: h("div", { class: "form" }, text.element, send.element, line.element,
      h("h4", { text: t("askedSoFar") }), empty, list),
    update(entry) {
      mine = { votes: [], asked: [], ...entry.mine };
      const questions = (entry.wall || []).filter((question) => !question.isHidden);
      text.fill(ask.value(null) || "");
      line.update(room.outbox.waitsBelow(ask.key) ? onItsWay(room)
        : wasSent && ask.draft() === null ? { name: "saved", text: t("asked") } : ask.state(null));
      show(empty, questions.length === 0);
      keyed(list, steady(questions), ({ number }) => number, row, fill);
      questions.forEach(({ number }, index) => {
        const child = [...list.children][index];
        if (child && !child.dataset.number) setAttribute(child, "data-number", number);
      });
    },
    summary: () => [],
    unsent: () => [ask.draft()].filter(Boolean),
  };
}
