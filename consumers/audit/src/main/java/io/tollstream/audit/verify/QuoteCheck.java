package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.TollRevision;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the revisions of one incident quote, ticked off as its updates are seen to say it. */
final class QuoteCheck {

    private final Map<Quote, Place> open = new LinkedHashMap<>();
    private final Set<String> quoted = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int said;

    void quoted(TollRevision revision, Place place) {
        Quote.in(revision).forEach(quote -> {
            open.putIfAbsent(quote, place);
            quoted.add(quote.updateId());
        });
    }

    /** An update as it came to the incident, with those that it brings from another one. */
    void said(CasualtyUpdate update) {
        Stream.concat(Stream.of(update), update.getMoved().stream())
                .filter(one -> quoted.contains(one.getId()))
                .forEach(one -> {
                    seen.add(one.getId());
                    Quote.in(one).filter(quote -> open.remove(quote) != null).forEach(quote -> said++);
                });
    }

    void close(String incidentKey, Findings findings) {
        findings.note(Check.QUOTES, Result.AGREES, said);
        open.forEach((quote, place) -> findings.add(
                seen.contains(quote.updateId())
                        ? Divergence.of(
                                Check.QUOTES,
                                Cause.TAMPERING,
                                place,
                                incidentKey,
                                "A revision quotes the update " + quote.updateId() + " with what it does not say: "
                                        + quote.evidence().getSentence())
                        : Divergence.of(
                                Check.QUOTES,
                                Cause.MISSING,
                                place,
                                incidentKey,
                                "A revision quotes the update " + quote.updateId()
                                        + ", which is not among the incident's.")));
    }
}
