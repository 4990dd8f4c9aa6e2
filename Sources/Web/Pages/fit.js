/** Makes what stands on the wall as large as there is room for: nobody scrolls there. */

const sizes = [1.6, 1.45, 1.3, 1.15, 1, 0.9, 0.8, 0.72, 0.64, 0.56, 0.5];

/** Chooses the largest size at which an element fits into its frame. A narrow window is read by scrolling instead. */
export function fitInto(frame, element) {
  if (!matchMedia("(min-width: 60rem)").matches) {
    element.style.fontSize = "";
    return;
  }
  const fits = () => element.scrollHeight <= frame.clientHeight + 1 && element.scrollWidth <= frame.clientWidth + 1;
  for (const size of sizes) {
    const wanted = `${size}em`;
    if (element.style.fontSize !== wanted) element.style.fontSize = wanted;
    if (fits()) return;
  }
}
