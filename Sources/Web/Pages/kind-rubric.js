/** Scoring the other teams by a rubric, a sheet each; and the view of one's own team, kept apart from the scores. */

import { freshId, h, keyed, setAttribute, setText, show } from "./dom.js";
import { makeAnswer } from "./answer.js";
import { choiceList, stateLine, textArea } from "./parts.js";
import { sendButton } from "./send.js";
import { t } from "./texts.js";

/** The form of a rubric. */
export function rubric(room, activity) {
  const criteria = activity.rubric.criteria;
  const sheets = new Map();
  const others = h("div", { class: "sheets" });
  const none = h("p", { class: "hint", text: t("nobodyToScore") });
  const own = h("div", { class: "own" }, h("h4", { text: t("ownTeam") }), h("p", { class: "hint", text: t("ownTeamHint") }));
  let ownSheet = null;

  const sheetFor = (team) => {
    const sheet = makeSheet(room, criteria, {
      key: `${activity.id}/${team}`,
      name: () => room.teamName(team) || team,
      isOpen: sheets.size === 0,
      command: (value) => ({ type: "score", activity: activity.id, team, ...value }),
    });
    sheets.set(team, sheet);
    return sheet;
  };
  const summary = (read) => () => [...sheets.values(), ownSheet].filter(Boolean).map(read).filter(Boolean);

  return {
    element: h("div", { class: "form" }, none, others, own),
    update(entry) {
      const mine = { sheets: [], own: null, assigned: [], ...entry.mine };
      const myTeam = room.view.me && room.view.me.team;
      keyed(others, mine.assigned, (team) => team, sheetFor, (sheet, team) =>
        sheet.update(mine.sheets.find((given) => given.team === team) || null));
      show(none, mine.assigned.length === 0);
      show(own, Boolean(myTeam));
      if (myTeam && !ownSheet) {
        ownSheet = makeSheet(room, criteria, {
          key: `${activity.id}/own`,
          name: () => t("yourTeam", { team: room.teamName(myTeam) || myTeam }),
          isOpen: false,
          command: (value) => ({ type: "scoreOwnTeam", activity: activity.id, ...value }),
        });
        own.append(ownSheet.element);
      }
      if (ownSheet) ownSheet.update(mine.own);
    },
    summary: summary((sheet) => sheet.summary()),
    unsent: summary((sheet) => sheet.unsent()),
  };
}

/** One sheet: a team's name to open it by, a group of levels for each criterion, a comment. */
function makeSheet(room, criteria, { key, name, isOpen, command }) {
  const answer = makeAnswer(room, key);
  const line = stateLine();
  const id = freshId("sheet");
  const progress = h("span", { class: "tag" });
  const title = h("span", { class: "sheet-name" });
  const body = h("div", { class: "sheet-body", id, hidden: !isOpen });
  const toggle = h("button", {
    type: "button",
    class: "button sheet-toggle",
    "aria-expanded": String(isOpen),
    "aria-controls": id,
    onclick: () => {
      show(body, body.hidden);
      setAttribute(toggle, "aria-expanded", String(!body.hidden));
    },
  }, title, progress);
  let mine = null;

  const whole = (sheet) => ({
    scores: criteria.map((_, index) => (sheet && sheet.scores[index] !== undefined ? sheet.scores[index] : null)),
    comment: (sheet && sheet.comment) || null,
  });
  const current = () => whole(answer.value(mine && whole(mine)));
  const keep = (change) => answer.keep({ ...current(), ...change }, mine && whole(mine));

  const lists = criteria.map((criterion, index) =>
    choiceList(
      criterion.levels.map(({ score, name: level, description }) => ({ value: score, text: `${score} ${level}`, detail: description })),
      {
        legend: criterion.name,
        onchange: ([score]) => keep({ scores: current().scores.map((old, place) => (place === index ? score : old)) }),
      },
    ));
  const comment = textArea(t("comment"), { oninput: (typed) => keep({ comment: typed || null }) });
  const send = sendButton(() => {
    const sheet = current();
    if (!sheet.comment && sheet.scores.every((score) => score === null)) return t("scoreFirst");
    const value = { ...sheet, comment: sheet.comment ? sheet.comment.trim() || null : null };
    answer.send(value, command(value));
    return null;
  }, { first: t("sendScores"), again: t("changeScores") });
  const missing = h("p", { class: "hint" });
  body.append(...lists.map((list) => list.element), comment.element, missing, send.element, line.element);

  const given = (sheet) => sheet.scores.filter((score) => score !== null).length;
  const told = (sheet) => sheet && `${name()}: ${sheet.scores.map((score) => (score === null ? "–" : score)).join(", ")}`
    + (sheet.comment ? ` · ${sheet.comment}` : "");
  return {
    element: h("section", { class: "sheet" }, h("h4", {}, toggle), body),
    update(entry) {
      mine = entry;
      const sheet = current();
      const state = answer.state(mine);
      lists.forEach((list, index) => list.fill(sheet.scores[index] === null ? [] : [sheet.scores[index]]));
      comment.fill(sheet.comment || "");
      setText(title, name());
      setText(progress, `${t("scored", { n: given(sheet), of: criteria.length })}${state.name === "saved" ? ` · ${t("saved")}` : ""}`);
      setText(missing, given(sheet) < criteria.length ? t("sheetCounts") : "");
      send.update(Boolean(answer.saved(mine)), answer.draft() === null && Boolean(mine));
      line.update(state);
    },
    summary: () => told(answer.saved(mine)),
    unsent: () => told(answer.draft()),
  };
}
