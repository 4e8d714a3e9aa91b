// The world with a circle for each incident. Drawn from page/world.svg: no tile, no other server.
import { html, render, svg } from "./lib/lit-html/lit-html.js";
import { repeat } from "./lib/lit-html/directives/repeat.js";
import { FRAME, project } from "./projection.js";
import { rove } from "./roving.js";
import * as words from "./words.js";

const SMALLEST = 3.5;
const LARGEST = 26;

// With more incidents than this the circles are drawn smaller.
const MANY = 80;

// The narrowest part of the world that is shown, in units of the drawing.
const NARROWEST = 160;

/** The radius of a circle whose area goes with the number; logarithmic beyond a thousand, so that the largest leave room. */
function radius(best) {
  if (!best) return SMALLEST;
  const grown = best <= 1000 ? Math.sqrt(best) * 0.6 : Math.sqrt(1000) * 0.6 + Math.log10(best / 1000) * 4;
  return Math.min(LARGEST, SMALLEST + grown);
}

const label = ({ title, best, status }, measure) =>
  `${title}: ${best === null ? "no number" : `${words.number(best)} ${words.MEASURES[measure]}, ${words.STATUSES[status].toLowerCase()}`}`;

/** The part of the world that holds all of these, in the shape of the whole. */
function partOf(places) {
  const [left, top, fullWidth, fullHeight] = FRAME;
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = Math.min(fullWidth, Math.max(NARROWEST, (east - west) * 1.3, ((south - north) * 1.3 * fullWidth) / fullHeight));
  const height = (width * fullHeight) / fullWidth;
  const within = (middle, size, from, full) => Math.min(Math.max(middle - size / 2, from), from + full - size);
  return [within((west + east) / 2, width, left, fullWidth), within((north + south) / 2, height, top, fullHeight), width, height];
}

/**
 * Draws the incidents that have a place, the largest below.
 *
 * @param isPart whether to draw only the part of the world where they are
 * @param measure what the numbers count
 * @param total how many incidents with a place there are
 */
export function drawMap(container, points, measure, total, isPart) {
  const ordered = [...points].sort((one, other) => (other.best ?? 0) - (one.best ?? 0) || (one.key < other.key ? -1 : 1));
  const places = ordered.map(({ longitude, latitude }) => project(longitude, latitude));
  const frame = isPart && places.length > 0 ? partOf(places) : FRAME;
  const scale = (frame[2] / FRAME[2]) * Math.min(1, Math.max(0.5, Math.sqrt(MANY / ordered.length)));
  const named = total === 1 ? "1 incident" : `${words.number(total)} incidents`;
  const summary = `Map of the world with ${named}${total > points.length ? `, ${words.number(points.length)} of them drawn` : ""}. Arrow keys go from one to the next. The list beside it says the same in words.`;
  render(
    html`<svg viewBox=${frame.map((number) => number.toFixed(1)).join(" ")} role="group" aria-label=${summary}>
      <use class="land" href="world.svg#land"></use>
      <use class="borders" href="world.svg#borders"></use>
      ${repeat(
        ordered,
        (point) => point.key,
        (point, at) => {
          const [x, y] = places[at].map((number) => number.toFixed(1));
          return svg`<a data-mark data-status=${point.status ?? "NONE"} tabindex="-1" href="incident.html?key=${encodeURIComponent(point.key)}" aria-label=${label(point, measure)}>
            <title>${label(point, measure)}</title>
            <circle class="reach" cx=${x} cy=${y} r=${(12 * scale).toFixed(1)}></circle>
            <circle class="dot" cx=${x} cy=${y} r=${(radius(point.best) * scale).toFixed(2)}></circle>
          </a>`;
        },
      )}
    </svg>`,
    container,
  );
  rove(container.querySelector("svg"));
}
