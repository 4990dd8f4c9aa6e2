/** Light or dark: as the device has it, until somebody says otherwise. */

import { setAttribute, setText } from "./dom.js";
import { button } from "./parts.js";
import { storage } from "./storage.js";
import { t } from "./texts.js";

const key = "lectern-theme";
const root = document.documentElement;

function isDark() {
  const chosen = root.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Makes the switch, and restores what was chosen before. */
export function themeSwitch() {
  setAttribute(root, "data-theme", storage.get(key));
  const press = button("", () => {
    const theme = isDark() ? "light" : "dark";
    setAttribute(root, "data-theme", theme);
    storage.set(key, theme);
    name();
  }, "quiet");
  const name = () => setText(press, t(isDark() ? "lightTheme" : "darkTheme"));
  name();
  return press;
}
