// One incident: its toll now or as of a past moment, over time, with claims, history, sources and evidence.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { repeat } from "./lib/lit-html/directives/repeat.js";
import { Trouble, address, get, getPatiently } from "./api.js";
import { drawChart } from "./chart.js";
import { evidence, evidenceHref, goToNamed } from "./evidence.js";
import { byParty, cause, figure, figureId, kind, move, parts, source, spoken, time, voice, whatAndWhere } from "./figures.js";
import { announce, connection, drawing, pausable, tell } from "./frame.js";
import { follow } from "./stream.js";
import * as words from "./words.js";

const FEW = 30;
const SOON = 200;

const main = document.getElementById("incident");
const query = new URLSearchParams(location.search);
const state = {
  key: query.get("key") ?? "",
  asOf: query.get("asof"),
  by: query.get("by") === "event" ? "event" : "known",
  axis: "eventTime",
  drawn: null,
  all: new Set(),
  latest: null,
  shown: null,
};
let asking = new AbortController();

const pathOf = (key) => `incidents/${encodeURIComponent(key)}`;
const languageOf = (itemId) => state.latest.groups.flatMap(({ items }) => items).find((item) => item.itemId === itemId)?.language;

// ---- what the server says

async function read() {
  const latest = await getPatiently(pathOf(state.key), {}, tell);
  const redirected = latest.key !== state.key;
  if (redirected) {
    announce(`${state.key} was merged into ${latest.title}.`);
    state.key = latest.key;
  }
  state.latest = latest;
  await look();
  if (redirected) rememberInAddress();
}

/** Reads the toll as of the moment that is looked at. */
async function look() {
  asking.abort();
  asking = new AbortController();
  try {
    state.shown = state.asOf === null ? state.latest : await get(pathOf(state.key), { asOf: state.asOf, by: state.by }, asking.signal);
    draw();
  } catch (error) {
    if (error.name === "AbortError") return;
    if (!(error instanceof Trouble)) throw error;
    tell(error.message);
  }
}

function rememberInAddress() {
  history.replaceState(null, "", addressAsOf(state.asOf));
}

function addressAsOf(asOf) {
  const asked = new URLSearchParams({ key: state.key });
  if (asOf !== null) asked.set("asof", asOf);
  if (asOf !== null && state.by === "event") asked.set("by", "event");
  return `incident.html?${asked}`;
}

// ---- as of

const moments = () => [...new Set(state.latest.timeline.map((entry) => (state.by === "known" ? entry.knownAt : entry.eventTime)))].sort((one, other) => Date.parse(one) - Date.parse(other));

function lookAt(asOf) {
  state.asOf = asOf;
  rememberInAddress();
  draw();
  look();
}

function slide(event) {
  const all = moments();
  const at = Number(event.target.value);
  lookAt(at >= all.length - 1 ? null : all[at]);
}

function choose(event) {
  state.by = event.target.value;
  lookAt(state.asOf === null ? null : (moments().findLast((one) => Date.parse(one) <= Date.parse(state.asOf)) ?? moments()[0]));
}

const asOfText = () => {
  if (state.asOf === null) return "now";
  const revision = state.shown.asOf?.time === undefined ? "" : `, revision ${state.shown.toll.revision} of ${state.latest.revision}`;
  return `${words.moment(state.asOf)}:${words.clock(state.asOf).slice(-2)}${state.by === "known" ? revision : ""}`;
};

function asOf() {
  const all = moments();
  const at = state.asOf === null ? all.length - 1 : Math.max(0, all.findLastIndex((one) => Date.parse(one) <= Date.parse(state.asOf)));
  const choice = (value, text) => html`<label><input type="radio" name="by" value=${value} .checked=${state.by === value} @change=${choose} /> ${text}</label>`;
  return html`<section class="asof" aria-labelledby="asof-name" ?data-past=${state.asOf !== null}>
    <h2 id="asof-name"><label for="asof">As of</label> <output for="asof">${asOfText()}</output></h2>
    <input id="asof" type="range" min="0" max=${Math.max(0, all.length - 1)} step="1" .value=${String(at)} ?disabled=${all.length < 2} aria-valuetext=${asOfText()} @input=${slide} />
    <fieldset>
      <legend class="hidden">What as of means</legend>
      ${choice("known", "as we knew it then")} ${choice("event", "as published by then")}
    </fieldset>
    <button type="button" ?disabled=${state.asOf === null} @click=${() => lookAt(null)}>Back to now</button>
  </section>`;
}

// ---- what is shown

function tollOf(one) {
  const id = figureId(one);
  const href = evidenceHref(state.key, one.evidence, id);
  return html`<div class="entry" id=${id} tabindex="-1">
    ${figure(one, href)} ${parts(one, (content) => html`<a href=${href}>${content}</a>`)}
    ${evidence(state.key, one.evidence, id, { low: one.best, high: null }, languageOf(one.evidence.itemId))}
  </div>`;
}

function toll() {
  const { figures } = state.shown.toll;
  return html`<section class="tolls" aria-labelledby="toll-name">
    <h2 id="toll-name">${state.asOf === null ? "The toll" : html`The toll as of ${words.moment(state.asOf)}`}</h2>
    ${figures.length === 0 ? html`<p class="none">No figure ${state.asOf === null ? "yet" : "by then"}.</p>` : nothing}
    ${byParty(figures).map(
      ([party, those]) => html`<section class="toll" data-party=${party} aria-labelledby="party-${party}">
        <h3 id="party-${party}">${words.PARTIES[party]}</h3>
        <div class="entries">${repeat(those, figureId, tollOf)}</div>
      </section>`,
    )}
  </section>`;
}

function claims() {
  const all = state.shown.toll.claims;
  return html`<section id="claims" class="claims" tabindex="-1" aria-labelledby="claims-name">
    <h2 id="claims-name">Claims beside the toll</h2>
    <p class="note">What a party to the conflict says. It never moves the toll.</p>
    ${all.length === 0 ? html`<p class="none">None.</p>` : nothing}
    <ul>
      ${all.map((claim, at) => {
        const id = `claim-${at}`;
        return html`<li>
          <p class="claim">
            <b class="claimant">${voice(claim.claimant, "A party to the conflict")}</b> claims
            <a class="number" href=${evidenceHref(state.key, claim.evidence, id)}
              >${words.put(claim.quantifier) ? `${words.put(claim.quantifier)} ` : nothing}<strong>${words.range(claim.low, claim.high)}</strong>
              <bdi>${claim.category ? words.category(claim.category, claim.low) : nothing}</bdi> ${words.MEASURES[claim.measure]}</a
            >${claim.party === "VICTIM" ? nothing : ` (${words.PARTIES[claim.party].toLowerCase()})`}
            <span class="standing" data-standing=${claim.standing}>${words.STANDINGS[claim.standing]}</span>
          </p>
          ${claim.contestedBy ? html`<p class="note">${claim.standing === "DENIED" ? "denied" : "contested"} by ${voice(claim.contestedBy, "others")}</p>` : nothing}
          ${evidence(state.key, claim.evidence, id, claim, languageOf(claim.evidence.itemId))}
        </li>`;
      })}
    </ul>
  </section>`;
}

const drawable = () => {
  const known = new Map();
  for (const { figures, claims: said } of state.latest.timeline) for (const one of [...figures, ...said]) known.set(figureId(one), { measure: one.measure, party: one.party });
  const place = ({ measure, party }) => Object.keys(words.PARTIES).indexOf(party) * 100 + Object.keys(words.MEASURES).indexOf(measure);
  return new Map([...known].sort(([, one], [, other]) => place(one) - place(other)));
};

function chart() {
  const all = drawable();
  if (all.size === 0) return nothing;
  if (!all.has(state.drawn)) state.drawn = all.has("killed-victim") ? "killed-victim" : all.keys().next().value;
  const choice = (name, value, now, text, choose) =>
    html`<label><input type="radio" name=${name} value=${value} .checked=${now === value} @change=${() => { choose(value); draw(); }} /> ${text}</label>`;
  return html`<section aria-labelledby="chart-name">
    <h2 id="chart-name">Over time</h2>
    <div class="choices">
      <fieldset>
        <legend class="hidden">Which figure</legend>
        ${[...all].map(([id, { measure, party }]) => choice("drawn", id, state.drawn, `${words.PARTIES[party]} ${words.MEASURES[measure]}`, (value) => (state.drawn = value)))}
      </fieldset>
      <fieldset>
        <legend class="hidden">Which time</legend>
        ${choice("axis", "eventTime", state.axis, "when it was said", (value) => (state.axis = value))}
        ${choice("axis", "knownAt", state.axis, "when we knew", (value) => (state.axis = value))}
      </fieldset>
    </div>
    <div id="chart"></div>
    <p class="legend" aria-hidden="true">
      <span data-line="CONFIRMED">confirmed</span><span data-line="REPORTED">reported</span><span data-line="CONTESTED">contested</span
      ><span data-line="band">low to high</span><span data-line="correction">correction</span><span data-line="claim">claim</span>
    </p>
  </section>`;
}

/** The long lists show their first entries until all are asked for. */
function some(name, entries, draws, count = entries.length) {
  const few = state.all.has(name) ? entries : entries.slice(0, FEW);
  return html`${draws(few)}
  ${few.length < entries.length
    ? html`<button type="button" @click=${() => { state.all.add(name); draw(); }}>Show all ${words.number(count)}</button>`
    : nothing}`;
}

function entryOf(entry) {
  return html`<li data-kind=${entry.kind} ?data-shown=${state.asOf !== null && entry.revision === state.shown.toll.revision}>
    <span class="revision"><a href=${addressAsOf(entry.knownAt)} @click=${(event) => go(event, entry)}><span class="hidden">The toll at revision </span>${entry.revision}</a></span>
    <div>
      <p>${kind(entry.kind)} ${entry.changes.map((moved) => html`${move(moved, entry.figures, addressAsOf(entry.knownAt))} `)}</p>
      <p class="by">${cause(entry)}, ${time(entry.eventTime)} · known ${time(entry.knownAt)}</p>
    </div>
  </li>`;
}

/** Shows a revision without leaving the page; with a modifier key the browser does as it does with any link. */
function go(event, entry) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  state.by = "known";
  lookAt(entry.revision === state.latest.revision ? null : entry.knownAt);
  document.getElementById("asof").focus();
}

function revisions() {
  const entries = [...state.latest.timeline].reverse();
  const { known, kept } = state.latest.history;
  return html`<section aria-labelledby="history-name">
    <h2 id="history-name">What changed</h2>
    ${kept < known ? html`<p class="note">The latest ${words.number(kept)} of ${words.number(known)} revisions are kept here.</p>` : nothing}
    ${some("history", entries, (few) => html`<ol class="history">${repeat(few, ({ revision }) => revision, entryOf)}</ol>`)}
  </section>`;
}

const itemHref = (itemId) => `item.html?key=${encodeURIComponent(state.key)}&item=${encodeURIComponent(itemId)}`;

function itemOf(item) {
  const figures = item.figures === 1 ? "1 figure" : `${item.figures} figures`;
  return html`<li>
    <p><a href=${itemHref(item.itemId)} dir="auto" lang=${item.language === "und" ? nothing : item.language}>${item.title || "No headline"}</a></p>
    <p class="by">${source(item.source)}, ${time(item.publishedAt)} · ${words.language(item.language)} · ${figures}</p>
  </li>`;
}

function groupOf({ items }) {
  return html`<li class="group" ?data-many=${items.length > 1}>
    ${items.length > 1 ? html`<p class="copies">${items.length} near-identical texts, counted as one source</p>` : nothing}
    <ul>
      ${items.map(itemOf)}
    </ul>
  </li>`;
}

function sources() {
  const { groups, items } = state.latest;
  const told = `${words.number(items.known)} ${items.known === 1 ? "item" : "items"}, ${words.number(groups.length)} independent ${groups.length === 1 ? "text" : "texts"}`;
  return html`<section class="origins" aria-labelledby="sources-name">
    <h2 id="sources-name">Sources</h2>
    <p class="note">${told}${items.kept < items.known ? `; the latest ${words.number(items.kept)} are kept here` : ""}.</p>
    ${some("sources", groups, (few) => html`<ul class="sources">${repeat(few, ({ group }) => group, groupOf)}</ul>`)}
  </section>`;
}

function head() {
  const { title, began, state: standing, merged, key } = state.latest;
  return html`<header class="head">
    <h1 dir="auto">${title}</h1>
    <p class="facts">
      ${whatAndWhere(state.latest)}${began ? html`since ${time(began, words.date(began))} · ` : nothing}${standing === "CLOSED" ? "closed · " : nothing}<code>${key}</code>
    </p>
    ${merged.length > 0 ? html`<p class="note">Took in ${merged.map((one, at) => html`${at > 0 ? ", " : ""}<code>${one}</code>`)}.</p>` : nothing}
    <p class="downloads">Download: <a href=${address(`${pathOf(key)}.csv`)} download>history as CSV</a>, <a href=${address(`${pathOf(key)}.json`)} download>everything as JSON</a></p>
  </header>`;
}

function drawNow() {
  if (state.shown === null) return;
  document.title = `${state.latest.title} · Tollstream`;
  const empty = state.latest.timeline.length === 0;
  render(
    html`${head()} ${empty ? nothing : asOf()}
      <div class="columns">${toll()} ${claims()} ${empty ? nothing : chart()} ${revisions()} ${sources()}</div>`,
    main,
  );
  main.setAttribute("aria-busy", "false");
  drawLine();
}

function drawLine() {
  const container = document.getElementById("chart");
  if (!container) return;
  drawChart(container, {
    timeline: state.latest.timeline,
    figure: drawable().get(state.drawn),
    axis: state.axis,
    until: state.asOf === null ? null : Date.parse(state.axis === (state.by === "known" ? "knownAt" : "eventTime") ? state.asOf : timeAtRevision()),
    hrefOf: (entry) => addressAsOf(entry.knownAt),
  });
}

/** When, on the other axis, the revision was made that is looked at. */
const timeAtRevision = () => (state.latest.timeline.findLast(({ revision }) => revision <= state.shown.toll.revision) ?? state.latest.timeline[0])[state.axis];

const draw = drawing(drawNow);

// ---- begin

let reading = null;

function readSoon() {
  reading ??= setTimeout(() => {
    reading = null;
    read().catch(giveUp);
  }, SOON);
}

function giveUp(error) {
  main.setAttribute("aria-busy", "false");
  if (!(error instanceof Trouble)) throw error;
  render(html`<h1>${error.status === 404 ? "There is no such incident" : "This incident cannot be shown"}</h1><p>${error.message}</p><p><a href="./">All incidents</a></p>`, main);
}

const take = pausable((key, summary) => {
  if (summary && summary.revision > (state.latest?.revision ?? 0)) announce(spoken(summary));
  readSoon();
});

try {
  await read();
  drawNow();
  goToNamed();
  addEventListener("hashchange", goToNamed);
  new ResizeObserver(drawing(drawLine)).observe(main);
  follow(
    { since: state.latest.position, incident: state.key },
    { change: (summary) => take("change", summary), item: () => take("item", null), gone: () => take("item", null), reload: () => readSoon() },
    connection,
  );
} catch (error) {
  giveUp(error);
}
