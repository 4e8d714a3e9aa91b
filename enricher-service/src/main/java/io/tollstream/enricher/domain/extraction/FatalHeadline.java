package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one dead from a headline that calls the deed fatal; asked where the item counts and names nobody who died. */
final class FatalHeadline {

    private final Lexicon lexicon;

    FatalHeadline(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whom the headline tells dead without naming or counting them, or null. */
    @Nullable
    Mention in(Sentence headline, List<Event> happened, List<Reading> readings) {
        // Where all the hurt are told as persons, the dead is one of them; a number of them may be of others.
        var form = persons(readings) ? People.Form.KNOWN : People.Form.HAPPENINGS;
        for (var at = 0; lexicon.mayBeIn(headline, Cue.FATAL) && at < headline.size(); at++) {
            var length = lexicon.length(Cue.FATAL, headline, at);
            if (length > 0 && fatal(headline, at, at + length)) {
                return mention(headline, at, at + length, form);
            }
        }
        // "Murder" may be a verb as well as a charge, and was asked for before.
        for (var event : happened) {
            if (event.measure() == Measure.KILLED
                    && !lexicon.is(Cue.FATAL, headline, event.from())
                    && !countsThings(headline, event.to())) {
                return mention(headline, event.from(), event.to(), form);
            }
        }
        return null;
    }

    /** "Kills 200 cattle": had the number counted people, these would be read. */
    private boolean countsThings(Sentence headline, int at) {
        return at < headline.size()
                && (headline.number(at) || lexicon.numbers.at(headline, at).length() > 0);
    }

    private static boolean persons(List<Reading> readings) {
        for (var reading : readings) {
            if (reading.measure() == Measure.INJURED && !reading.single()) {
                return false;
            }
        }
        return true;
    }

    /** "A fatal shooting", "a murder charge"; an attempted murder kills nobody, and a murder suspect is not dead. */
    private boolean fatal(Sentence headline, int from, int to) {
        return !lexicon.is(Cue.UNREAL, headline, from - 1)
                && !lexicon.is(Cue.NONE, headline, from - 1)
                && !lexicon.is(Cue.NOT_FATAL, headline, to);
    }

    private Mention mention(Sentence headline, int from, int to, People.Form form) {
        var count = lexicon.is(Cue.SEVERAL_DEAD, headline, from) ? Count.atLeast(2) : Count.exactly(1);
        var one = new People(from, to, count, "", Party.VICTIM, form, Measure.KILLED, false, false);
        return new Mention(headline, one, Measure.KILLED, null, Rule.FATAL_HEADLINE);
    }
}
