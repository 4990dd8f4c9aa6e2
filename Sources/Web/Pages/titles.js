/** What an activity is called on the pages. */

import { t } from "./texts.js";

/** What is asked, or the name of the kind where the plan has no words for it. */
export function titleOf(activity) {
  // A deck without a name of its own is called by its file, which says nothing to the room.
  const isFile = activity.kind === "slides" && activity.title === activity.slides.file;
  return (!isFile && activity.title) || t(`kind_${activity.kind}`);
}
