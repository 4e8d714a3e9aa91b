package io.tollstream.dashboard.view;

import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollFigure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tolls of the past, from the revisions that are kept. */
final class Pasts {

    private final List<KeptRevision> revisions;

    /** @param revisions in the order of their numbers */
    Pasts(List<KeptRevision> revisions) {
        this.revisions = revisions;
    }

    PastToll at(Instant time, PastToll.By by) {
        var millis = time.toEpochMilli();
        if (revisions.isEmpty()) {
            return new PastToll.Kept(Toll.NONE);
        }
        var first = revisions.getFirst();
        var since = by == PastToll.By.KNOWN ? first.knownAt() : first.eventTime();
        if (first.number() > 1 && millis < since) {
            return new PastToll.TooFarBack(Instant.ofEpochMilli(since));
        }
        return new PastToll.Kept(
                switch (by) {
                    case KNOWN -> known(millis);
                    case EVENT -> said(millis);
                });
    }

    private Toll known(long millis) {
        return revisions.reversed().stream()
                .filter(revision -> revision.knownAt() <= millis)
                .findFirst()
                .map(revision -> revision.tally().toll())
                .orElse(Toll.NONE);
    }

    /** What figures and claims are told apart by. */
    private record Place(Measure measure, Party party, String category, String claimant) {

        static Place of(TollFigure figure) {
            return new Place(figure.getMeasure(), figure.getParty(), "", "");
        }

        static Place of(TollClaim claim) {
            return new Place(
                    claim.getMeasure(),
                    claim.getParty(),
                    claim.getCategory(),
                    claim.getClaimant().getName());
        }
    }

    /**
     * From the newest revision back, each number is taken where it was said in time. A revision of that time which lacks a
     * number says that it did not stand: what came before it is no answer any more.
     */
    private Toll said(long millis) {
        var toll = new Gathered(millis);
        for (var kept : revisions.reversed()) {
            if (toll.isComplete()) {
                break;
            }
            toll.add(kept);
        }
        return toll.toll();
    }

    /** A toll of what was said by a time, as it comes together. */
    private static final class Gathered {

        private final long millis;
        private final List<TollFigure> figures = new ArrayList<>();
        private final List<TollClaim> claims = new ArrayList<>();
        private final Set<Place> settled = new HashSet<>();
        /** Numbers that stood then and are still to be found; empty until a revision of that time said which. */
        private Optional<Set<Place>> sought = Optional.empty();

        private long revision;

        Gathered(long millis) {
            this.millis = millis;
        }

        boolean isComplete() {
            return sought.map(Set::isEmpty).orElse(false);
        }

        void add(KeptRevision kept) {
            var then = kept.tally().toll();
            Set<Place> later = new HashSet<>();
            for (var figure : then.figures()) {
                if (isTaken(Place.of(figure), figure.getSince(), kept, later)) {
                    figures.add(figure);
                }
            }
            for (var claim : then.claims()) {
                if (isTaken(Place.of(claim), claim.getEvidence().getEventTime(), kept, later)) {
                    claims.add(claim);
                }
            }
            if (kept.eventTime() <= millis) {
                sought.ifPresent(later::retainAll);
                sought = Optional.of(later);
                revision = Math.max(revision, kept.number());
            } else {
                sought.ifPresent(places -> places.removeAll(settled));
            }
        }

        private boolean isTaken(Place place, Instant said, KeptRevision kept, Set<Place> later) {
            if (settled.contains(place)
                    || !sought.map(places -> places.contains(place)).orElse(true)) {
                return false;
            }
            if (said.toEpochMilli() > millis) {
                later.add(place);
                return false;
            }
            settled.add(place);
            revision = Math.max(revision, kept.number());
            return true;
        }

        Toll toll() {
            figures.sort(Comparator.comparing(TollFigure::getMeasure).thenComparing(TollFigure::getParty));
            claims.sort(Comparator.comparing(TollClaim::getMeasure)
                    .thenComparing(TollClaim::getParty)
                    .thenComparing(TollClaim::getCategory)
                    .thenComparing(claim -> claim.getClaimant().getName()));
            return new Toll(revision, figures, claims);
        }
    }
}
