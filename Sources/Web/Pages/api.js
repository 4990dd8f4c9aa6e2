/** Talking to the program: JSON there and back, the token in a header, never in an address. */

/** The program could not be reached, or did not answer in time. */
export class Unreachable extends Error {}

/** The program said no, in a sentence for the person and a code for the page. */
export class Refused extends Error {
  constructor(status, fault) {
    super(fault.message || String(status));
    this.status = status;
    this.code = fault.code || "unknown";
    this.suggestion = fault.suggestion;
  }

  /** Whether the same thing may be accepted in a moment. */
  get isPassing() {
    return this.status === 429 || this.status >= 500;
  }
}

/** A random name for one request, so that sending it twice does nothing twice. */
export function newRequest() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const patience = 10000;

/** The program as one person sees it; without a token, as somebody who has not come in yet. */
export function makeApi(token = null) {
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;

  async function ask(method, path, body) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    let sentAt = performance.now();
    const send = () => fetch(`/api/v1/${path}`, {
      method,
      headers: body ? { ...headers, "Content-Type": "application/json" } : headers,
      body: body ? JSON.stringify(body) : undefined,
      cache: "no-store",
      credentials: "omit",
      signal: stop.signal,
    });
    try {
      // A connection that was kept open may be gone by now; the second attempt makes a new one. What changes something
      // carries the name of its request, so nothing happens twice.
      const response = await send().catch((error) => {
        if (stop.signal.aborted) throw error;
        sentAt = performance.now();
        return send();
      });
      const receivedAt = performance.now();
      const data = await response.json().catch(() => ({}));
      if (!response.ok) throw new Refused(response.status, data.error || {});
      return { data, sentAt, receivedAt };
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw new Unreachable(error.message);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    /** Asks for something; the answer comes with the instants of this device at which it was sent and received. */
    get: (path) => ask("GET", path),
    /** Sends something. */
    post: (path, body) => ask("POST", path, body),
    /** Sends a command under the name of its request. */
    command: (command, request = newRequest()) => ask("POST", "commands", { request, command }),
    /** Opens the stream of news. */
    events: (signal) =>
      fetch("/api/v1/events", {
        headers: { ...headers, Accept: "text/event-stream" },
        cache: "no-store",
        credentials: "omit",
        signal,
      }),
  };
}
