/** Whose turn it is to present, as far as a page knows. */

/** What the view of the kind "slots" says: who presents, the order, who is done, who is next. */
export function turnsOf(entry) {
  const presenting = entry.presenting || null;
  const order = entry.order || [];
  const presented = entry.result && entry.result.presentations ? entry.result.presentations.map(({ team }) => team) : [];
  const isDone = (team) => presented.includes(team) && !(presenting && presenting.team === team);
  const next = entry.next || (presenting ? null : order.find((team) => !presented.includes(team))) || null;
  return { presenting, order, isDone, next };
}
