/** Makes what stands on the wall as large as there is room for: nobody scrolls there. */

const smallest = 0.45;
const largest = 1.6;
/** Nobody sees a difference that is smaller. */
const step = 0.02;

/** Chooses the largest size at which an element fits into its frame. A narrow window is read by scrolling instead. */
export function fitInto(frame, element) {
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
  let [low, high] = [smallest, largest];
  while (high - low > step) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
