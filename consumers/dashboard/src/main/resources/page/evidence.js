// The words behind a number: the sentence, who says so, who published it, and the way to the item.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { saidBy, source, time } from "./figures.js";
import * as words from "./words.js";

/** Where a number's words stand: in its item where there is one, else on the incident's page. */
export const evidenceHref = (key, { itemId, start }, id) =>
  itemId ? `item.html?key=${encodeURIComponent(key)}&item=${encodeURIComponent(itemId)}${start >= 0 ? `#at-${start}` : ""}` : `#evidence-${id}`;

/** A sentence with a number of it marked, where it stands there in digits. */
export function marked(sentence, low, high) {
  for (const count of [high, low]) {
    if (count === null) continue;
    const forms = [words.number(count), String(count)];
    for (const form of forms) {
      const at = sentence.search(new RegExp(`(?<![\\d.,])${form}(?![\\d]|[.,]\\d)`));
      if (at >= 0) return html`${sentence.slice(0, at)}<mark>${sentence.slice(at, at + form.length)}</mark>${sentence.slice(at + form.length)}`;
    }
  }
  return sentence;
}

/** The words behind a number. */
export function evidence(key, shown, id, counts, language) {
  return html`<figure class="evidence" id="evidence-${id}" tabindex="-1">
    <blockquote dir="auto" lang=${language ?? nothing}>${marked(shown.sentence, counts.low, counts.high)}</blockquote>
    <figcaption>
      ${saidBy(shown)}${source(shown.source)}, ${time(shown.eventTime)}
      ${shown.itemId ? html` · <a href=${evidenceHref(key, shown, id)}>the item</a>` : html` · entered by hand`}
      ${shown.url ? html` · <a href=${shown.url} rel="noopener noreferrer external">original</a>` : nothing}
    </figcaption>
  </figure>`;
}

/** Goes to what the address names, once it is drawn. */
export function goToNamed() {
  const id = decodeURIComponent(location.hash.slice(1));
  const sought = id && document.getElementById(id);
  if (!sought) return;
  for (const before of document.querySelectorAll("[data-sought]")) delete before.dataset.sought;
  sought.dataset.sought = "";
  sought.scrollIntoView({ block: "center" });
  sought.focus({ preventScroll: true });
}
