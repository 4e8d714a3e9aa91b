package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks the people who lie inside what was counted before: "including 15 children", "among the dead are four". */
final class Insides {

    private static final Map<String, Measure> GROUPS = Map.of(
            "dead", Measure.KILLED,
            "victims", Measure.KILLED,
            "killed", Measure.KILLED,
            "deceased", Measure.KILLED,
            "fatalities", Measure.KILLED,
            "casualties", Measure.KILLED,
            "wounded", Measure.INJURED,
            "injured", Measure.INJURED,
            "rescued", Measure.RESCUED,
            "missing", Measure.MISSING);
    private static final int REACH = 5;

    private final Lexicon lexicon;
    private final int groups;
    private final int among;

    Insides(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.groups = lexicon.vocabulary.mark(word -> GROUPS.containsKey(word.text()));
        this.among = lexicon.vocabulary.mark(word -> word.text().equals("among"));
    }

    List<People> marked(Sentence sentence, List<People> people) {
        var marked = new ArrayList<People>(people.size());
        var among = among(sentence);
        for (var one : people) {
            var inside = after(sentence, one) || listed(sentence, marked, one) || noneAboard(sentence, one);
            var group = among == null ? null : grouped(sentence, one, among);
            marked.add(group != null ? told(one, group).inside() : inside ? one.inside() : one);
        }
        return marked;
    }

    /** "Nobody was hurt on board the tug": none of those there, which says nothing of the others. */
    private static boolean noneAboard(Sentence sentence, People people) {
        if (!people.count().none()) {
            return false;
        }
        for (var at = people.to(); at < people.to() + REACH; at++) {
            var board = sentence.is(at, "on") && sentence.is(at + 1, "board");
            var last = board ? at + 2 : at + 1;
            if ((board || sentence.is(at, "aboard")) && !sentence.boundary(last)) {
                return true;
            }
        }
        return false;
    }

    private boolean after(Sentence sentence, People people) {
        var before = people.from() - 1;
        while (before >= 0
                && (sentence.quote(before)
                        || sentence.is(before, "the")
                        || sentence.is(before, ":")
                        || sentence.is(before, "all"))) {
            before--;
        }
        return lexicon.is(Cue.PART, sentence, before)
                || lexicon.is(Cue.PART, sentence, before - 1)
                        && before >= 1
                        && lexicon.length(Cue.PART, sentence, before - 1) == 2;
    }

    private boolean listed(Sentence sentence, List<People> before, People people) {
        if (before.isEmpty() || !before.getLast().part() || before.getLast().party() != people.party()) {
            return false;
        }
        if (people.form() == People.Form.HAPPENINGS) {
            return false;
        }
        if (ownClause(sentence, people)) {
            return false;
        }
        var gap = people.from() - before.getLast().to();
        for (var at = before.getLast().to(); gap <= REACH && at < people.from(); at++) {
            if (lexicon.is(Cue.BE, sentence, at)
                    || lexicon.happenings.at(sentence, at).length() > 0) {
                return false;
            }
        }
        return gap > 0 && gap <= REACH && joins(sentence.word(people.from() - 1), sentence.word(people.from() - 2));
    }

    /** "Four died, including a boy, and eight others were wounded": the people open a clause of their own. */
    private boolean ownClause(Sentence sentence, People people) {
        return sentence.is(people.from() - 1, "and")
                && sentence.is(people.from() - 2, ",")
                && (sentence.is(people.to(), "was") || sentence.is(people.to(), "were"))
                && lexicon.happenings.at(sentence, people.to() + 1).length() > 0;
    }

    private static boolean joins(String last, String beforeLast) {
        return last.equals(",") || last.equals("and") && (beforeLast.equals(",") || !beforeLast.isEmpty());
    }

    /** The place after "among the dead", or null. */
    private @Nullable Integer among(Sentence sentence) {
        if (!sentence.opens(groups) || !sentence.opens(among) && !lexicon.mayBeIn(sentence, Cue.PART)) {
            return null;
        }
        for (var group = 1; group < sentence.size(); group++) {
            if (sentence.entry(group).opens(groups)
                    && (includes(sentence, group)
                            || sentence.entry(group - 2).opens(among) && those(sentence, group - 1))) {
                return group - 2;
            }
        }
        return null;
    }

    /** "The dead include". */
    private boolean includes(Sentence sentence, int group) {
        return sentence.is(group - 1, "the")
                && lexicon.is(Cue.GROUP, sentence, group)
                && lexicon.is(Cue.PART, sentence, group + 1);
    }

    /** "The", "those", "14": behind "among" and before the group. */
    private boolean those(Sentence sentence, int at) {
        return sentence.is(at, "the")
                || sentence.is(at, "those")
                || sentence.number(at)
                || lexicon.numbers.at(sentence, at).length() == 1;
    }

    private @Nullable Measure grouped(Sentence sentence, People people, int among) {
        var group = GROUPS.get(sentence.word(among + 2));
        var verb = sentence.word(among + 3);
        var follows = people.from() > among
                && (verb.equals("are")
                        || verb.equals("were")
                        || verb.equals("is")
                        || verb.equals("was")
                        || verb.equals(",")
                        || lexicon.is(Cue.PART, sentence, among + 3));
        var precedes = people.to() <= among && among - people.to() <= 2;
        var listing = verb.equals(",") || lexicon.is(Cue.PART, sentence, among + 3);
        var told = follows && !(listing && people.form() == People.Form.BARE) && !turns(sentence, among, people);
        return told || precedes ? group : null;
    }

    /** "Among the victims, after a gunman opened fire": a clause of its own begins before the people. */
    private boolean turns(Sentence sentence, int among, People people) {
        for (var at = among + 3; at < people.from(); at++) {
            if (lexicon.is(Cue.STOP, sentence, at) && lexicon.is(Cue.CONJUNCTION, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    private static People told(People people, Measure measure) {
        return new People(
                people.from(),
                people.to(),
                people.count(),
                people.category(),
                people.party(),
                people.form(),
                people.told() == null ? measure : people.told(),
                people.part(),
                people.more());
    }
}
