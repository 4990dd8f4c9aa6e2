/** The room's screen: the clock, how to come in, and what the room is at. */

import { forgetToken, makeKeyPage, takeToken } from "./access.js";
import { makeApi } from "./api.js";
import { keepDrawing, makeClock } from "./clock.js";
import { h, keyed, setAttribute, setText, show } from "./dom.js";
import { makeClockFace, makeConnectionLine, makeFoot, makeHoldButton } from "./frame.js";
import { follow } from "./live.js";
import { makeJoinPanel } from "./screen-join.js";
import { makeStage } from "./screen-stage.js";
import { makeAnnouncer, makeTimeAnnouncer } from "./announcer.js";
import { t } from "./texts.js";

const page = document.getElementById("page");

function start(token) {
  const clock = makeClock();
  const announce = makeAnnouncer();
  const hearTime = makeTimeAnnouncer(announce);
  const face = makeClockFace(clock);
  const line = makeConnectionLine();
  const title = h("h1");
  const next = h("p", { class: "next" });
  const join = makeJoinPanel();
  const stage = makeStage(clock, announce);
  const agenda = h("ol", { class: "strip" });
  let view = null;
  let isUp = null;
  let isHeld = false;

  const hold = makeHoldButton((isPressed) => {
    isHeld = isPressed;
    if (!isHeld && view) update();
  });

  function update() {
    document.title = view.title;
    setText(title, view.title);
    face.update(view);
    line.update({ isUp, waiting: 0, health: view.health });
    setText(next, view.next ? t("nextUp", { title: view.next.title, minutes: Math.round(view.next.plannedSeconds / 60) }) : "");
    if (!isHeld) {
      stage.update(view);
      join.update(view, stage.isBusy());
    }
    setAttribute(document.body, "data-stage", view.stage);
    setAttribute(document.body, "data-busy", String(stage.isBusy()));
    keyed(agenda, (view.agenda || []).map((item, index) => ({ ...item, index })), ({ index }) => index, () => {
      const name = h("span", { class: "strip-name" });
      const length = h("span", { class: "strip-length" });
      return { element: h("li", {}, name, length), name, length };
    }, (part, item) => {
      setText(part.name, item.title);
      setText(part.length, t("minutes", { n: Math.round(item.plannedSeconds / 60) }));
      setAttribute(part.element, "data-state", item.state);
      setAttribute(part.element, "data-kind", item.kind);
      setAttribute(part.element, "aria-current", item.state === "running" ? "step" : null);
      part.element.style.flexGrow = String(Math.max(6, item.plannedSeconds / 60));
    });
  }

  page.replaceChildren(h("div", { class: "screen" },
    h("header", { class: "screen-head" }, title, line.element),
    h("main", { class: "screen-main" }, stage.element,
      h("aside", { class: "side", "aria-label": t("clockAndJoining") }, face.element, next, join.element)),
    h("section", { "aria-label": t("agenda") }, agenda),
    makeFoot(hold)));

  follow({
    api: makeApi(token),
    clock,
    onView(news) {
      view = news;
      update();
    },
    onLine(up) {
      isUp = up;
      line.update({ isUp, waiting: 0, health: view ? view.health : "good" });
    },
    onGone() {
      forgetToken("screen");
      page.replaceChildren(makeKeyPage("screen", true));
    },
  });
  keepDrawing(() => {
    if (!view) return;
    face.draw();
    if (view.running && view.stage === "running") hearTime(view.running.index, face.left());
    stage.draw();
  });
  show(join.element, false);
}

const token = takeToken("screen");
if (token) start(token);
else page.replaceChildren(makeKeyPage("screen", false));
