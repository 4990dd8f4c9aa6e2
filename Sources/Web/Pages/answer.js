/**
 * One thing that a learner hands in. Three copies of it may differ: the draft on this phone, what is on its way, and
 * what the program has. The page shows the first of them that there is, and "Saved" only for the last.
 */

import { same } from "./dom.js";
import { t } from "./texts.js";

/**
 * Makes an answer under a key of its own, such as `engage-1` or `evaluate-2/t3`.
 * `room` is the learner's page: its outbox, its personal storage, its newest view.
 */
export function makeAnswer(room, key) {
  const draftKey = `draft-${key}`;
  let draft = room.personal.get(draftKey);
  let acknowledged = null;
  let fault = null;

  /** What the program has, as far as is known. */
  function saved(mine) {
    return acknowledged && room.view.sequence < acknowledged.sequence ? acknowledged.value : mine;
  }

  function forgetDraft() {
    draft = null;
    room.personal.remove(draftKey);
  }

  room.answers.set(key, {
    answered(value, sequence) {
      acknowledged = { value, sequence };
      fault = null;
      if (same(draft, value)) forgetDraft();
    },
    refused(value, error) {
      fault = error.message;
      if (draft === null) keep(value);
    },
  });

  function keep(value) {
    draft = value;
    room.personal.set(draftKey, value);
  }

  return {
    key,
    /** What the page shows. */
    value(mine) {
      if (draft !== null) return draft;
      const waiting = room.outbox.waiting(key);
      return waiting ? waiting.value : saved(mine);
    },
    /** Keeps what was typed or chosen but not handed in. */
    keep(value, mine) {
      fault = null;
      if (!room.outbox.waiting(key) && same(value, saved(mine) === undefined ? null : saved(mine))) forgetDraft();
      else keep(value);
      room.refresh();
    },
    /** Hands in. */
    send(value, command) {
      fault = null;
      keep(value);
      room.outbox.send(key, command, value);
    },
    /** Drops the draft: what the program has is what is wanted. */
    drop() {
      fault = null;
      forgetDraft();
      room.refresh();
    },
    /** The draft that has not been handed in; `null` if there is none. */
    draft: () => draft,
    saved,
    /** How it stands, as a word for the style sheet and a sentence for the person. */
    state(mine) {
      const waiting = room.outbox.waiting(key);
      if (waiting && (!draft || same(draft, waiting.value))) {
        return onItsWay(room);
      }
      if (fault) return { name: "refused", text: t("notSaved", { why: fault }) };
      const has = saved(mine);
      if (draft !== null) return { name: "draft", text: has ? t("changedNotSent") : t("notSentYet") };
      return has === null || has === undefined ? { name: "none", text: "" } : { name: "saved", text: t("saved") };
    },
  };
}

/** How something stands that the program has not answered yet. */
export function onItsWay(room) {
  return room.isUp && room.outbox.failures() === 0
    ? { name: "sending", text: t("sending") }
    : { name: "waiting", text: t("sentWhenBack") };
}
