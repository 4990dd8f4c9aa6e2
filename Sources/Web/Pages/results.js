/** The results of every kind, as drawings in which every figure stands as text too, and as a table. */

import { h } from "./dom.js";
import { bars, order, scaleBars } from "./result-bars.js";
import { cloud } from "./result-cloud.js";
import { mapResult } from "./result-map.js";
import { rubricResult } from "./result-rubric.js";
import { reflectionTexts, questionTexts, sheets, wallTexts } from "./result-texts.js";
import { titleOf } from "./titles.js";

const makers = {
  poll: bars, quiz: bars, scale: scaleBars, rank: order, words: cloud, question: questionTexts,
  reflection: reflectionTexts, questionsAndAnswers: wallTexts, worksheet: sheets, map: mapResult, rubric: rubricResult,
};

/** Makes the drawing of an activity's results; kinds without results have an empty one. */
export function makeResult(activity) {
  const make = makers[activity.kind];
  if (!make) return { element: h("div"), update() {}, told: () => "" };
  return make(activity, titleOf(activity));
}
