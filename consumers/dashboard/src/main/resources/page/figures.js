// How a toll's figures, their parts and their changes are shown. No figure without its status.
import { html, nothing, svg } from "./lib/lit-html/lit-html.js";
import * as words from "./words.js";

const PARTIES = Object.keys(words.PARTIES);

/** Names the place of a figure on its incident's page. */
export const figureId = ({ measure, party }) => `${measure}-${party}`.toLowerCase();

const hidden = (text) => html`<span class="hidden">${text}</span>`;

export const status = (word) => html`<span class="status" data-status=${word}>${words.STATUSES[word] ?? word}</span>`;

export const time = (moment, text = words.moment(moment)) => html`<time datetime=${moment} title=${words.moment(moment)}>${text}</time>`;

/** Who published; a name in any script keeps its own direction. */
export const source = ({ name, kind }) => html`<bdi>${name}</bdi> (${words.publisher(kind)})`;

/** Who says so; otherwise where the text names nobody. */
export function voice({ name, kind }, otherwise = nothing) {
  if (!name) return otherwise;
  return name.toLowerCase().includes(words.voice(kind)) ? html`<bdi>${name}</bdi>` : html`<bdi>${name}</bdi> (${words.voice(kind)})`;
}

/** Who says so, where that is not who published it: "said by the army, in ". */
export const saidBy = ({ attribution, source: publisher }, before = "said by ") =>
  attribution.name && attribution.name !== publisher.name ? html`${before}${voice(attribution)}, in ` : nothing;

/** What kind of event, and where. */
export function whatAndWhere({ kind, place }) {
  const where = words.place(place);
  return html`${kind ? html`<bdi>${kind}</bdi> · ` : nothing}${where.map((name, at) => html`${at > 0 ? ", " : nothing}<bdi>${name}</bdi>`)}${where.length > 0 ? " · " : nothing}`;
}

/** One figure: the number as a link to its evidence, how it was put, its range and its status. */
export function figure(shown, href) {
  const spread = words.spread(shown);
  const put = words.put(shown.quantifier);
  return html`<div class="figure" data-figure=${figureId(shown)}>
    <a class="number" href=${href}>${put ? html`<span class="put">${put} </span>` : nothing}<strong>${words.number(shown.best)}</strong
      ><span class="measure"> ${words.MEASURES[shown.measure]}</span>${hidden(": evidence")}</a>
    <span class="firmness">${status(shown.status)}${spread ? html` <span class="range">${hidden("range ")}${spread}</span>` : nothing}
      ${shown.estimated ? html` <span class="note">estimated</span>` : nothing}
      ${shown.corroborated ? html` <span class="note">2 sources</span>` : nothing}</span>
  </div>`;
}

/** A toll's figures by party, victims first: [party, its figures], without parties that have none. */
export const byParty = (figures) =>
  PARTIES.map((party) => [party, figures.filter((one) => one.party === party)]).filter(([, those]) => those.length > 0);

const FITS = { SUMS: "", REST: "", EXCEEDS: "The parts add up to more than the total." };

/** The breakdown of a figure as a bar with its numbers in words; link wraps each number, where there is evidence to go to. */
export function parts({ parts: all, best, partsFit, measure }, link = (content) => content) {
  if (all.length === 0) return nothing;
  const sum = all.reduce((total, part) => total + part.low, 0);
  const starts = all.map((_, at) => all.slice(0, at).reduce((total, part) => total + part.low, 0));
  return html`<div class="parts">
    <svg class="bar" viewBox="0 0 ${Math.max(sum, best, 1)} 1" preserveAspectRatio="none" aria-hidden="true">
      ${all.map((part, at) => svg`<rect x=${starts[at]} y="0" width=${part.low} height="1" data-part=${part.category === "unspecified" ? "rest" : at % 6}></rect>`)}
    </svg>
    <ul aria-label="Of those ${words.MEASURES[measure]}">
      ${all.map(
        (part, at) => html`<li data-part=${part.category === "unspecified" ? "rest" : at % 6}>
          ${link(html`${words.range(part.low, part.high)} <bdi>${words.category(part.category, part.low)}</bdi>`)}
        </li>`,
      )}
    </ul>
    ${FITS[partsFit] ? html`<p class="note">${FITS[partsFit]}</p>` : nothing}
  </div>`;
}

const subject = ({ measure, party }) => (party === "VICTIM" ? words.MEASURES[measure] : `${words.PARTIES[party].toLowerCase()} ${words.MEASURES[measure]}`);

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const end = (count) => (count === null ? "none" : words.number(count));

/** What became of one number, in plain words: "Killed 25 to 31, confirmed". */
function sentence(moved, figures) {
  const now = figures.find((one) => one.measure === moved.measure && one.party === moved.party);
  const firm = moved.claimant !== null ? "claimed" : moved.to === null ? "" : (words.STATUSES[now?.status] ?? "").toLowerCase();
  const what = moved.claimant !== null ? `${moved.claimant}: ${subject(moved)}` : capital(subject(moved));
  return { what, from: moved.from, to: moved.to, firm };
}

/** One number that moved, with the status that it has now. */
export function move(moved, figures, href) {
  const { what, from, to, firm } = sentence(moved, figures);
  const numbers = html`${from === null || from === to ? nothing : html`${words.number(from)}<span aria-hidden="true"> → </span>${hidden(" to ")}`}${end(to)}`;
  return html`<span class="move"><bdi>${what}</bdi> ${href ? html`<a href=${href}>${numbers}</a>` : html`<b>${numbers}</b>`}${firm ? html` <span class="firm">${firm}</span>` : nothing}</span>`;
}

/** What a revision is called. */
export const kind = (word) => html`<span class="kind" data-kind=${word}>${words.KINDS[word] ?? word}</span>`;

/** Who says what a revision tells of the toll, where the figures that stand now still say it. */
function speaker({ changes, source: publisher }, figures) {
  const moved = changes.find(({ claimant }) => claimant === null);
  const now = moved && figures.find((one) => one.measure === moved.measure && one.party === moved.party && one.best === moved.to);
  return now?.attribution ? saidBy({ attribution: now.attribution, source: publisher }, "") : nothing;
}

/** Who caused a revision: who says so and who published it, or who decided. */
export function cause(change, figures = []) {
  const { act, source: publisher } = change;
  if (act === null) return html`${speaker(change, figures)}${source(publisher)}`;
  return html`<bdi>${act.human ? act.by : "the machine"}</bdi>${act.reason ? html`: “<bdi>${act.reason}</bdi>”` : nothing}`;
}

/** What a screen reader is told of a change. */
export function spoken({ title, figures, lastChange }) {
  const moves = (lastChange?.changes ?? []).slice(0, 2).map((moved) => {
    const { what, from, to, firm } = sentence(moved, figures);
    return `${what} ${from === null || from === to ? "" : `${words.number(from)} to `}${end(to)}${firm ? `, ${firm}` : ""}`;
  });
  return `${title}: ${moves.join("; ") || (words.KINDS[lastChange?.kind] ?? "changed")}.`;
}
