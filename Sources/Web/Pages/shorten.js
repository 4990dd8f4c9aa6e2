/** Long lists of what the room has said: the first of them, and how many more there are. */

import { show } from "./dom.js";

/**
 * Leaves so many entries of every list of texts or teams in an element, and those that are about the reader or about
 * now. Returns how many it leaves out.
 */
export function shorten(element, most) {
  let left = 0;
  for (const list of element.querySelectorAll(".texts, .asked-list, .teams-scored, .order")) {
    [...list.children].forEach((row, index) => {
      const stays = index < most || row.hasAttribute("aria-current") || row.hasAttribute("data-mine");
      show(row, stays);
      if (!stays) left += 1;
    });
  }
  return left;
}
