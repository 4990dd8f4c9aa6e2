/** What stands around every page: the banner with the clock, the line about the connection, the foot. */

import { h, setAttribute, setText, show } from "./dom.js";
import { countdown, millisecondsLeft } from "./clock.js";
import { button } from "./parts.js";
import { themeSwitch } from "./theme.js";
import { chooseLanguage, language, languages, t } from "./texts.js";

/** Makes the foot: other languages, light or dark. */
export function makeFoot(...others) {
  const tongues = Object.keys(languages).filter((tag) => tag !== language).map((tag) =>
    button(languages[tag].languageName, () => chooseLanguage(tag), "quiet", { lang: tag }));
  return h("footer", { class: "foot" }, ...others, ...tongues, themeSwitch());
}

/** Makes the button that lets results stand still for those who cannot read what moves. */
export function makeHoldButton(onChange) {
  const press = button(t("holdStill"), () => {
    const isHeld = press.getAttribute("aria-pressed") !== "true";
    setAttribute(press, "aria-pressed", String(isHeld));
    onChange(isHeld);
  }, "quiet", { "aria-pressed": "false" });
  return press;
}

/** Makes the clock: the phase, what is left of it, how much of it has gone. */
export function makeClockFace(clock) {
  const phase = h("p", { class: "phase" });
  const time = h("p", { class: "clock", role: "timer" });
  const word = h("p", { class: "clock-word" });
  const progress = h("progress", { max: 1, value: 0, "aria-label": t("progressOfPhase") });
  let view = null;

  /** Milliseconds left; `null` if nothing runs. */
  function left() {
    return view && view.running ? millisecondsLeft(clock, view.running.endsAt, view.running.remainingSeconds) : null;
  }
  return {
    element: h("div", { class: "clock-face" }, phase, time, word, progress),
    left,
    update(news) {
      view = news;
      setText(phase, view.running ? view.running.title : t(view.stage === "ended" ? "sessionEnded" : "notStartedYet"));
      show(time, Boolean(view.running));
      show(progress, Boolean(view.running));
      this.draw();
    },
    draw() {
      const rest = left();
      if (rest === null) {
        setText(word, "");
        return;
      }
      const { plannedSeconds, extendedSeconds } = view.running;
      const whole = Math.max(1, (plannedSeconds + extendedSeconds) * 1000);
      const state = view.stage === "paused" ? "paused" : rest <= -1000 ? "over" : rest <= 60000 ? "last"
        : rest <= Math.min(300000, plannedSeconds * 250) ? "soon" : "fine";
      setText(time, countdown(rest));
      setAttribute(time, "data-long", time.textContent.length > 5 || time.textContent.startsWith("+"));
      setText(word, t({ paused: "paused", over: "over", fine: "left" }[state] || "lastMinutes", { n: Math.max(1, Math.ceil(rest / 60000)) }));
      for (const part of [time, word]) setAttribute(part, "data-state", state);
      const gone = Math.round(Math.max(0, Math.min(1, 1 - rest / whole)) * 200) / 200;
      if (progress.value !== gone) progress.value = gone;
    },
  };
}

/** Makes the line that says what is wrong between this page and the program; nothing while all is well. */
export function makeConnectionLine(offline = "offlineHere") {
  const element = h("p", { class: "connection", hidden: true });
  return {
    element,
    update({ isUp, waiting, health }) {
      const text = isUp === false ? t(waiting > 0 ? "offlineWaiting" : offline, { n: waiting })
        : health === "failed" ? t("healthFailed") : health === "refusing" ? t("healthRefusing") : "";
      setText(element, text);
      show(element, text !== "");
      return text;
    },
  };
}
