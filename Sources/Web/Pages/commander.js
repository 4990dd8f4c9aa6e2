/**
 * The facilitator's commands. They are for now, not for later: what cannot be brought to the program within some
 * seconds is given up, and the page says so. Until then it is sent again under the same name, so it happens once.
 */

import { newRequest, Refused } from "./api.js";
import { t } from "./texts.js";

const attempts = 4;
const pause = 1200;
/** Of these, two presses of a hurried thumb are one; a minute more pressed twice is two minutes. */
const onceAtATime = ["start", "next", "back", "pause", "resume", "end", "makeOneTimeCodes"];

/** Makes a commander. `say(text)` hears what went wrong, or nothing when a command worked. */
export function makeCommander(api, say) {
  const underWay = new Set();

  /** Sends a command; returns the program's answer, `null` if it was refused or could not be brought there. */
  return async function command(content) {
    if (underWay.has(content.type)) return null;
    if (onceAtATime.includes(content.type)) underWay.add(content.type);
    const request = newRequest();
    say("");
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return (await api.command(content, request)).data;
        } catch (error) {
          if (error instanceof Refused && !error.isPassing) return say(error.message), null;
          if (attempt === attempts) return say(error instanceof Refused ? error.message : t("notReached")), null;
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
    } finally {
      setTimeout(() => underWay.delete(content.type), 800);
    }
  };
}
