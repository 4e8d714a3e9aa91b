// Follows the server's events and says how the connection stands.
import { address } from "./api.js";

const LONGEST_WAIT = 30_000;

/**
 * Follows what changes from a position on. A browser reconnects by itself and tells where it was; where it gives up,
 * because something between answered in the server's place, this begins again there.
 *
 * @param parameters of v1/stream; since is where to begin
 * @param handlers by event: change, gone, item, reload; each gets the event's data
 * @param tell gets "connecting", "live" or "lost"
 * @returns a function that ends it
 */
export function follow(parameters, handlers, tell) {
  let since = parameters.since;
  let delay = 1000;
  let timer;
  let source;

  function open() {
    source = new EventSource(address("stream", { ...parameters, since }));
    source.onopen = () => {
      delay = 1000;
      tell("live");
    };
    source.onerror = () => {
      tell("lost");
      if (source.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, delay);
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

  tell("connecting");
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
