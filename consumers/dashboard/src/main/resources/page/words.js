// The words of the page: what codes, numbers and times are called.

export const MEASURES = {
  KILLED: "killed",
  INJURED: "injured",
  MISSING: "missing",
  RESCUED: "rescued",
  HELD: "held",
  DISPLACED: "displaced",
  OTHER: "otherwise affected",
};

export const PARTIES = { VICTIM: "Victims", ATTACKER: "Attackers", OTHER: "Others" };

export const STATUSES = { CONFIRMED: "Confirmed", REPORTED: "Reported", CONTESTED: "Contested" };

export const STANDINGS = { UNCONFIRMED: "Unconfirmed", DISPUTED: "Disputed", DENIED: "Denied" };

export const KINDS = {
  FIRST: "First report",
  RISE: "Rise",
  CORRECTION: "Correction",
  CLAIM: "Claim",
  DISPUTE: "Dispute",
  RETRACTION: "Retraction",
  REFINEMENT: "Refined",
  MERGE: "Merged",
  SPLIT: "Split",
  PIN: "Pinned",
  UNPIN: "Unpinned",
  CLOSE: "Closed",
  REOPEN: "Reopened",
  OTHER: "Changed",
};

export const STANCES = {
  CONFIRMED: "Confirmed",
  REPORTED: "Reported",
  CLAIMED: "Claimed",
  DENIED: "Denied",
  RETRACTED: "Retracted",
  OTHER: "Other",
};

export const SCOPES = { TOTAL: "total", ADDITIONAL: "more since the last total", PART: "part of a total", OTHER: "other" };

export const RESOLUTIONS = {
  GIVEN: "came with the incident's key",
  WATCH: "matched a watch definition",
  DESK: "entered by a desk",
  MATCH: "matched by likeness",
  PIN: "held to the incident by a person",
  NONE: "no incident",
};

const VOICES = { OFFICIAL: "official", NGO: "aid group", MEDIA: "media", WITNESS: "witness", PARTY: "party to the conflict" };

const PUBLISHERS = {
  OFFICIAL: "official",
  AGENCY: "agency",
  MEDIA: "media",
  PARTY: "party to the conflict",
  NGO: "aid group",
  DESK: "desk",
  UNKNOWN: "kind unknown",
};

const PUT = { AT_LEAST: "at least", MORE_THAN: "more than", ABOUT: "about", UP_TO: "up to", VAGUE: "roughly" };

const numbers = new Intl.NumberFormat("en");
const regions = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

export const number = (count) => numbers.format(count);

/** How a number was put ("at least"); empty where it was put plainly. */
export const put = (quantifier) => PUT[quantifier] ?? "";

/** The numbers from low to high; an open end is "or more". */
export function range(low, high) {
  if (high === null) return `${number(low)} or more`;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** The range of a figure where it says more than its best number and how that was put; else empty. */
export function spread({ low, best, high, quantifier }) {
  const isOpen = high === null && (quantifier === "AT_LEAST" || quantifier === "MORE_THAN");
  return low === best && (high === best || isOpen) ? "" : range(low, high);
}

/** What kind of publisher a source is. */
export const publisher = (kind) => PUBLISHERS[kind] ?? PUBLISHERS.UNKNOWN;

/** What kind of voice says so. */
export const voice = (kind) => VOICES[kind] ?? "other";

export function country(code) {
  return /^[A-Z]{2}$/.test(code) ? regions.of(code) : code;
}

export function language(tag) {
  try {
    return tag === "und" ? "language unknown" : languages.of(tag);
  } catch {
    return tag;
  }
}

/** Where it happened, as names from the smallest to the largest; none where nothing is known. */
export const place = ({ name, country: code }) => [name, country(code)].filter((part, at, all) => part && all.indexOf(part) === at);

const UNCOUNTED = /(unspecified|police|personnel|staff|people|crew|military|infantry)$/;
const IRREGULAR = { person: "people", child: "children", woman: "women", man: "men", policeman: "policemen", policewoman: "policewomen", fireman: "firemen" };

/** A category as it stands beside a number: "1 soldier", "23 soldiers". */
export function category(name, count) {
  if (count === 1 || UNCOUNTED.test(name)) return name;
  const [, before, last] = name.match(/^(.*?)(\S*)$/);
  if (IRREGULAR[last]) return before + IRREGULAR[last];
  if (/[^aeiou]y$/.test(last)) return before + last.slice(0, -1) + "ies";
  return name + (/(s|x|ch|sh)$/.test(last) ? "es" : "s");
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const minute = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
const second = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "short" });

export const date = (time) => day.format(new Date(time));
export const moment = (time) => minute.format(new Date(time));
export const clock = (time) => second.format(new Date(time));

/** How long ago, within a day; else the moment itself. */
export function ago(time, now = Date.now()) {
  const seconds = Math.round((now - new Date(time)) / 1000);
  if (seconds < 0 || seconds >= 86_400) return moment(time);
  if (seconds < 60) return "just now";
  return seconds < 3600 ? relative.format(-Math.floor(seconds / 60), "minute") : relative.format(-Math.floor(seconds / 3600), "hour");
}

/** The reader's time zone, for people ("UTC+5"). */
export function zone() {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZoneName: "short" }).formatToParts(new Date());
  return parts.find((part) => part.type === "timeZoneName").value;
}
