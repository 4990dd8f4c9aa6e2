/** A word cloud: the more often a word came, the larger it stands and the nearer to the middle. */

import { h, keyed, setAttribute, setText } from "./dom.js";
import { makeTable } from "./table.js";
import { t } from "./texts.js";

const family = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
/** More than this many words are only in the table. */
const mostDrawn = 80;

/** Makes the cloud of an activity. */
export function cloud(activity, title) {
  const field = h("ul", { class: "cloud" });
  const note = h("p", { class: "result-note" });
  const table = makeTable(title);
  const pen = document.createElement("canvas").getContext("2d");
  let words = [];

  function lay() {
    // In letters rather than pixels, so that the cloud grows and shrinks with the page's letters.
    const width = field.clientWidth / parseFloat(getComputedStyle(field).fontSize);
    if (!(width > 0)) return;
    const placed = arrange(words.slice(0, mostDrawn), width, pen);
    field.style.height = `${placed.height}em`;
    keyed(field, placed.words, ({ text }) => text.toLowerCase(), () => {
      const count = h("span", { class: "unseen" });
      const word = h("span");
      return { element: h("li", {}, word, count), word, count };
    }, (part, { text, count, size, x, y, rank }) => {
      setText(part.word, text);
      setText(part.count, ` ${t("times", { n: count })}`);
      setAttribute(part.element, "data-rank", rank);
      part.word.style.fontSize = `${size}em`;
      part.element.style.left = `calc(50% + ${x}em)`;
      part.element.style.top = `${y}em`;
    });
  }
  new ResizeObserver(lay).observe(field);

  return {
    element: h("div", {}, note, field, table.element),
    update({ result }) {
      words = result.words;
      setText(note, t("ballots", { n: result.ballots }));
      table.update([t("word"), t("count")], words.map(({ text, count }) => [text, count]));
      lay();
    },
    told: ({ result }) => result.words.slice(0, 5).map(({ text, count }) => `${text}: ${count}`).join(", "),
  };
}

/**
 * Lays words out from the middle along a spiral, each at the first place where it touches no other. All lengths are in
 * letters (em).
 */
function arrange(words, width, pen) {
  const most = Math.max(1, ...words.map(({ count }) => count));
  const largest = Math.min(width / 6.5, 4.4);
  const smallest = Math.max(0.9, largest / 4.5);
  const boxes = [];
  for (const [index, { text, count }] of words.entries()) {
    const share = most === 1 ? 0.45 : (count - 1) / (most - 1);
    let size = smallest + (largest - smallest) * Math.sqrt(share);
    pen.font = `600 100px ${family}`;
    const advance = pen.measureText(text).width / 100;
    size = Math.min(size, (width - 1) / advance);
    const box = { text, count, size, w: advance * size + size * 0.3, h: size * 1.15, rank: Math.min(3, Math.floor(share * 4)) };
    boxes.push(place(box, boxes, width, index));
  }
  const top = Math.min(0, ...boxes.map(({ y }) => y));
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.h));
  return {
    height: rounded(bottom - top),
    words: boxes.map((box) => ({ ...box, size: rounded(box.size), x: rounded(box.x + box.size * 0.15), y: rounded(box.y - top) })),
  };
}

function rounded(length) {
  return Math.round(length * 1000) / 1000;
}

/** The first free place on an ellipse that grows from the middle; below everything if the sides are full. */
function place(box, others, width, index) {
  for (let step = 0; step < 1400; step += 1) {
    const angle = step * 0.35 + index * 2.4;
    const radius = step * 0.03;
    const x = Math.cos(angle) * radius * 1.7 - box.w / 2;
    const y = Math.sin(angle) * radius * 0.75 - box.h / 2;
    if (x < -width / 2 || x + box.w > width / 2) continue;
    if (others.every((other) => x >= other.x + other.w || other.x >= x + box.w || y >= other.y + other.h || other.y >= y + box.h)) {
      return { ...box, x, y };
    }
  }
  return { ...box, x: -box.w / 2, y: Math.max(...others.map((other) => other.y + other.h)) };
}
