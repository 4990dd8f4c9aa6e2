/**
 * What a screen reader is told without being asked: politely, at most once in five seconds, and never a clock that
 * ticks. What is said in the meantime waits and is said in one go.
 */

import { freshId, h } from "./dom.js";
import { t } from "./texts.js";

const gap = 5000;

/** Makes the one region of a page that speaks. */
export function makeAnnouncer() {
  const region = h("p", { class: "unseen", role: "status", "aria-live": "polite", "aria-atomic": "true" });
  region.id = freshId("status");
  document.body.append(region);
  const waiting = new Map();
  let quietUntil = 0;
  let timer = null;

  function speak() {
    timer = null;
    quietUntil = performance.now() + gap;
    region.textContent = [...waiting.values()].slice(-4).join(" ");
    waiting.clear();
  }

  /** Says a sentence. Of several under one topic only the last is said. */
  return function announce(sentence, topic = sentence) {
    waiting.delete(topic);
    waiting.set(topic, sentence);
    if (timer === null) timer = setTimeout(speak, Math.max(60, quietUntil - performance.now()));
  };
}

/** The moments at which the time left is said, in seconds. */
const marks = [300, 60, 30, 10, 0];

/** Makes a listener that says the time left when it passes one of the marks; `key` tells what the time is of. */
export function makeTimeAnnouncer(announce) {
  let key = null;
  let before = null;
  return function hear(newKey, milliseconds) {
    const seconds = milliseconds / 1000;
    if (newKey === key && before !== null) {
      const passed = marks.filter((mark) => before > mark && seconds <= mark).pop();
      if (passed !== undefined) announce(t("timeMark", { seconds: passed }), "time");
    }
    key = newKey;
    before = seconds;
  };
}
