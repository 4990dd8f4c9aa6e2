/** The page for learners: coming in, then the room. */

import { makeApi, Refused } from "./api.js";
import { h } from "./dom.js";
import { makeJoinPage } from "./join.js";
import { makeRoomPage } from "./learner-room.js";
import { storage, windowStorage } from "./storage.js";
import { t } from "./texts.js";

const page = document.getElementById("page");
/** Why somebody has to come in again, kept while the page is read anew. */
const reasonKey = "lectern-reason";

/** Reads what the room is called; keeps trying while the program cannot be reached. */
async function findRoom() {
  for (let pause = 500; ; pause = Math.min(4000, pause * 2)) {
    try {
      return (await makeApi().get("room")).data;
    } catch (error) {
      const text = error instanceof Refused ? error.message : t("unreachableWaiting");
      page.replaceChildren(h("main", { class: "join" }, h("h1", { text: "Lectern" }), h("p", { role: "status", text })));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function start() {
  const room = await findRoom();
  const reason = windowStorage.get(reasonKey) || "";
  windowStorage.remove(reasonKey);
  document.title = room.title;
  const key = `lectern-${room.session}`;
  const kept = storage.get(key);
  if (kept) return enter(room, JSON.parse(kept));
  const join = makeJoinPage(room, (joined) => {
    storage.set(key, JSON.stringify({ token: joined.token, learner: joined.learner.id }));
    enter(room, { token: joined.token, learner: joined.learner.id });
  }, reason);
  page.replaceChildren(join.element);
}

function enter(room, { token, learner }) {
  const { element, heading } = makeRoomPage({
    room,
    token,
    learner,
    onGone() {
      // The facilitator took this person out, or another session runs at this address now.
      storage.remove(`lectern-${room.session}`);
      windowStorage.set(reasonKey, t("noLongerIn"));
      location.reload();
    },
  });
  history.replaceState(null, "", location.pathname);
  page.replaceChildren(element);
  heading.focus({ preventScroll: true });
}

start();
