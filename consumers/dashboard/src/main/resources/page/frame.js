// What every page has around its content: how the connection stands, what is wrong, and the pause button.
import { announcer } from "./announcer.js";
import { clock, zone } from "./words.js";

const at = (id) => document.getElementById(id);

/** Says something once to those who listen to the page. */
export const announce = announcer(at("spoken"));

/** Says what is wrong; null when nothing is. */
export function tell(trouble) {
  at("trouble").textContent = trouble ?? "";
}

/** Shows how the connection stands: connecting, live or lost. */
export function connection(state) {
  const shown = at("connection");
  if (shown.dataset.state === "lost" && state === "live") announce("Connected again.");
  if (shown.dataset.state === state) return;
  shown.dataset.state = state;
  shown.textContent = {
    connecting: "Connecting…",
    live: "Live",
    lost: `Connection lost at ${clock(Date.now())}. What is shown may be old. Reconnecting…`,
  }[state];
}

/**
 * Holds back what comes in while the reader has stopped it.
 *
 * @param take gets every event, at once or when the reader goes on
 */
export function pausable(take) {
  const button = at("pause");
  const waiting = new Map();
  let paused = false;

  function label() {
    button.setAttribute("aria-pressed", String(paused));
    button.textContent = paused ? `Go on${waiting.size > 0 ? ` (${waiting.size} waiting)` : ""}` : "Pause";
  }

  button.addEventListener("click", () => {
    paused = !paused;
    if (!paused) {
      for (const [key, event] of waiting) take(key, event);
      waiting.clear();
    }
    label();
  });
  label();

  return (key, event) => {
    if (!paused) return take(key, event);
    waiting.set(key, event);
    label();
  };
}

/**
 * Draws at the next frame, however often it is asked to before.
 *
 * @param gap least time between two drawings, in milliseconds
 */
export function drawing(draw, gap = 0) {
  let asked = false;
  let last = -Infinity;
  const drawAtFrame = () =>
    requestAnimationFrame(() => {
      asked = false;
      last = performance.now();
      draw();
    });
  return () => {
    if (asked) return;
    asked = true;
    const rest = last + gap - performance.now();
    if (rest > 0) setTimeout(drawAtFrame, rest);
    else drawAtFrame();
  };
}

at("zone").textContent = zone();
