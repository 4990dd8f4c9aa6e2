/**
 * The server's clock, kept on this device. A device's own clock may be wrong by minutes, so only its steady counter is
 * used: a question is sent, the answer says what the server's clock showed, and that was half a round trip ago. The
 * quickest round trips tell it best.
 */

const samplesKept = 8;
/** How many milliseconds of round trip a sample's age of one second counts. */
const ageCost = 0.2;

/** Makes a clock that knows nothing yet. The counters are handed in by tests. */
export function makeClock(counter = () => performance.now(), calendar = () => Date.now()) {
  let samples = [];
  let speed = 1;
  let gap = calendar() - counter();

  const cost = (sample, at) => sample.roundTrip + ((at - sample.at) / 1000) * ageCost;

  return {
    /** Learns from an answer that was asked for and received at two readings of the counter. */
    learn(serverNow, sentAt, receivedAt, serverSpeed = 1) {
      if (serverSpeed !== speed) samples = [];
      speed = serverSpeed;
      samples.push({
        server: new Date(serverNow).getTime(),
        at: (sentAt + receivedAt) / 2,
        roundTrip: receivedAt - sentAt,
      });
      samples = samples.slice(-samplesKept);
    },

    /** Milliseconds since 1970 by the server's clock; the device's own as long as nothing is known. */
    now() {
      const at = counter();
      if (samples.length === 0) return calendar();
      const best = samples.reduce((one, other) => (cost(other, at) < cost(one, at) ? other : one));
      return best.server + (at - best.at) * speed;
    },

    /** How fast the server's clock goes: 1 but in a rehearsal. */
    speed: () => speed,

    /**
     * Whether the counter stood still for a while, as it may while a phone sleeps; what was learnt is forgotten then.
     */
    hasSlept() {
      const drift = Math.abs(calendar() - counter() - gap);
      if (drift < 500) return false;
      gap = calendar() - counter();
      samples = [];
      return true;
    },
  };
}

/** What is left, as minutes and seconds: "59:30"; a second that has begun counts. What has run over: "+3:05". */
export function countdown(milliseconds) {
  if (milliseconds > -1000) return minutesAndSeconds(Math.max(0, Math.ceil(milliseconds / 1000)));
  return `+${minutesAndSeconds(Math.floor(-milliseconds / 1000))}`;
}

function minutesAndSeconds(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What is left of something that ends at an instant, or stood still with so many seconds left; `null` for neither. */
export function millisecondsLeft(clock, endsAt, remainingSeconds) {
  if (endsAt) return new Date(endsAt).getTime() - clock.now();
  return remainingSeconds === null || remainingSeconds === undefined ? null : remainingSeconds * 1000;
}

/** Draws at once and then ten times a second, so that a figure changes when it should; drawing the same costs nothing. */
export function keepDrawing(draw) {
  draw();
  setInterval(draw, 100);
}
