/** Light or dark: as the device has it, until somebody says otherwise. */

import { setText } from "./dom.js";
import { button } from "./parts.js";
import { storage } from "./storage.js";
import { t } from "./texts.js";

const key = "lectern-theme";
/** The colours by night are a style sheet of their own. */
const sheet = document.getElementById("dark");

function use(theme) {
  if (theme) sheet.media = theme === "dark" ? "all" : "not all";
}

const isDark = () => matchMedia(sheet.media).matches;

use(storage.get(key));

/** Makes the switch. */
export function themeSwitch() {
  const press = button("", () => {
    const theme = isDark() ? "light" : "dark";
    use(theme);
    storage.set(key, theme);
    name();
  }, "quiet");
  const name = () => setText(press, t(isDark() ? "lightTheme" : "darkTheme"));
  name();
  return press;
}
