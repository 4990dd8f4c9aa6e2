/** The people in the room: who is here, in which team, under which name; how to let others in. */

import { freshId, h, keyed, setText, show } from "./dom.js";
import { button, carefulButton, labelled } from "./parts.js";
import { t } from "./texts.js";

/** Makes the page about people. */
export function makePeople(command) {
  let view = null;
  const code = h("p", { class: "join-code" });
  const address = h("p", { class: "address" });
  const lock = button("", () => command({ type: "lockJoining", isLocked: !view.joining.isLocked }), "plain");
  const summary = h("p", { class: "hint" });
  const people = h("ul", { class: "people" });
  const teamName = h("input", { type: "text", id: freshId("team"), maxlength: 60, autocomplete: "off" });
  const addTeam = button(t("addTeam"), async () => {
    const name = teamName.value.trim();
    if (name && await command({ type: "addTeam", name })) teamName.value = "";
    teamName.focus();
  });
  const howMany = h("input", { type: "number", id: freshId("codes"), min: 1, max: 200, value: 20, inputmode: "numeric" });
  const codes = h("ul", { class: "codes" });
  const codesNote = h("p", { class: "hint", hidden: true, role: "status", text: t("codesNote") });
  const make = button(t("makeCodes"), async () => {
    const made = await command({ type: "makeOneTimeCodes", count: Number(howMany.value) });
    if (!made || !made.codes) return;
    codes.replaceChildren(...made.codes.map((text) => h("li", { text })));
    show(codesNote, true);
  });

  return {
    element: h("div", {},
      h("section", { class: "card" }, h("h2", { text: t("joining") }), address, code, lock),
      h("section", { class: "card" }, h("h2", { text: t("panel_people") }), summary, people),
      h("section", { class: "card" }, h("h2", { text: t("teams") }), h("div", { class: "row" }, labelled(t("teamName"), teamName), addTeam)),
      h("section", { class: "card" }, h("h2", { text: t("oneTimeCodes") }), h("p", { class: "hint", text: t("codesHint") }),
        h("div", { class: "row" }, labelled(t("howMany"), howMany), make), codesNote, codes)),
    update(news) {
      view = news;
      if (view.joining) {
        setText(code, view.joining.code);
        setText(address, view.joining.address);
        setText(lock, t(view.joining.isLocked ? "unlockJoining" : "lockJoining"));
      }
      const learners = view.learners || [];
      setText(summary, learners.length === 0 ? t("nobodyYet")
        : t("hereOf", { n: learners.filter(({ isHere }) => isHere).length, of: learners.length }));
      keyed(people, learners, ({ id }) => id, (learner) => makePerson(command, learner.id, () => view),
        (person, learner) => person.update(learner));
    },
  };
}

/** One learner: folded, the name and the team; unfolded, what can be done. */
function makePerson(command, id, view) {
  const name = h("span", { class: "person-name" });
  const team = h("span", { class: "tag" });
  const here = h("span", { class: "tag away", text: t("away") });
  const rename = h("input", { type: "text", id: freshId("name"), maxlength: 60, autocomplete: "off" });
  const move = h("select", { id: freshId("move") });
  const merge = h("select", { id: freshId("merge") });
  const row = (text, input, press) => h("div", { class: "row" }, labelled(text, input), press);
  const merging = carefulButton(t("merge"), t("reallyMerge"), t("yesMerge"),
    () => merge.value && command({ type: "merge", learner: id, into: merge.value }), "plain");
  const removing = carefulButton(t("remove"), t("reallyRemove"), t("yesRemove"), () => command({ type: "remove", learner: id }));
  const mergeRow = row(t("mergeInto"), merge, merging.element);
  const element = h("li", {}, h("details", {}, h("summary", {}, name, " ", team, " ", here),
    h("div", { class: "person" },
      row(t("yourNameIs"), rename, button(t("save"), () => rename.value.trim() && command({ type: "rename", learner: id, name: rename.value.trim() }))),
      row(t("team"), move, button(t("move"), () => command({ type: "move", learner: id, team: move.value || null }))),
      mergeRow, removing.element)));
  let before = null;
  return {
    element,
    update(learner) {
      const { teams = [], learners = [] } = view();
      setText(name, learner.name);
      setText(team, (teams.find((one) => one.id === learner.team) || { name: t("noTeam") }).name);
      show(here, !learner.isHere);
      const options = [{ id: "", name: t("noTeam") }, ...teams];
      fillOptions(move, options);
      fillOptions(merge, learners.filter((other) => other.id !== id));
      show(mergeRow, learners.length > 1);
      // What the facilitator has begun to change here stays until they are done.
      if (!before || before.name !== learner.name) rename.value = learner.name;
      if (!before || before.team !== learner.team) move.value = learner.team || "";
      before = learner;
    },
  };
}

function fillOptions(select, options) {
  const chosen = select.value;
  keyed(select, options, ({ id }) => id, ({ id }) => h("option", { value: id }), (option, { name }) => setText(option, name));
  if (options.some(({ id }) => id === chosen)) select.value = chosen;
}
