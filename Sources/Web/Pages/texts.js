/** Every text of the pages, in the language of the reader. A language is one file, `texts-xx.js`, and a line here. */

import { english } from "./texts-en.js";
import { german } from "./texts-de.js";
import { storage } from "./storage.js";

/** The languages that there are, by their tags. */
export const languages = { en: english, de: german };

const chosenKey = "lectern-language";

/** The tag of the language in use: the one that was chosen, else the first that the browser asks for. */
export const language = (() => {
  const wishes = [storage.get(chosenKey), ...(navigator.languages || [navigator.language])];
  const known = wishes.map((wish) => String(wish || "").slice(0, 2)).find((tag) => languages[tag]);
  return known || "en";
})();

document.documentElement.lang = language;

/** The text of a key. What it speaks of is handed in: `t("answered", {n: 3, of: 24})`. */
export function t(key, about = {}) {
  const text = languages[language][key] || english[key];
  if (text === undefined) {
    console.error(`There is no text “${key}”.`);
    return key;
  }
  return typeof text === "function" ? text(about) : text;
}

/** Takes another language and reads the page again in it. */
export function chooseLanguage(tag) {
  storage.set(chosenKey, tag);
  location.reload();
}

/** A number as people write it here, with at most so many decimals. */
export function number(value, decimals = 1) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** A share of a whole in whole per cents. */
export function percent(part, whole) {
  const share = whole > 0 ? part / whole : 0;
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** The time of day of an instant: "14:03". */
export function timeOfDay(instant) {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}
