/** Makes what stands on the wall as large as there is room for: nobody scrolls there. */

const smallest = 0.6;
const largest = 1.6;
/** Nobody sees a difference that is smaller. */
const step = 0.02;

/** How many entries of a list are left, one after the other, where not even the smallest size has room for all. */
const shorter = [24, 16, 12, 9, 7, 5, 4, 3, 2, 1];

/**
 * Chooses the largest size at which an element fits into its frame. What does not fit at any is shortened:
 * `limit(most)` leaves so many entries of every list. A narrow window is read by scrolling instead.
 */
export function fitInto(frame, element, limit = () => {}) {
  limit(Infinity);
  if (!matchMedia("(min-width: 60rem)").matches) {
    element.style.fontSize = "";
    return;
  }
  const fits = (size) => {
    const wanted = `${Math.round(size * 1000) / 1000}em`;
    if (element.style.fontSize !== wanted) element.style.fontSize = wanted;
    return element.scrollHeight <= frame.clientHeight + 1 && element.scrollWidth <= frame.clientWidth + 1;
  };
  if (fits(largest)) return;
  if (!fits(smallest)) {
    for (const most of shorter) {
      limit(most);
      if (fits(smallest)) break;
    }
  }
  let [low, high] = [smallest, largest];
  while (high - low > step) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
