/** Coming in: the code, a name, a team. */

import { freshId, h, setText, show } from "./dom.js";
import { makeApi, newRequest, Refused } from "./api.js";
import { button, choiceList } from "./parts.js";
import { t } from "./texts.js";

/** The code in the address, as the room's QR code carries it: `/#K7M2QX`. */
function codeInAddress() {
  const written = decodeURIComponent(location.hash.slice(1)) || location.pathname.split("/").pop();
  return /^[0-9A-Za-z]{6}$/.test(written) ? written.toUpperCase() : "";
}

/** Makes the page on which a learner comes in. `onJoined({token, learner})` hears that it worked. */
export function makeJoinPage(room, onJoined, reason = "") {
  const api = makeApi();
  const request = newRequest();
  const notice = h("p", { class: "notice", hidden: !reason, text: reason });
  const fault = h("p", { class: "fault", role: "alert", id: freshId("fault"), hidden: true });
  const heading = h("h1", { tabindex: "-1", text: room.title });
  const steps = h("div");
  const element = h("main", { class: "join" }, h("p", { class: "eyebrow", text: t("welcome") }), heading, notice, steps, fault);
  let code = "";

  async function attempt(press, work) {
    if (press.getAttribute("aria-disabled")) return;
    press.setAttribute("aria-disabled", "true");
    say("");
    try {
      await work();
    } catch (error) {
      say(error instanceof Refused ? error.message : t("unreachable"), error);
    } finally {
      press.removeAttribute("aria-disabled");
    }
  }

  function say(text) {
    setText(fault, text);
    show(fault, text !== "");
  }

  function field(label, attributes) {
    const id = freshId("field");
    const input = h("input", { id, type: "text", "aria-describedby": fault.id, ...attributes });
    return { input, element: h("div", { class: "field" }, h("label", { for: id }, label), input) };
  }

  function askCode() {
    const typed = field(t("joinCode"), {
      autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 12, class: "code", required: true,
    });
    typed.input.value = codeInAddress();
    const press = button(t("goOn"), () => {}, "main", { type: "submit" });
    const submit = () => attempt(press, async () => {
      code = typed.input.value.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
      const { data } = await api.post("enter", { code });
      history.replaceState(null, "", location.pathname);
      askName(data);
    });
    steps.replaceChildren(h("form", { class: "form", novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      submit();
    } }, typed.element, h("p", { class: "hint", text: t("codeHint") }), press));
    if (typed.input.value) submit();
  }

  function askName({ teams, suggestedName }) {
    const name = field(t("yourName"), { autocomplete: "nickname", maxlength: 60 });
    const madeUp = button(t("madeUp", { name: suggestedName }), () => {
      name.input.value = suggestedName;
      name.input.focus();
    }, "quiet");
    const once = room.needsOneTimeCode ? field(t("oneTimeCode"), { autocomplete: "one-time-code", maxlength: 20 }) : null;
    const team = chooseTeam(teams, field);
    const press = button(t("join"), () => {}, "main", { type: "submit" });
    const submit = () => attempt(press, async () => {
      const { data } = await api.post("join", {
        code,
        name: name.input.value.trim() || suggestedName,
        ...team.chosen(),
        oneTimeCode: once ? once.input.value.trim() : null,
        request,
      }).catch((error) => {
        if (error.suggestion) name.input.value = error.suggestion;
        name.input.focus();
        throw error;
      });
      onJoined(data);
    });
    steps.replaceChildren(h("form", { class: "form", novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      submit();
    } }, name.element, h("p", { class: "hint" }, t("nameHint"), " ", madeUp), once && once.element, team.element, press));
    name.input.focus();
  }

  if (room.joinLocked) {
    steps.append(h("p", { class: "notice", text: t("joiningLocked") }), button(t("tryAgain"), () => location.reload(), "main"));
  } else if (room.stage === "ended") {
    steps.append(h("p", { class: "notice", text: t("sessionEnded") }));
  } else askCode();
  return { element, heading };
}

/** The choice of a team: any, one of those there are, a new one, none. */
function chooseTeam(teams, field) {
  const anyTeam = 0;
  const newTeam = -1;
  const noTeam = -2;
  const fresh = field(t("teamName"), { autocomplete: "off", maxlength: 60 });
  const options = [
    ...(teams.length > 0 ? [{ value: anyTeam, text: t("anyTeam") }] : []),
    ...teams.map(({ name, size }, index) => ({ value: index + 1, text: name, detail: t("members", { n: size }) })),
    ...(teams.length > 0 ? [{ value: newTeam, text: t("newTeam") }] : [{ value: noTeam, text: t("noTeam") }, { value: newTeam, text: t("newTeam") }]),
  ];
  const list = choiceList(options, { legend: t("yourTeamIs"), onchange: ([value]) => show(fresh.element, value === newTeam) });
  list.fill([options[0].value]);
  show(fresh.element, false);
  const smallest = () => [...teams].sort((one, other) => one.size - other.size)[0];
  return {
    element: h("div", {}, list.element, fresh.element),
    chosen() {
      const [value] = list.chosen();
      if (value === newTeam) return { team: null, newTeam: fresh.input.value.trim() || null };
      if (value === noTeam) return { team: null, newTeam: null };
      return { team: value === anyTeam ? smallest().id : teams[value - 1].id, newTeam: null };
    },
  };
}
