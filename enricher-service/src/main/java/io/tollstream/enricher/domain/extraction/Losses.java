package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.ArrayList;
import java.util.List;

/** Knows whose losses a number counts: "the rebels suffered 12 dead", "20 casualties among the insurgents". */
final class Losses {

    /** How far before a number the words may stand that say whose it is. */
    private static final int BEFORE = 14;
    /** How far behind a number. */
    private static final int BEHIND = 8;
    /** Words between "members of" and the end of the body's name. */
    private static final int BODY = 5;

    private final Lexicon lexicon;

    Losses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The mentions, where the losses of the attackers are attackers. */
    List<Mention> sided(List<Mention> mentions) {
        var sided = new ArrayList<Mention>(mentions.size());
        for (var mention : mentions) {
            sided.add(victims(mention) && ofAttackers(mention) ? mention.attacking() : mention);
        }
        return sided;
    }

    private static boolean victims(Mention mention) {
        return mention.people().party() == Party.VICTIM
                && (mention.measure() == Measure.KILLED || mention.measure() == Measure.INJURED);
    }

    private boolean ofAttackers(Mention mention) {
        var sentence = mention.sentence();
        var people = mention.people();
        if (members(sentence, people)) {
            return true;
        }
        if (people.single() || !people.category().isEmpty() || people.form() == People.Form.COUNTED) {
            return false;
        }
        return own(sentence, people)
                || lexicon.mayBeIn(sentence, Cue.SUFFERED) && suffered(sentence, people.from() - 1)
                || lexicon.mayBeIn(sentence, Cue.LOSSES) && lost(sentence, people.from() - 1)
                || people.form() == People.Form.HAPPENINGS && among(sentence, people.to());
    }

    /** "45 rebel dead". */
    private boolean own(Sentence sentence, People people) {
        for (var at = people.from(); people.form() == People.Form.HAPPENINGS && at < people.to(); at++) {
            if (attackers(sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "Fifteen members of the Liberation Front were killed". */
    private boolean members(Sentence sentence, People people) {
        if (!sentence.is(people.to(), "of") || !sentence.startsWith(people.to() - 1, "member")) {
            return false;
        }
        for (var at = people.to() + 1; at <= people.to() + BODY && !sentence.boundary(at); at++) {
            if (armed(sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "The rebels suffered", on the left of a number or of the list it stands in. */
    private boolean suffered(Sentence sentence, int last) {
        for (var at = last; at > Math.max(0, last - BEFORE) && !parted(sentence, at); at--) {
            if (lexicon.is(Cue.SUFFERED, sentence, at)) {
                var subject = at - 1;
                while (lexicon.is(Cue.BE, sentence, subject) || lexicon.is(Cue.ADVERB, sentence, subject)) {
                    subject--;
                }
                return attackers(sentence, sentence.is(subject, "side") ? subject - 1 : subject)
                        || armedEnd(sentence, subject);
            }
        }
        return false;
    }

    /** "Rebel losses were", "the casualties on the rebel side are", on the left of a number. */
    private boolean lost(Sentence sentence, int last) {
        for (var at = last; at >= Math.max(0, last - BEFORE) && !parted(sentence, at); at--) {
            if (lexicon.is(Cue.LOSSES, sentence, at)) {
                return attackers(sentence, at - 1)
                        || armedEnd(sentence, at - 1)
                        || of(sentence, at + 1, "among", "on", "of");
            }
        }
        return false;
    }

    /** "On the rebels", "among the insurgents", right behind a number or the list it stands in. */
    private boolean among(Sentence sentence, int from) {
        for (var at = from; at < from + BEHIND; at++) {
            var listed = sentence.is(at, "and")
                    || sentence.is(at, ",")
                    || sentence.number(Math.min(at, sentence.size() - 1))
                    || lexicon.happenings.at(sentence, at).length() > 0;
            if (!listed) {
                return of(sentence, at, "among", "on", "to");
            }
        }
        return false;
    }

    private boolean of(Sentence sentence, int at, String first, String second, String third) {
        if (!sentence.is(at, first) && !sentence.is(at, second) && !sentence.is(at, third)) {
            return false;
        }
        var noun = lexicon.is(Cue.DETERMINER, sentence, at + 1) ? at + 2 : at + 1;
        return attackers(sentence, noun) || armed(sentence, noun);
    }

    private boolean parted(Sentence sentence, int at) {
        return sentence.is(at, ";") || sentence.is(at, ":") || lexicon.is(Cue.STOP, sentence, at);
    }

    private boolean attackers(Sentence sentence, int at) {
        var person = lexicon.persons.at(sentence, at);
        return person.length() > 0 && person.values().getFirst().party() == Party.ATTACKER;
    }

    /** A body that fights, by its name. */
    private boolean armed(Sentence sentence, int at) {
        var speaker = lexicon.speakers.at(sentence, at);
        return speaker.length() > 0
                && speaker.values().getFirst() == AttributionKind.PARTY
                && !sentence.is(at, "group")
                && !lexicon.is(Cue.NAMED_BODY, sentence, at);
    }

    private boolean armedEnd(Sentence sentence, int at) {
        return armed(sentence, at)
                || armed(sentence, at - 1)
                        && lexicon.speakers.at(sentence, at - 1).length() > 1;
    }
}
