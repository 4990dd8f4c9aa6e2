/**
 * What is on its way to the program. Every command keeps the name of its request until the program has answered, also
 * over a lost network, a reload or a restarted program: so it arrives, and never twice. Commands go one after the
 * other, in the order in which they were given.
 */

import { newRequest, Refused } from "./api.js";

const pauses = [500, 1000, 2000, 4000];

/**
 * Makes an outbox. `onAnswer(item, {sequence})` and `onRefusal(item, refused)` hear what became of an item,
 * `onChange()` that the outbox changed.
 */
export function makeOutbox({ api, personal, onAnswer, onRefusal, onChange }) {
  const items = personal
    .keys("out-")
    .map((key) => personal.get(key))
    .filter((item) => item && item.request)
    .sort((one, other) => one.order - other.order);
  let isSending = false;
  let failures = 0;
  let timer = null;

  /**
   * Puts a command on its way. One of the same key that was not tried yet is replaced, since only the last counts.
   * `value` is what the command hands in, for showing it meanwhile.
   */
  function send(key, command, value) {
    const last = items[items.length - 1];
    const order = last ? last.order + 1 : Date.now();
    const replaced = items.findIndex((item) => item.key === key && !item.wasTried);
    if (replaced >= 0) forget(items[replaced]);
    const item = { key, command, value, order, request: newRequest(), wasTried: false };
    items.push(item);
    personal.set(`out-${item.request}`, item);
    onChange();
    flush();
  }

  function forget(item) {
    items.splice(items.indexOf(item), 1);
    personal.remove(`out-${item.request}`);
  }

  /** Sends what is left to send. */
  async function flush() {
    if (isSending) return;
    clearTimeout(timer);
    isSending = true;
    while (items.length > 0) {
      const item = items[0];
      item.wasTried = true;
      personal.set(`out-${item.request}`, item);
      try {
        const { data } = await api.command(item.command, item.request);
        failures = 0;
        forget(item);
        onAnswer(item, data);
      } catch (error) {
        if (!(error instanceof Refused) || error.isPassing) {
          timer = setTimeout(flush, pauses[Math.min(failures, pauses.length - 1)]);
          failures += 1;
          break;
        }
        forget(item);
        onRefusal(item, error);
      }
      onChange();
    }
    isSending = false;
    onChange();
  }

  return {
    send,
    flush,
    /** The newest item of a key that the program has not answered; `null` if there is none. */
    waiting: (key) => items.filter((item) => item.key === key).pop() || null,
    /** Whether anything waits of a key under which each item stands for itself: `explore-5/ask#…`. */
    waitsBelow: (key) => items.some((item) => item.key.startsWith(`${key}#`)),
    /** How many items wait. */
    count: () => items.length,
    /** How often in a row the program could not be reached. */
    failures: () => failures,
  };
}
