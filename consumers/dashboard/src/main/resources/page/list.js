// The list of incidents: newest change first, updated in place, without moving under the reader's eyes.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { repeat } from "./lib/lit-html/directives/repeat.js";
import { Trouble, address, get, getPatiently } from "./api.js";
import { byParty, cause, figure, figureId, kind, move, parts, spoken, time, whatAndWhere } from "./figures.js";
import { announce, connection, drawing, pausable, tell } from "./frame.js";
import { drawMap } from "./map.js";
import { follow } from "./stream.js";
import * as words from "./words.js";

const PAGE = 50;
const LARGEST = 500;
const POINTS = 500;
const FRESH = 12_000;
const HOUR = 3_600_000;
const AGAIN = 2000;

// So many changes wait for their place at the top; with more the list is read anew.
const MOST_HELD = 200;

// Least time between two drawings, in milliseconds.
const LIST_GAP = 150;
const MAP_GAP = 1000;

const form = document.getElementById("filters");
const list = document.getElementById("list");
const shown = { items: new Map(), order: [], next: null, total: 0, room: PAGE, isCut: false };
const points = { all: new Map(), total: 0 };
const held = new Set();
const fresh = new Map();
let loading = new AbortController();
let refreshing = null;
let counting = null;
let follows = null;

// ---- what is asked for

const figureOf = () => {
  const [measure, party] = form.elements.figure.value.split("-");
  return { measure: measure || "KILLED", party: party || "VICTIM" };
};

function filters() {
  const [measure, party] = form.elements.figure.value.split("-");
  const hours = Number(form.elements.period.value);
  return {
    q: form.elements.q.value.trim(),
    country: form.elements.country.value,
    kind: form.elements.kind.value,
    measure,
    party,
    min: form.elements.min.value,
    status: form.elements.status.value,
    state: form.elements.state.value,
    from: hours ? new Date(Math.floor(Date.now() / 60_000) * 60_000 - hours * HOUR).toISOString() : "",
    sort: form.elements.sort.value,
  };
}

const chosen = () => [...new FormData(form)].filter(([, value]) => value.trim() !== "");
const isPlain = () => chosen().every(([name, value]) => name === "sort" && value === "changed");

function rememberInAddress() {
  const query = new URLSearchParams(chosen().filter(([name, value]) => name !== "sort" || value !== "changed"));
  history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
}

function readFromAddress() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements[name];
    if (!field) continue;
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
    field.value = value;
  }
}

// ---- what the server says

async function load() {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  try {
    const asked = filters();
    const [page, map] = await Promise.all([
      getPatiently("incidents", { ...asked, limit: shown.room }, tell, signal),
      get("map", { ...asked, sort: "", limit: POINTS }, signal).catch((error) => {
        if (error instanceof Trouble) return null;
        throw error;
      }),
    ]);
    shown.items = new Map(page.items.map((item) => [item.key, item]));
    shown.order = page.items.map((item) => item.key);
    shown.next = page.next;
    shown.total = page.total;
    shown.isCut = false;
    held.clear();
    if (map) {
      points.all = new Map(map.points.map((point) => [point.key, point]));
      points.total = map.total;
    }
    document.getElementById("downloads").hidden = false;
    for (const type of ["csv", "ndjson"]) document.getElementById(type).href = address(`incidents.${type}`, asked);
    draw();
    follows ??= listen(page.position);
  } catch (error) {
    if (error.name !== "AbortError" && !(error instanceof Trouble)) throw error;
  } finally {
    if (!signal.aborted) list.setAttribute("aria-busy", "false");
  }
}

async function more() {
  const last = shown.order.length;
  shown.room = Math.min(shown.room + PAGE, LARGEST);
  if (shown.isCut) {
    await load();
    draw.now();
    return rowOf(shown.order[last])?.querySelector("a").focus();
  }
  try {
    const page = await get("incidents", { ...filters(), limit: PAGE, cursor: shown.next });
    const added = page.items.filter((item) => !shown.items.has(item.key));
    for (const item of added) {
      shown.items.set(item.key, item);
      shown.order.push(item.key);
    }
    shown.next = page.next;
    draw.now();
    if (added.length > 0) rowOf(added[0].key)?.querySelector("a").focus();
    tell(null);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    tell(error.message);
  }
}

/** Asks anew, at most every two seconds: what is shown is the server's to say while there are filters. */
function refreshSoon() {
  refreshing ??= setTimeout(async () => {
    refreshing = null;
    if (isReading()) return draw();
    await load();
  }, AGAIN);
}

/** Asks how many there are: who changes and is not shown may be new, or further down. */
function countSoon() {
  counting ??= setTimeout(async () => {
    counting = null;
    try {
      shown.total = (await get("incidents", { ...filters(), limit: 1 })).total;
      draw();
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
    }
  }, AGAIN);
}

async function readFacets() {
  const { countries, kinds } = await getPatiently("facets", {}, tell);
  const fill = (field, options) => {
    const now = field.value;
    const wanted = [["", "Any"], ...options];
    if (now && !wanted.some(([value]) => value === now)) wanted.push([now, now]);
    field.replaceChildren(...wanted.map(([value, text]) => new Option(text, value)));
    field.value = now;
  };
  const named = countries.filter(({ country }) => country).map(({ country, incidents }) => [country, words.country(country), incidents]);
  named.sort(([, one], [, other]) => one.localeCompare(other));
  fill(form.elements.country, named.map(([code, name, incidents]) => [code, `${name} (${incidents})`]));
  fill(form.elements.kind, kinds.filter(({ kind }) => kind).map(({ kind, incidents }) => [kind, `${kind} (${incidents})`]));
}

// ---- what changes

const rowOf = (key) => document.getElementById(`incident-${key}`);

/** Whether somebody is at the list, so that nothing may move in it. */
function isReading() {
  const selection = getSelection();
  return (
    list.matches(":hover") ||
    list.contains(document.activeElement) ||
    list.getBoundingClientRect().top < 0 ||
    (!selection.isCollapsed && list.contains(selection.anchorNode))
  );
}

/** Those that changed come first; those at the end make room. */
function rise() {
  const risen = [...held].filter((key) => shown.items.has(key)).reverse();
  shown.order = [...risen, ...shown.order.filter((key) => !held.has(key))];
  held.clear();
  const room = Math.max(shown.room, shown.next === null ? PAGE : 0);
  for (const key of shown.order.splice(room)) {
    shown.items.delete(key);
    fresh.delete(key);
    shown.isCut = true;
  }
}

function place(summary) {
  const { latitude, longitude } = summary.place;
  if (latitude === null || longitude === null) return;
  const { measure, party } = figureOf();
  const now = summary.figures.find((one) => one.measure === measure && one.party === party);
  if (summary.state === "MERGED") points.total -= points.all.delete(summary.key) ? 1 : 0;
  else {
    const isNew = !points.all.has(summary.key);
    if (isNew && points.total === points.all.size) points.total += 1;
    if (isNew && points.all.size >= POINTS) points.all.delete(points.all.keys().next().value);
    points.all.set(summary.key, { key: summary.key, title: summary.title, latitude, longitude, best: now?.best ?? null, status: now?.status ?? null });
  }
}

function take(key, { gone, summary }) {
  const before = shown.items.get(key);
  if (gone) {
    if (!before) return;
    shown.items.delete(key);
    shown.order = shown.order.filter((one) => one !== key);
    shown.total -= 1;
    points.total -= points.all.delete(key) ? 1 : 0;
    return draw();
  }
  if (before && summary.revision < before.revision) return;
  if (before || isPlain()) place(summary);
  if (before) {
    shown.items.set(key, summary);
    if (summary.revision !== before.revision) {
      fresh.set(key, Date.now());
      if (form.elements.sort.value === "changed") held.add(key);
      announce(spoken(summary));
    }
  } else if (!isPlain()) {
    return refreshSoon();
  } else if (summary.state !== "MERGED") {
    if (held.size < MOST_HELD) shown.items.set(key, summary);
    fresh.set(key, Date.now());
    held.add(key);
    announce(spoken(summary));
    countSoon();
  }
  settle();
  draw();
}

/** Lets what waits take its place, where nobody is at the list. */
function settle() {
  if (held.size === 0 || isReading()) return;
  if (held.size > MOST_HELD) refreshSoon();
  else rise();
}

const receive = pausable(take);

const listen = (since) =>
  follow(
    { since },
    {
      change: (summary) => receive(summary.key, { summary }),
      gone: ({ key }) => receive(key, { gone: true }),
      reload: () => load(),
    },
    connection,
  );

// ---- what is shown

const addressOf = (key) => `incident.html?key=${encodeURIComponent(key)}`;

function row(item, now) {
  const { key, title, lastChange } = item;
  const open = addressOf(key);
  const isFresh = now - (fresh.get(key) ?? 0) < FRESH;
  return html`<li id="incident-${key}" class="row" ?data-fresh=${isFresh} data-state=${item.state}>
    <article aria-labelledby="title-${key}">
      <header>
        <h3 id="title-${key}"><a href=${open} dir="auto">${title}</a></h3>
        <p class="facts">
          ${whatAndWhere(item)}${item.began ? html`since ${time(item.began, words.date(item.began))}` : nothing}
          ${item.state === "CLOSED" ? html` · closed` : nothing}
          ${item.state === "MERGED" ? html` · merged into <a href=${addressOf(item.mergedInto)}>${item.mergedInto}</a>` : nothing}
        </p>
      </header>
      <div class="tolls">
        ${item.figures.length === 0 ? html`<p class="none">No figure yet</p>` : nothing}
        ${byParty(item.figures).map(
          ([party, figures]) => html`<section class="toll" data-party=${party} aria-label=${words.PARTIES[party]}>
            <h4>${words.PARTIES[party]}</h4>
            <div class="figures">${figures.map((one) => html`${figure(one, `${open}#${figureId(one)}`)}${parts(one)}`)}</div>
          </section>`,
        )}
        ${item.claims > 0
          ? html`<p class="claims"><a href="${open}#claims">${item.claims === 1 ? "1 claim" : `${item.claims} claims`} beside the toll</a></p>`
          : nothing}
      </div>
      ${lastChange
        ? html`<div class="last">
            <p>${kind(lastChange.kind)} ${time(lastChange.knownAt, words.ago(lastChange.knownAt, now))}</p>
            ${lastChange.changes.length > 0
              ? html`<p>${lastChange.changes.slice(0, 2).map((moved) => html`${move(moved, item.figures)} `)}${lastChange.changes.length > 2 ? html`and ${lastChange.changes.length - 2} more` : nothing}</p>`
              : nothing}
            <p class="by">${cause(lastChange, item.figures)}, ${time(lastChange.eventTime)}</p>
          </div>`
        : nothing}
    </article>
  </li>`;
}

function content() {
  const now = Date.now();
  const count = Math.max(shown.total, shown.order.length);
  const total = count === 1 ? "1 incident" : `${words.number(count)} incidents`;
  return html`
    <div class="heading">
      <h2 id="count">${total}${isPlain() ? nothing : html` found`}</h2>
      ${held.size > 0
        ? html`<button class="held" type="button" @click=${showHeld}>${held.size === 1 ? "1 newer change" : `${words.number(held.size)} newer changes`}: show first</button>`
        : nothing}
    </div>
    ${shown.order.length === 0 && list.getAttribute("aria-busy") === "false"
      ? html`<p class="none">${isPlain() ? "No incident yet. The first appears here as it comes in." : "No incident matches these filters."}</p>`
      : nothing}
    <ol class="rows" aria-labelledby="count">
      ${repeat(shown.order, (key) => key, (key) => row(shown.items.get(key), now))}
    </ol>
    ${shown.next || shown.isCut ? html`<button type="button" class="more" @click=${more}>Show more</button>` : nothing}
  `;
}

async function showHeld() {
  if (held.size > MOST_HELD) await load();
  else rise();
  draw.now();
  list.scrollIntoView();
  rowOf(shown.order[0])?.querySelector("a").focus({ preventScroll: true });
}

function drawNow() {
  render(content(), list);
  redrawMap();
  const active = chosen().filter(([name, value]) => name !== "q" && !(name === "sort" && value === "changed")).length;
  document.getElementById("active").textContent = active > 0 ? ` (${active})` : "";
}

const redrawMap = drawing(() => drawMap(document.getElementById("map"), points.all.values(), figureOf().measure, points.total, !isPlain()), MAP_GAP);

const draw = Object.assign(drawing(drawNow, LIST_GAP), { now: drawNow });

// ---- begin

for (const panel of document.querySelectorAll("details[data-wide]")) panel.open = matchMedia(`(min-width: ${panel.dataset.wide})`).matches;
readFromAddress();

let typing;
form.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    rememberInAddress();
    load().then(() => announce(`${words.number(shown.total)} incidents found.`));
  }, 250);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("input"))));
list.addEventListener("pointerleave", () => {
  settle();
  draw();
});
setInterval(draw, FRESH);

load();
readFacets();
