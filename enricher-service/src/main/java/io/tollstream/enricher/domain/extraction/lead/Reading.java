package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;

/**
 * People, what happened to them and who says so: a figure not yet compared with the others of its item.
 *
 * @param retracted whether its sentence takes it back
 * @param first whether nobody was counted before them in their sentence
 */
record Reading(Words words, Linker.Link link, Voices.Statement statement, boolean retracted, boolean first) {

    Measure measure() {
        return link.measure();
    }

    Party party() {
        return link.people().party();
    }

    String category() {
        return link.people().category();
    }

    Count count() {
        return link.people().count();
    }

    int at() {
        return words.tokens().get(link.people().from()).start();
    }

    Reading counting(Count count) {
        var p = link.people();
        var people = new People(
                p.from(), p.to(), count, p.category(), p.party(), p.form(), p.told(), p.part(), p.more());
        return new Reading(
                words, new Linker.Link(people, link.measure(), link.part(), link.replaces()), statement, retracted, first);
    }

    Stance stance() {
        if (retracted) {
            return Stance.RETRACTED;
        }
        if (statement.stance() != Stance.DENIED || !Long.valueOf(0).equals(count().high())) {
            return statement.stance();
        }
        return switch (statement.who().kind()) {
            case OFFICIAL -> Stance.CONFIRMED;
            case PARTY -> Stance.CLAIMED;
            case NGO, MEDIA, WITNESS -> Stance.REPORTED;
        };
    }

    /** Who denies own losses speaks of the attackers. */
    private Party losers() {
        var own = Long.valueOf(0).equals(count().high())
                && link.people().told() != null
                && statement.who().kind() == AttributionKind.PARTY;
        return own ? Party.ATTACKER : party();
    }

    Figure figure(Scope scope) {
        var tokens = words.tokens();
        return new Figure(
                measure(),
                losers(),
                category(),
                count(),
                scope,
                stance(),
                statement.who(),
                link.replaces(),
                false,
                statement.contestedBy(),
                Evidence.quoted(
                        words.text(),
                        words.start(),
                        tokens.get(link.people().from()).start(),
                        tokens.get(link.people().to() - 1).end()));
    }
}
