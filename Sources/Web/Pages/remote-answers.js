/** Sorting what people wrote: into groups, to the top, out of sight. */

import { freshId, h, keyed, setAttribute, setText, show } from "./dom.js";
import { button } from "./parts.js";
import { t } from "./texts.js";

/** Makes the sorter of an activity's texts. */
export function makeSorter(command, activity, announce) {
  const isWall = activity.kind === "questionsAndAnswers";
  const ticked = new Set();
  const list = h("ul", { class: "sorter" });
  const label = h("input", { type: "text", id: freshId("label"), maxlength: 60, autocomplete: "off" });
  const known = h("datalist", { id: freshId("labels") });
  label.setAttribute("list", known.id);
  const marked = h("p", { class: "hint" });
  const numbers = () => [...ticked].sort((one, other) => one - other);

  const put = async (name) => {
    if (ticked.size === 0) return announce(t("tickFirst"), "sort");
    const answers = numbers();
    const done = await command({ type: "group", activity: activity.id, answers, label: name });
    if (!done) return undefined;
    ticked.clear();
    for (const row of list.children) row.querySelector("input").checked = false;
    label.value = "";
    count();
    return announce(name ? t("grouped", { n: answers.length, label: name }) : t("ungroupedNow", { n: answers.length }), "sort");
  };
  const group = button(t("groupTicked"), () => (label.value.trim() ? put(label.value.trim()) : label.focus()), "main");
  const ungroup = button(t("ungroupTicked"), () => put(null), "plain");
  const grouping = h("div", { class: "grouping" }, marked,
    h("div", { class: "field" }, h("label", { for: label.id, text: t("groupLabel") }), label, known),
    h("div", { class: "row" }, group, ungroup));
  const element = h("details", { class: "sort" }, h("summary", {}), list, grouping);
  const count = () => setText(marked, t("ticked", { n: ticked.size }));

  function row({ number }) {
    const id = freshId("answer");
    const text = h("span", { class: "text" });
    const tag = h("span", { class: "tag", hidden: true });
    const tick = h("input", { type: "checkbox", id, onchange: () => {
      if (tick.checked) ticked.add(number);
      else ticked.delete(number);
      count();
    } });
    const mark = (name) => command({ type: "mark", activity: activity.id, answers: [number], mark: name });
    const part = { isHidden: false, isPinned: false };
    const hide = button(t("hide"), () => mark(part.isHidden ? "shown" : "hidden"), "quiet", { "aria-describedby": `${id}-text` });
    const pin = button(t("pin"), () => mark(part.isPinned ? "unpinned" : "pinned"), "quiet", { "aria-describedby": `${id}-text` });
    text.id = `${id}-text`;
    return Object.assign(part, { text, tag, hide, pin, element: h("li", {},
      h("div", { class: "choice" }, tick, h("label", { for: id }, text, " ", tag)), h("div", { class: "row" }, pin, hide)) });
  }

  return {
    element,
    update(entry) {
      const answers = (isWall ? entry.wall : entry.answers) || [];
      show(element, answers.length > 0);
      setText(element.firstElementChild, t(isWall ? "sortQuestions" : "sortAnswers", { n: answers.length }));
      keyed(list, answers, ({ number }) => number, row, (part, answer) => {
        Object.assign(part, { isHidden: Boolean(answer.isHidden), isPinned: Boolean(answer.isPinned) });
        setText(part.text, isWall ? `▲ ${answer.votes}  ${answer.text}` : answer.text);
        const tags = [answer.group, answer.isPinned ? t("pinned") : null, answer.isHidden ? t("hidden") : null].filter(Boolean);
        setText(part.tag, tags.join(" · "));
        show(part.tag, tags.length > 0);
        setText(part.hide, t(answer.isHidden ? "unhide" : "hide"));
        setText(part.pin, t(answer.isPinned ? "unpin" : "pin"));
        setAttribute(part.element, "data-hidden", Boolean(answer.isHidden));
      });
      const labels = [...new Set(answers.map(({ group }) => group).filter(Boolean))];
      keyed(known, labels, (name) => name, (name) => h("option", { value: name }));
      count();
    },
  };
}
