package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the people of a sentence: those whom a number counts, and those who are told of singly. */
final class PeopleReader {

    private final Lexicon lexicon;
    private final CountedPeople numbers;
    private final SinglePeople singles;

    PeopleReader(Lexicon lexicon) {
        var nouns = new PeopleNouns(lexicon);
        this.lexicon = lexicon;
        this.numbers = new CountedPeople(lexicon, nouns);
        this.singles = new SinglePeople(lexicon, nouns);
    }

    /**
     * Those of a sentence that tells of no harm who matter to the sentences behind it: the first person, whom a pronoun
     * may mean, and whoever has a name or stands near one.
     */
    List<People> met(Sentence sentence, Cast cast) {
        var found = new ArrayList<People>();
        var bare = new BitSet();
        var anybody = false;
        var until = sentence.lastCapital();
        for (var at = 0; at < sentence.size() && (at <= until || !anybody); at++) {
            var one = told(sentence, at, bare.get(at), cast);
            if (one != null) {
                found.add(one);
                anybody |= one.single();
                until = sentence.capital(at) ? Math.max(until, one.to() + Cast.NEAR) : until;
                bare.set(SinglePeople.listed(sentence, one.to()));
                at = one.to() - 1;
            }
        }
        return found;
    }

    private @Nullable People told(Sentence sentence, int at, boolean bare, Cast cast) {
        if (bare) {
            return singles.bareOrSingle(sentence, at, cast);
        }
        return singles.mayBegin(sentence, at) ? singles.single(sentence, at, cast) : null;
    }

    List<People> in(Sentence sentence, List<Quantity> quantities, List<Event> events, Cast cast) {
        var bare = singles.objects(sentence, events);
        var struck = singles.struck(sentence, events);
        var found = new ArrayList<People>();
        var taken = 0;
        var next = 0;
        for (var at = 0; at < sentence.size(); at++) {
            while (next < quantities.size() && quantities.get(next).from() < at) {
                next++;
            }
            var counted = next < quantities.size() && quantities.get(next).from() == at;
            if (at < taken) {
                continue;
            }
            var people = counted
                    ? numbers.counted(sentence, quantities.get(next))
                    : struck.get(at) ? SinglePeople.pronoun(at) : told(sentence, at, bare.get(at), cast);
            if (people != null) {
                found.add(found.isEmpty() && ofThoseBefore(sentence, people) ? people.outside() : people);
                taken = people.to();
                bare.set(SinglePeople.listed(sentence, people.to()));
                taken = nor(sentence, people, found);
            } else if (counted) {
                taken = quantities.get(next).to();
            }
        }
        if (!ordered(found)) {
            found.sort(Comparator.comparingInt(People::from));
        }
        return found;
    }

    private static boolean ordered(List<People> people) {
        for (var i = 1; i < people.size(); i++) {
            if (people.get(i).from() < people.get(i - 1).from()) {
                return false;
            }
        }
        return true;
    }

    /** "No deaths or injuries", "no casualties": none of either. */
    private int nor(Sentence sentence, People people, List<People> found) {
        var none = people.form() == Form.HAPPENINGS
                && people.count().low() == 0
                && people.count().none();
        if (!none) {
            return people.to();
        }
        var joint = sentence.word(people.to());
        var also = joint.equals("or") || joint.equals("and") || joint.equals("nor") ? people.to() + 1 : people.to() - 1;
        for (var happening : lexicon.happenings.at(sentence, also).values()) {
            if (happening.kind() == Lexicon.Kind.COUNTED && happening.measure() != people.told()) {
                found.add(new People(
                        also,
                        also + 1,
                        people.count(),
                        "",
                        people.party(),
                        Form.HAPPENINGS,
                        happening.measure(),
                        false,
                        false));
                return also + 1;
            }
        }
        return people.to();
    }

    /** "Two of them died": of people of a sentence before, so that nobody here is their whole. */
    private boolean ofThoseBefore(Sentence sentence, People people) {
        return people.part() && people.form() == Form.BARE && numbers.ownVerb(sentence, people.to());
    }
}
