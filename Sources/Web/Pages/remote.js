/** The facilitator's remote: the session in one hand. */

import { forgetToken, makeKeyPage, takeToken } from "./access.js";
import { makeAnnouncer, makeTimeAnnouncer } from "./announcer.js";
import { makeApi } from "./api.js";
import { keepDrawing, makeClock } from "./clock.js";
import { makeCommander } from "./commander.js";
import { h, setAttribute, setText, show } from "./dom.js";
import { makeClockFace, makeConnectionLine, makeFoot } from "./frame.js";
import { follow } from "./live.js";
import { makeActivities } from "./remote-activities.js";
import { makeBar } from "./remote-bar.js";
import { makeCourse } from "./remote-course.js";
import { makePeople } from "./remote-people.js";
import { t } from "./texts.js";

const page = document.getElementById("page");

function start(token) {
  const api = makeApi(token);
  const clock = makeClock();
  const announce = makeAnnouncer();
  const fault = h("p", { class: "fault", role: "alert", hidden: true });
  const command = makeCommander(api, (text) => {
    setText(fault, text);
    show(fault, text !== "");
  });
  const face = makeClockFace(clock);
  const line = makeConnectionLine();
  const title = h("h1");
  const activities = makeActivities(command, clock, announce);
  const parts = [makeCourse(command), activities, makePeople(command), makeBar(command)];
  const [course, , people, bar] = parts;
  const panels = { now: [course.element, activities.here], all: [activities.others], people: [people.element] };
  const sections = Object.entries(panels).map(([name, elements]) =>
    h("section", { class: "panel", "data-panel": name, "aria-label": t(`panel_${name}`) }, ...elements));
  const tabs = Object.keys(panels).map((name) =>
    h("button", { type: "button", class: "tab", onclick: () => open(name) }, t(`panel_${name}`)));
  let view = null;
  let isUp = null;

  function open(name) {
    Object.keys(panels).forEach((other, index) => {
      show(sections[index], other === name);
      setAttribute(tabs[index], "aria-current", other === name ? "page" : null);
    });
    scrollTo(0, 0);
  }

  function update() {
    document.title = view.title;
    setText(title, view.title);
    face.update(view);
    line.update({ isUp, waiting: 0, health: view.health });
    for (const part of parts) part.update(view);
  }

  page.replaceChildren(h("div", { class: "remote" },
    h("header", { class: "banner" }, title, face.element, line.element),
    h("main", {}, ...sections),
    makeFoot(),
    h("section", { class: "thumb", "aria-label": t("underThumb") }, fault, bar.element, h("nav", { class: "tabs", "aria-label": t("panels") }, ...tabs))));
  open("now");

  follow({
    api,
    clock,
    onView(news) {
      if (view && view.stage !== news.stage) announce(t(`stage_${news.stage}`), "stage");
      view = news;
      update();
    },
    onLine(up) {
      isUp = up;
      line.update({ isUp, waiting: 0, health: view ? view.health : "good" });
      announce(t(up ? "backOnline" : "offlineHere"), "line");
    },
    onGone() {
      forgetToken("remote");
      page.replaceChildren(makeKeyPage("remote", true));
    },
  });
  const hearTime = makeTimeAnnouncer(announce);
  keepDrawing(() => {
    if (!view) return;
    face.draw();
    activities.draw();
    if (view.stage === "running") hearTime(view.running.index, face.left());
  });
}

const token = takeToken("remote");
if (token) start(token);
else page.replaceChildren(makeKeyPage("remote", false));
