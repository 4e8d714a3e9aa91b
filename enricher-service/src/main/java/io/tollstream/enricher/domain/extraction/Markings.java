package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds again the words that played a part in a reading. */
final class Markings {

    /** How far from the verb of saying a speaker's name is looked for, in tokens. */
    private static final int NEAR = 30;

    private final Lexicon lexicon;
    private final Statements statements;
    private final List<Glance> glances;
    private final OlderNumbers older;

    Markings(Lexicon lexicon, Statements statements, List<Glance> glances, OlderNumbers older) {
        this.lexicon = lexicon;
        this.statements = statements;
        this.glances = glances;
        this.older = older;
    }

    /** @param glance at the sentence of the reading */
    List<Mark> of(Reading reading, Glance glance) {
        var marks = new ArrayList<Mark>();
        people(reading.mention().people(), glance, marks);
        event(reading.mention(), glance, marks);
        speaker(reading.mention().people(), glance, marks);
        var replaced = reading.mention().replaces();
        var before = replaced == null ? null : older.nearest(replaced, glance.startOf(0));
        if (before != null) {
            marks.add(before);
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    /** The number and the noun apart, where the words have both. */
    private static void people(People people, Glance glance, List<Mark> marks) {
        var number = people.single() ? null : glance.numberIn(people.from(), people.to());
        if (number == null) {
            marks.add(glance.mark(Mark.Role.PEOPLE, people.from(), people.to()));
            return;
        }
        if (people.from() < number.from()) {
            marks.add(glance.mark(Mark.Role.PEOPLE, people.from(), number.from()));
        }
        var to = Math.min(number.to(), people.to());
        marks.add(glance.mark(Mark.Role.COUNT, number.from(), to));
        if (to < people.to()) {
            marks.add(glance.mark(Mark.Role.PEOPLE, to, people.to()));
        }
    }

    /** The event of a breakdown stands in the sentence of its total, not in this one. */
    private void event(Mention mention, Glance glance, List<Mark> marks) {
        var event = mention.event();
        var here = event != null
                && mention.rule() != Rule.BREAKDOWN
                && event.to() <= glance.sentence.size()
                && lexicon.happenings.at(glance.sentence, event.from()).length() > 0;
        if (here) {
            marks.add(glance.mark(Mark.Role.EVENT, event.from(), event.to()));
        }
    }

    private void speaker(People people, Glance glance, List<Mark> marks) {
        var heard = statements.heard(glance.index, people.from());
        if (heard == null || heard.voice().isStranger()) {
            return;
        }
        var there = glances.get(heard.sentence());
        var verb = heard.voice().at();
        var words = lexicon.sayings.at(there.sentence, verb).length();
        if (words > 0) {
            marks.add(there.mark(Mark.Role.SPEAKER, verb, verb + words));
        }
        var name = heard.voice().who().name();
        var start = name.isEmpty() ? -1 : nearest(there, name, verb);
        if (start >= 0) {
            marks.add(new Mark(Mark.Role.SPEAKER, start, start + name.length()));
        }
    }

    /** Where a name stands next to the verb of saying, as an offset in the text; -1 where it stands in another sentence. */
    private static int nearest(Glance glance, String name, int verb) {
        var size = glance.sentence.size();
        var from = glance.startOf(Math.max(0, verb - NEAR)) - glance.sentence.start();
        var to = glance.endOf(Math.min(size, verb + NEAR)) - glance.sentence.start();
        var words = glance.sentence.text().substring(from, to);
        var near = glance.startOf(verb) - glance.sentence.start() - from;
        var before = words.lastIndexOf(name, near);
        var after = words.indexOf(name, near);
        var found = before < 0 || after >= 0 && after - near < near - before ? after : before;
        return found < 0 ? -1 : glance.sentence.start() + from + found;
    }
}
