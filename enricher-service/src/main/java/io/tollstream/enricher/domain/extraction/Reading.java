package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import org.jspecify.annotations.Nullable;

/** A mention together with who says so: a figure that is not yet compared with the others of its item. */
record Reading(Mention mention, Statement statement, Count count, Stance stance) {

    Measure measure() {
        return mention.measure();
    }

    Party party() {
        var people = mention.people();
        var ownLosses = Long.valueOf(0).equals(count.high())
                && people.form() == People.Form.HAPPENINGS
                && statement.who().kind() == AttributionKind.PARTY;
        return ownLosses ? Party.ATTACKER : people.party();
    }

    String category() {
        return mention.people().category();
    }

    Scope scope() {
        if (mention.people().part()) {
            return Scope.PART;
        }
        return mention.people().more() ? Scope.ADDITIONAL : Scope.TOTAL;
    }

    boolean single() {
        return mention.people().single();
    }

    Reading counting(Count other) {
        return new Reading(mention, statement, other, stance);
    }

    Reading standing(Stance other) {
        return new Reading(mention, statement, count, other);
    }

    Reading replacing(Count earlier, boolean corrects) {
        return new Reading(mention.replacing(earlier, corrects), statement, count, stance);
    }

    Reading correcting() {
        var m = mention;
        return new Reading(
                new Mention(m.sentence(), m.people(), m.measure(), m.event(), m.replaces(), true),
                statement,
                count,
                stance);
    }

    Figure figure() {
        return new Figure(
                measure(),
                party(),
                category(),
                count,
                scope(),
                stance,
                statement.who(),
                mention.replaces(),
                mention.correction(),
                contestedBy(),
                evidence());
    }

    private @Nullable Attribution contestedBy() {
        return stance == Stance.CLAIMED ? statement.contestedBy() : null;
    }

    private Evidence evidence() {
        var tokens = mention.sentence().tokens();
        return new Evidence(
                mention.sentence().text(),
                tokens.get(mention.people().from()).start(),
                tokens.get(mention.people().to() - 1).end());
    }
}
