// The toll over time: a stepped line with its low-high band; corrections, claims and acts as marks on it.
import { html, nothing, render, svg } from "./lib/lit-html/lit-html.js";
import { rove } from "./roving.js";
import * as words from "./words.js";

const HEIGHT = 260;
const [TOP, RIGHT, BOTTOM, LEFT] = [26, 14, 26, 46];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1000, 5000, 15_000, 30_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY, 90 * DAY, 365 * DAY];

// A claim further above the toll than this is marked at the upper edge, so that the toll keeps its height.
const OFF_SCALE = 1.6;

// Room that a claim's label takes, in pixels.
const LABEL = 110;

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const clockToSecond = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

/** When each revision stands on the line. One that was caused by older news stands where the line had come to. */
function placed(timeline, axis) {
  let latest = -Infinity;
  return timeline.map((entry) => {
    latest = Math.max(latest, Date.parse(entry[axis]));
    return { entry, at: latest };
  });
}

const same = (one, other) => one?.low === other?.low && one?.best === other?.best && one?.high === other?.high && one?.status === other?.status;

function stepsOf(revisions, isIt) {
  const steps = [];
  for (const { entry, at } of revisions) {
    const figure = entry.figures.find(isIt);
    if (!same(figure, steps.at(-1)?.figure)) steps.push({ at, figure, entry });
  }
  return steps;
}

/** Claims as they came in, and again when their number or standing changed. */
function claimsOf(revisions, isIt) {
  const known = new Map();
  const marks = [];
  for (const { entry, at } of revisions) {
    for (const claim of entry.claims.filter(isIt)) {
      const name = `${claim.claimant}|${claim.category}`;
      const said = `${claim.low}|${claim.high}|${claim.standing}`;
      if (known.get(name) !== said) marks.push({ at, claim, entry });
      known.set(name, said);
    }
  }
  return marks;
}

function niceTop(most) {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one >= rough && Number.isInteger(one)) ?? 10 * power);
  return { step, top: Math.max(step, Math.ceil(most / step) * step) };
}

function timeTicks(from, to, room) {
  const step = STEPS.find((one) => (to - from) / one <= room) ?? STEPS.at(-1);
  const offset = new Date(from).getTimezoneOffset() * MINUTE;
  const first = Math.ceil((from - offset) / step) * step + offset;
  const ticks = [];
  for (let at = first; at <= to; at += step) ticks.push(at);
  const isMidnight = (at) => (at - offset) % DAY === 0;
  const name = (at) => (step >= DAY || isMidnight(at) ? day.format(at) : step < MINUTE ? clockToSecond.format(at) : clock.format(at));
  return ticks.map((at) => ({ at, name: name(at) }));
}

function line(steps, x, y, end) {
  return steps.map(({ at, figure }, index) => {
    if (!figure) return nothing;
    const before = steps[index - 1]?.figure;
    const next = steps[index + 1]?.at ?? end;
    const rise = before ? `M${x(at)} ${y(before.best)}V${y(figure.best)}` : `M${x(at)} ${y(figure.best)}`;
    return svg`<path class="line" data-status=${figure.status} d="${rise}H${x(next)}"></path>`;
  });
}

function band(steps, x, y, end, top) {
  return steps.map(({ at, figure }, index) => {
    if (!figure || (figure.low === figure.best && figure.high === figure.best)) return nothing;
    const next = steps[index + 1]?.at ?? end;
    const high = figure.high ?? top;
    return svg`<rect class="band" ?data-open=${figure.high === null} x=${x(at)} y=${y(high)} width=${Math.max(1, x(next) - x(at))} height=${Math.max(1, y(figure.low) - y(high))}></rect>`;
  });
}

const titled = (text, href, shape, extra = nothing) =>
  svg`<a data-mark tabindex="-1" href=${href} aria-label=${text}><title>${text}</title>${shape}${extra}</a>`;

const SHAPES = {
  dot: (x, y) => svg`<circle class="reach" cx=${x} cy=${y} r="12"></circle><circle class="revision" cx=${x} cy=${y} r="3.5"></circle>`,
  correction: (x, y) => svg`<circle class="reach" cx=${x} cy=${y} r="12"></circle><path class="correction" d="M${x - 7} ${y - 6}h14l-7 12z"></path>`,
  claim: (x, y) => svg`<circle class="reach" cx=${x} cy=${y} r="12"></circle><path class="claim" d="M${x} ${y - 7}l7 7l-7 7l-7 -7z"></path>`,
  act: (x, y) => svg`<circle class="reach" cx=${x} cy=${y} r="12"></circle><rect class="act" x=${x - 5} y=${y - 5} width="10" height="10"></rect>`,
};

const CORRECTIONS = ["CORRECTION", "RETRACTION"];

/**
 * Draws one measure of one party over time.
 *
 * @param timeline revisions, the oldest first
 * @param figure what to draw: measure and party
 * @param axis "eventTime" (when it was said) or "knownAt" (when we knew)
 * @param until the moment that is looked at, in milliseconds since 1970; null for now
 * @param hrefOf where a revision's mark leads
 */
export function drawChart(container, { timeline, figure: { measure, party }, axis, until, hrefOf }) {
  const isIt = (one) => one.measure === measure && one.party === party;
  const revisions = placed(timeline, axis);
  const steps = stepsOf(revisions, isIt);
  const claims = claimsOf(revisions, isIt);
  const width = Math.max(280, container.clientWidth);
  const from = revisions[0].at;
  const last = revisions.at(-1).at;
  const to = last + Math.max((last - from) * 0.06, last === from ? HOUR : 0);
  const most = Math.max(1, ...steps.filter(({ figure }) => figure).map(({ figure }) => figure.high ?? figure.best));
  const scaled = Math.max(most, ...claims.map(({ claim }) => claim.low).filter((low) => low <= most * OFF_SCALE));
  const { step, top } = niceTop(scaled * 1.05);
  const round = (number) => Math.round(number * 10) / 10;
  const x = (at) => round(LEFT + ((at - from) / (to - from)) * (width - LEFT - RIGHT));
  const y = (count) => round(HEIGHT - BOTTOM - (Math.min(count, top) / top) * (HEIGHT - TOP - BOTTOM));
  const rows = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step);
  const when = (entry) => words.moment(entry[axis]);
  const what = `${words.MEASURES[measure]}, ${words.PARTIES[party].toLowerCase()}`;

  const revisionMarks = steps
    .filter(({ figure }) => figure)
    .map(({ at, figure, entry }) => {
      const corrected = entry.changes.some((one) => isIt(one) && one.claimant === null && CORRECTIONS.includes(one.kind));
      const text = `${when(entry)}: ${words.number(figure.best)} ${words.MEASURES[measure]}, ${words.STATUSES[figure.status].toLowerCase()}${words.spread(figure) ? `, range ${words.spread(figure)}` : ""}${corrected ? ", a correction" : ""}. Revision ${entry.revision}, ${entry.source.name}`;
      return titled(text, hrefOf(entry), SHAPES[corrected ? "correction" : "dot"](x(at), y(figure.best)));
    });
  const claimMarks = claims.map(({ at, claim, entry }, index) => {
    const isOff = claim.low > top;
    const text = `${when(entry)}: ${claim.claimant} claims ${words.range(claim.low, claim.high)} ${words.MEASURES[measure]}, ${words.STANDINGS[claim.standing].toLowerCase()}${isOff ? ", above what is drawn" : ""}. Revision ${entry.revision}`;
    const side = x(at) > width - LABEL ? -12 : 12;
    const isNear = (one, other) => one !== undefined && other !== undefined && x(other.at) - x(one.at) < LABEL && Math.abs(y(other.claim.low) - y(one.claim.low)) < 14;
    let first = index;
    while (side < 0 && isNear(claims[first - 1], claims[first])) first--;
    const label = isNear(claims[index], claims[index + 1]) ? nothing : svg`<text class="label" x=${x(claims[first].at) + side} y=${isOff ? 15 : y(claim.low) + 4} text-anchor=${side < 0 ? "end" : "start"}>${isOff ? "↑ " : ""}${words.range(claim.low, claim.high)} ${words.STANDINGS[claim.standing].toLowerCase()}</text>`;
    return titled(text, hrefOf(entry), SHAPES.claim(x(at), isOff ? 11 : y(claim.low)), label);
  });
  const actMarks = revisions
    .filter(({ entry }) => entry.act !== null)
    .map(({ at, entry }) => titled(`${when(entry)}: ${words.KINDS[entry.act.kind]} by ${entry.act.by}. Revision ${entry.revision}`, hrefOf(entry), SHAPES.act(x(at), HEIGHT - BOTTOM)));

  const summary = `${words.MEASURES[measure]} over time, ${words.PARTIES[party].toLowerCase()}: ${revisionMarks.length} steps, ${claimMarks.length} claims. Arrow keys go from mark to mark; the history below says the same in words.`;
  render(
    html`<svg class="chart" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" role="group" aria-label=${summary.charAt(0).toUpperCase() + summary.slice(1)}>
      <defs>
        <linearGradient id="open" x1="0" y1="1" x2="0" y2="0"><stop class="near" offset="0"></stop><stop class="far" offset="1"></stop></linearGradient>
      </defs>
      <g aria-hidden="true">
        ${rows.map((count) => svg`<path class="grid" d="M${LEFT} ${y(count)}H${width - RIGHT}"></path><text class="tick" x=${LEFT - 8} y=${y(count) + 4} text-anchor="end">${words.number(count)}</text>`)}
        ${timeTicks(from, to, (width - LEFT - RIGHT) / 76).map(({ at, name }) => svg`<path class="grid" d="M${x(at)} ${HEIGHT - BOTTOM}v5"></path><text class="tick" x=${x(at)} y=${HEIGHT - 6} text-anchor="middle">${name}</text>`)}
        ${band(steps, x, y, to, top)} ${line(steps, x, y, to)}
        ${until === null ? nothing : svg`<path class="until" d="M${x(Math.min(Math.max(until, from), to))} ${TOP - 8}V${HEIGHT - BOTTOM}"></path>`}
      </g>
      ${actMarks} ${revisionMarks} ${claimMarks}
      ${steps.some(({ figure }) => figure) ? nothing : svg`<text class="label" x=${LEFT + 8} y=${HEIGHT / 2}>No toll yet of those ${what}.</text>`}
    </svg>`,
    container,
  );
  rove(container.querySelector("svg"));
}
