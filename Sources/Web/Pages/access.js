/** The token of a screen or a remote: it comes behind the `#` of an address, which browsers send to nobody. */

import { h } from "./dom.js";
import { button } from "./parts.js";
import { windowStorage } from "./storage.js";
import { t } from "./texts.js";

/** Takes the token out of the address into this window's keeping; `null` if there is none. */
export function takeToken(role) {
  const key = `lectern-${role}`;
  const written = location.hash.slice(1);
  if (written) {
    windowStorage.set(key, written);
    history.replaceState(null, "", location.pathname);
  }
  return windowStorage.get(key);
}

/** Forgets the token. */
export function forgetToken(role) {
  windowStorage.remove(`lectern-${role}`);
}

/** The page for somebody who comes without a token, or with one that is no longer good. */
export function makeKeyPage(role, wasRefused) {
  const input = h("input", { type: "text", id: "key", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
  return h("main", { class: "join" },
    h("h1", { text: t(`${role}Title`) }),
    h("p", { class: wasRefused ? "fault" : "hint", text: t(wasRefused ? "keyRefused" : "keyNeeded") }),
    h("form", { class: "form", onsubmit: (event) => {
      event.preventDefault();
      // Somebody may paste the whole address.
      const key = input.value.trim().split("#").pop();
      if (!key) return;
      windowStorage.set(`lectern-${role}`, key);
      location.reload();
    } }, h("div", { class: "field" }, h("label", { for: "key", text: t("key") }), input),
    button(t("goOn"), () => {}, "main", { type: "submit" })));
}
