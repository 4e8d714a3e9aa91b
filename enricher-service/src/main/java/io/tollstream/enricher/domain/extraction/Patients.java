package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.ArrayList;
import java.util.List;

/** What becomes of people counted out of a group: "three of the injured" who die are newly dead, all others a part. */
final class Patients {

    private static final int REACH = 12;

    private final Lexicon lexicon;

    Patients(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The people of a sentence, where the injured who died are now dead; gone where a stated toll includes them. */
    List<People> sorted(Sentence sentence, List<People> people, List<Event> events) {
        var sorted = new ArrayList<People>(people.size());
        for (var one : people) {
            if (!ofTheInjured(one) || !die(sentence, one, events)) {
                sorted.add(one);
            } else if (!tollAfter(one, people, events)) {
                sorted.add(dead(one));
            }
        }
        return sorted;
    }

    private static boolean ofTheInjured(People people) {
        return people.part() && people.told() == Measure.INJURED;
    }

    /** Whether the first thing that happens to them is their death. */
    private boolean die(Sentence sentence, People people, List<Event> events) {
        for (var event : events) {
            var near = event.from() >= people.to() && event.from() - people.to() < REACH;
            if (near && event.kind() != Lexicon.Kind.COUNTED) {
                return event.measure() == Measure.KILLED
                        && event.kind() != Lexicon.Kind.TOLL
                        && !newClause(sentence, people.to(), event.from());
            }
        }
        return false;
    }

    private boolean newClause(Sentence sentence, int from, int to) {
        for (var at = from; at < to; at++) {
            if (lexicon.is(Cue.STOP, sentence, at) && !lexicon.is(Cue.ADVERB, sentence, at) || sentence.is(at, ";")) {
                return true;
            }
        }
        return false;
    }

    private static boolean tollAfter(People moved, List<People> people, List<Event> events) {
        for (var event : events) {
            var toll = event.kind() == Lexicon.Kind.TOLL && event.measure() == Measure.KILLED;
            if (toll && people.stream().anyMatch(one -> one != moved && one.from() >= event.to())) {
                return true;
            }
        }
        return false;
    }

    private static People dead(People people) {
        return new People(
                people.from(),
                people.to(),
                people.count(),
                people.category(),
                people.party(),
                people.form() == Form.BARE ? Form.COUNTED : people.form(),
                Measure.KILLED,
                false,
                true);
    }
}
