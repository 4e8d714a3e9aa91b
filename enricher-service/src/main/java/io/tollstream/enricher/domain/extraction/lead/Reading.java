package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.extraction.Mark;
import io.tollstream.enricher.domain.extraction.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * People, what happened to them and who says so: a figure not yet compared with the others of its item.
 *
 * @param retracted whether its sentence takes it back
 * @param first whether nobody was counted before them in their sentence
 * @param then what changed it since its link was made
 */
record Reading(
        Words words, Linker.Link link, Voices.Statement statement, boolean retracted, boolean first, List<Rule> then) {

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
        return words.start(link.people().from());
    }

    /** The words that played a part. */
    List<Mark> marks() {
        var people = link.people();
        var deed = link.deed();
        var marks = new ArrayList<Mark>();
        var role = people.single() ? Mark.Role.PEOPLE : Mark.Role.COUNT;
        marks.add(new Mark(role, words.start(people.from()), words.end(people.to())));
        if (deed != null) {
            marks.add(new Mark(Mark.Role.EVENT, words.start(deed.from()), words.end(deed.to())));
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    Reading counting(Count count) {
        var p = link.people();
        var people =
                new People(p.from(), p.to(), count, p.category(), p.party(), p.form(), p.told(), p.part(), p.more());
        return new Reading(
                words,
                new Linker.Link(people, link.measure(), link.part(), link.replaces(), link.deed(), link.rule()),
                statement,
                retracted,
                first,
                then);
    }

    boolean untold() {
        return statement.untold() && !retracted;
    }

    Reading saidBy(Attribution who, Rule why) {
        var told = new Voices.Statement(who, Stance.CONFIRMED, null, false);
        var rules = new ArrayList<>(then);
        rules.add(why);
        return new Reading(words, link, told, retracted, first, rules);
    }

    Stance stance() {
        if (retracted) {
            return Stance.RETRACTED;
        }
        if (statement.stance() != Stance.DENIED || !count().none()) {
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
        var own = count().none()
                && link.people().told() != null
                && statement.who().kind() == AttributionKind.PARTY;
        return own ? Party.ATTACKER : party();
    }

    Figure figure(Scope scope) {
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
                        words.start(link.people().from()),
                        words.end(link.people().to())));
    }
}
