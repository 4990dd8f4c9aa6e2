/** What a page keeps on the phone. Browsers that keep nothing (private windows) still work until the page closes. */

function keeper(store) {
  const memory = new Map();
  const attempt = (work, otherwise) => {
    try {
      return work();
    } catch (error) {
      return otherwise();
    }
  };
  return {
    /** The text kept under a key; `null` if there is none. */
    get: (key) =>
      attempt(() => store().getItem(key), () => null) ?? (memory.has(key) ? memory.get(key) : null),
    /** Keeps a text under a key. */
    set: (key, text) => {
      attempt(() => store().setItem(key, text), () => memory.set(key, text));
    },
    /** Forgets a key. */
    remove: (key) => {
      memory.delete(key);
      attempt(() => store().removeItem(key), () => {});
    },
    /** The keys that begin with some letters. */
    keys: (start) => {
      const all = attempt(() => Object.keys(store()), () => []).concat([...memory.keys()]);
      return [...new Set(all)].filter((key) => key.startsWith(start));
    },
  };
}

/** Kept until somebody clears the browser. */
export const storage = keeper(() => window.localStorage);

/** Kept as long as this window. */
export const windowStorage = keeper(() => window.sessionStorage);

/** What is kept for one person in one session, as plain values under short keys. */
export function personalStorage(session, person) {
  const start = `lectern-${session}-${person}-`;
  return {
    get(key) {
      try {
        return JSON.parse(storage.get(start + key));
      } catch (error) {
        return null;
      }
    },
    set: (key, value) => storage.set(start + key, JSON.stringify(value)),
    remove: (key) => storage.remove(start + key),
    keys: (stem) => storage.keys(start + stem).map((key) => key.slice(start.length)),
  };
}
