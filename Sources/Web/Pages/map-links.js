/** Which component of a map needs which: chosen from two lists, since a line is hard to draw with a thumb. */

import { freshId, h, keyed, show } from "./dom.js";
import { makeAnswer } from "./answer.js";
import { button, labelled } from "./parts.js";
import { t } from "./texts.js";

/** The part of a map's form that says what depends on what. */
export function mapLinks(room, activity) {
  const { components, links: given = [] } = activity.map;
  const answers = new Map();
  let drawn = [];

  const keyOf = ({ from, to }) => `${from}-${to}`;
  const answerFor = (link) => {
    const key = keyOf(link);
    if (!answers.has(key)) answers.set(key, { link, answer: makeAnswer(room, `${activity.id}/link/${key}`) });
    return answers.get(key).answer;
  };
  const isSaved = (link) => drawn.some((other) => keyOf(other) === keyOf(link));
  const change = (link, isLinked) =>
    answerFor(link).send(isLinked, { type: "link", activity: activity.id, ...link, isLinked });
  // Links of an earlier visit that still wait for the program.
  for (const key of room.personal.keys(`draft-${activity.id}/link/`)) {
    const [from, to] = key.split("/").pop().split("-").map(Number);
    if (from && to) answerFor({ from, to });
  }

  const choose = (label) => {
    const select = h("select", { id: freshId("link") }, ...components.map((name, index) =>
      h("option", { value: index + 1 }, `${index + 1} ${name}`)));
    return { select, element: labelled(label, select) };
  };
  const from = choose(t("linkFrom"));
  const to = choose(t("linkTo"));
  if (components.length > 1) to.select.value = "2";
  const fault = h("p", { class: "fault", role: "alert", hidden: true, text: t("linkToItself") });
  const add = button(t("addLink"), () => {
    const link = { from: Number(from.select.value), to: Number(to.select.value) };
    show(fault, link.from === link.to);
    if (link.from !== link.to) change(link, true);
  });

  const list = h("ul", { class: "links" });
  const nameOf = (link) => t("needs", { one: components[link.from - 1], other: components[link.to - 1] });
  const row = (link) => h("li", {}, h("span", { text: nameOf(link) }), button(t("takeOff"), () => {
    change(link, false);
    add.focus();
  }, "quiet", { "aria-label": t("takeOffName", { name: nameOf(link) }) }));
  const fromPlan = h("details", { hidden: given.length === 0 }, h("summary", { text: t("givenLinks", { n: given.length }) }),
    h("ul", { class: "links" }, ...given.map((link) => h("li", { text: nameOf(link) }))));

  /** What the plan gives and what this map has. */
  function all() {
    const own = [...drawn, ...[...answers.values()].map(({ link }) => link)]
      .filter((link, index, links) => links.findIndex((other) => keyOf(other) === keyOf(link)) === index)
      .filter((link) => answerFor(link).value(isSaved(link)))
      .filter((link) => !given.some((other) => keyOf(other) === keyOf(link)));
    return [...given.map((link) => ({ ...link, isGiven: true })), ...own.map((link) => ({ ...link, isGiven: false }))];
  }

  return {
    element: h("fieldset", { class: "link-form" }, h("legend", { text: t("links") }), fromPlan, list,
      components.length > 1 ? h("div", { class: "row" }, from.element, to.element, add) : null, fault),
    answers: () => [...answers.values()].map(({ answer }) => answer),
    all,
    update(pairs) {
      drawn = pairs.map(([one, other]) => ({ from: one, to: other }));
      const own = all().filter(({ isGiven }) => !isGiven);
      keyed(list, own, keyOf, row);
      show(list, own.length > 0);
    },
  };
}
