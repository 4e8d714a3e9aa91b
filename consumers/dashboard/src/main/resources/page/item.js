// One news item: what it says, sentence by sentence.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { Trouble, getPatiently } from "./api.js";
import { goToNamed, marked } from "./evidence.js";
import { source, time, voice } from "./figures.js";
import { tell } from "./frame.js";
import * as words from "./words.js";

const main = document.getElementById("item");
const query = new URLSearchParams(location.search);
const key = query.get("key") ?? "";
const itemId = query.get("item") ?? "";

function said(one, language) {
  const put = words.put(one.quantifier);
  return html`<li class="said" id=${one.start >= 0 ? `at-${one.start}` : nothing} tabindex="-1">
    <p class="figure">
      <span class="number">${put ? `${put} ` : nothing}<strong>${words.range(one.low, one.high)}</strong> ${one.category ? html`<bdi>${words.category(one.category, one.low)}</bdi> ` : nothing}<span class="measure">${words.MEASURES[one.measure]}</span></span>
      <span class="status" data-status=${one.stance}>${words.STANCES[one.stance]}</span>
      <span class="note">${words.PARTIES[one.party].toLowerCase()}, ${words.SCOPES[one.scope]}${one.correction ? ", a correction" : ""}</span>
    </p>
    <blockquote dir="auto" lang=${language}>${marked(one.sentence, one.low, one.high)}</blockquote>
    ${one.attribution.name ? html`<p class="by">said by ${voice(one.attribution)}</p>` : nothing}
  </li>`;
}

function content(item) {
  const language = item.language === "und" ? nothing : item.language;
  const sure = item.confidence === null ? "" : `, ${Math.round(item.confidence * 100)} % sure`;
  return html`<h1 dir="auto" lang=${language}>${item.title || "News item without a headline"}</h1>
    <dl class="facts">
      <div><dt>Published by</dt><dd>${source(item.source)}</dd></div>
      <div><dt>Published</dt><dd>${time(item.publishedAt)}</dd></div>
      <div><dt>Known here</dt><dd>${time(item.knownAt)}</dd></div>
      <div><dt>Language</dt><dd>${words.language(item.language)}</dd></div>
      <div><dt>Why this incident</dt><dd>${words.RESOLUTIONS[item.resolvedBy] ?? item.resolvedBy}${sure}</dd></div>
      <div><dt>Item</dt><dd><code>${item.itemId}</code></dd></div>
      ${item.url ? html`<div><dt>Original</dt><dd><a href=${item.url} rel="noopener noreferrer external">${item.url}</a></dd></div>` : nothing}
    </dl>
    <section aria-labelledby="said-name">
      <h2 id="said-name">What it says</h2>
      ${item.said.length === 0 ? html`<p class="none">It counts nobody.</p>` : nothing}
      <ol class="sayings">${item.said.map((one) => said(one, language))}</ol>
    </section>`;
}

const back = (incident) => (document.getElementById("back").href = `incident.html?key=${encodeURIComponent(incident)}`);

back(key);
try {
  const item = await getPatiently(`incidents/${encodeURIComponent(key)}/items/${encodeURIComponent(itemId)}`, {}, tell);
  back(item.incidentKey);
  document.title = `${item.title || item.itemId} · Tollstream`;
  render(content(item), main);
  goToNamed();
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  render(html`<h1>This item cannot be shown</h1><p>${error.message}</p>`, main);
} finally {
  main.setAttribute("aria-busy", "false");
}
