/** What an activity is called on the pages. */

import { t } from "./texts.js";

/** What is asked, or the name of the kind where the plan has no words for it. */
export function titleOf(activity) {
  return activity.title || t(`kind_${activity.kind}`);
}
