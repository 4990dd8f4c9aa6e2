/** A free text with its own button and its own line of state: an answer, a reflection, a field of a worksheet. */

import { h, setText, show } from "./dom.js";
import { makeAnswer } from "./answer.js";
import { button, stateLine, textArea } from "./parts.js";
import { sendButton } from "./send.js";
import { t } from "./texts.js";

/**
 * Makes a text field. `command(text)` is what hands it in; `mayBeEmpty` allows clearing it. With `isShared` others may
 * write into the same field: what they wrote meanwhile is shown beside one's own draft, and neither is lost.
 */
export function textField(room, { key, label, command, mayBeEmpty = false, isShared = false, rows = 3 }) {
  const answer = makeAnswer(room, key);
  const line = stateLine();
  const writer = h("p", { class: "hint writer", hidden: true });
  const theirs = h("p", { class: "theirs-text" });
  const heading = h("p", { class: "theirs-head" });
  const other = h("div", { class: "theirs", hidden: true }, heading, theirs,
    button(t("takeTheirs"), () => {
      answer.drop();
      text.area.focus();
    }));
  let mine = null;
  let base = answer.draft() === null ? undefined : room.personal.get(`base-${key}`);

  const text = textArea(label, {
    rows,
    oninput: (typed) => {
      if (base === undefined || answer.draft() === null) keepBase(mine);
      answer.keep(typed === "" && !mine ? null : typed, mine);
    },
  });
  const send = sendButton(() => {
    const typed = text.area.value.trim();
    if (typed === "" && !mayBeEmpty) return t("writeFirst");
    if ([...typed].length > 2000) return t("tooLong");
    keepBase(mine);
    answer.send(typed, command(typed));
    return null;
  }, isShared ? { first: t("save"), again: t("save") } : {});

  function keepBase(value) {
    base = value;
    room.personal.set(`base-${key}`, value);
  }

  return {
    element: h("div", { class: "text-field" }, text.element, writer, other, send.element, line.element),
    answer,
    /** `entry` is what the program has: `{text, by, at}`, or nothing. */
    update(entry) {
      mine = entry && entry.text ? entry.text : null;
      text.fill(answer.value(mine) || "");
      send.update(Boolean(answer.saved(mine)), answer.draft() === null && Boolean(mine));
      line.update(answer.state(mine));
      if (!isShared) return;
      const isOthers = answer.draft() !== null && mine !== base && mine !== answer.draft()
        && !room.outbox.waiting(key) && answer.saved(mine) === mine;
      show(other, isOthers);
      if (isOthers) {
        setText(heading, t("wroteMeanwhile", { who: (entry && entry.by) || t("somebody") }));
        setText(theirs, mine || t("cleared"));
      }
      show(writer, Boolean(mine && entry.by));
      setText(writer, mine && entry.by ? t("writtenBy", { who: entry.by, at: entry.at }) : "");
    },
    summary: () => answer.saved(mine),
    unsent: () => answer.draft(),
  };
}
