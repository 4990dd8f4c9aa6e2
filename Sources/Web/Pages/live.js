/**
 * The news: one stream of server-sent events, read with `fetch` because the browser's own reader cannot send a token.
 * When it breaks it is opened again, at once when the phone wakes or the network is back, else after a growing pause.
 */

import { Refused } from "./api.js";

/** The server sends something every 15 s; after so long without anything the line is dead. */
const silence = 35000;
const pauses = [300, 700, 1500, 3000, 4000];
/** How often the server's clock is asked for. */
const clockInterval = 60000;

/**
 * Follows a session until the token is no longer good.
 * `onView(view)` hears every new state, `onLine(isUp)` whether the line is up, `onGone()` that the token is unknown.
 */
export function follow({ api, clock, onView, onLine, onGone }) {
  let newest = -1;
  let failures = 0;
  let isUp = null;
  let isOver = false;
  let stop = null;
  let heardAt = 0;
  let timer = null;

  function tell(up) {
    if (up !== isUp) onLine((isUp = up));
  }

  function take(view) {
    if (view.sequence < newest) return;
    newest = view.sequence;
    onView(view);
  }

  /** Asks for the state, which also says what the server's clock shows. */
  async function look() {
    try {
      const { data, sentAt, receivedAt } = await api.get("state");
      clock.learn(data.now, sentAt, receivedAt, data.speed);
      take(data);
    } catch (error) {
      if (error instanceof Refused && error.status === 401) end();
    }
  }

  function end() {
    if (isOver) return;
    isOver = true;
    if (stop) stop.abort();
    onGone();
  }

  async function connect() {
    if (isOver || stop) return;
    clearTimeout(timer);
    const mine = (stop = new AbortController());
    const watch = setInterval(() => {
      if (performance.now() - heardAt > silence) mine.abort();
    }, 5000);
    heardAt = performance.now();
    try {
      const response = await api.events(mine.signal);
      if (response.status === 401) return end();
      if (!response.ok) throw new Error(`events: ${response.status}`);
      // A program that was started again may know less than this page, but never less than it acknowledged.
      newest = -1;
      for (let probe = 0; probe < 3; probe += 1) setTimeout(look, probe * 400);
      await read(response.body.getReader());
    } catch (error) {
      // The line is down; what follows opens it again.
    } finally {
      clearInterval(watch);
      if (stop === mine) stop = null;
    }
    if (isOver) return;
    tell(false);
    timer = setTimeout(connect, pauses[Math.min(failures, pauses.length - 1)] * (0.75 + Math.random() / 2));
    failures += 1;
  }

  async function read(reader) {
    const decoder = new TextDecoder();
    let buffer = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heardAt = performance.now();
      failures = 0;
      tell(true);
      buffer += decoder.decode(value, { stream: true });
      const events = buffer.split(/\r?\n\r?\n/);
      buffer = events.pop();
      // Only the newest state matters.
      const views = events.map(dataOf).filter((data) => data !== "");
      if (views.length > 0) take(JSON.parse(views[views.length - 1]));
    }
  }

  /** The phone woke up, or the network came back: look whether the line still stands. */
  function wake() {
    if (document.visibilityState === "hidden") return;
    if (stop && performance.now() - heardAt > 20000) stop.abort();
    else if (stop) look();
    else {
      failures = 0;
      connect();
    }
  }

  addEventListener("online", wake);
  addEventListener("pageshow", wake);
  document.addEventListener("visibilitychange", wake);
  addEventListener("offline", () => {
    if (stop) stop.abort();
    tell(false);
  });
  addEventListener("pagehide", () => stop && stop.abort());
  setInterval(() => isUp && (clock.hasSlept() || document.visibilityState === "visible") && look(), clockInterval);
  setInterval(() => clock.hasSlept() && wake(), 1000);
  connect();
}

/** The data of one event; empty for a comment. */
function dataOf(event) {
  return event
    .split(/\r?\n/)
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5).trimStart())
    .join("\n");
}
