// Follows the server's events and says how the connection stands.
import { address } from "./api.js";

const LONGEST_WAIT = 30_000;

// A page that nobody sees lets its connection go: a browser has only six to a server for all of its tabs.
const UNSEEN = 5000;

/**
 * Follows what changes from a position on. A browser reconnects by itself and tells where it was; where it gives up,
 * because something between answered in the server's place, this begins again there.
 *
 * @param parameters of v1/stream; since is where to begin
 * @param handlers by event: change, gone, item, reload; each gets the event's data
 * @param tell gets "connecting", "live" or "lost"
 */
export function follow(parameters, handlers, tell) {
  let since = parameters.since;
  let delay = 1000;
  let again;
  let leaving;
  let source = null;

  function open() {
    clearTimeout(again);
    clearTimeout(leaving);
    if (source !== null && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource(address("stream", { ...parameters, since }));
    source.onopen = () => {
      delay = 1000;
      tell("live");
    };
    source.onerror = () => {
      tell("lost");
      if (source.readyState === EventSource.CLOSED) {
        again = setTimeout(open, delay);
        delay = Math.min(delay * 2, LONGEST_WAIT);
      }
    };
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => {
        since = event.lastEventId || since;
        handle(JSON.parse(event.data));
      });
    }
  }

  function leave() {
    clearTimeout(again);
    source.close();
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) leaving = setTimeout(leave, UNSEEN);
    else open();
  });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && open());
  tell("connecting");
  open();
}
