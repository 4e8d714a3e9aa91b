package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Makes one number of the single persons of one list: "the driver, an officer and a soldier were killed", three; and of
 * a family: "a farmer, his wife and six children", eight. Where the item counts others beside them, they stay apart, so
 * that all still add up.
 */
final class PersonLists {

    /** Words that say whose kin somebody is. */
    static final Set<String> THEIRS = Set.of("his", "her", "their");

    /** The readings in the order of the text, each list as one. */
    static List<Reading> summed(List<Reading> readings) {
        var summed = new ArrayList<Reading>();
        for (var at = 0; at < readings.size(); ) {
            var end = end(readings, at);
            if (end - at > 1 && all(readings, at, end)) {
                summed.add(sum(readings.subList(at, end)));
                at = end;
            } else {
                summed.add(readings.get(at));
                at++;
            }
        }
        return summed;
    }

    /** Where the list ends that begins at this reading; the next place where none does. */
    private static int end(List<Reading> readings, int from) {
        var to = from + 1;
        var family = false;
        while (one(readings.get(from)) && to < readings.size() && listed(readings.get(from), readings.get(to))) {
            family = family || theirs(readings.get(to));
            to++;
        }
        var last = to < readings.size() && to > from && one(readings.get(from)) ? readings.get(to) : null;
        var kin = last != null && (family || theirs(last)) && exact(last) && together(readings.get(from), last);
        return kin ? to + 1 : to;
    }

    /** "His wife", "their six children": a family is told of. */
    private static boolean theirs(Reading reading) {
        var mention = reading.mention();
        var from = mention.people().from();
        return THEIRS.contains(mention.sentence().word(from))
                || THEIRS.contains(mention.sentence().word(from - 1));
    }

    private static boolean exact(Reading reading) {
        return reading.count().quantifier() == Quantifier.EXACT
                && reading.scope() == Scope.TOTAL
                && reading.category().equals("child");
    }

    private static boolean listed(Reading first, Reading next) {
        return one(next) && !maybeSame(first, next) && together(first, next);
    }

    private static boolean together(Reading first, Reading next) {
        return cell(first, next)
                && next.stance() == first.stance()
                && next.statement().equals(first.statement())
                && next.mention().sentence() == first.mention().sentence()
                && Objects.equals(next.mention().event(), first.mention().event());
    }

    /** "Her husband, Jon Leir, was killed": without "and", a name may be that of the person beside it. */
    private static boolean maybeSame(Reading first, Reading next) {
        var named = first.category().isEmpty() || next.category().isEmpty();
        var mention = next.mention();
        return named && !mention.sentence().is(mention.people().from() - 1, "and");
    }

    private static boolean one(Reading reading) {
        return reading.single()
                && reading.scope() == Scope.TOTAL
                && reading.mention().replaces() == null
                && reading.mention().event() != null
                && Count.exactly(1).equals(reading.count());
    }

    /** Whether nobody else of their measure and party is counted as somebody whole. */
    private static boolean all(List<Reading> readings, int from, int to) {
        for (var at = 0; at < readings.size(); at++) {
            var beside = at < from || at >= to;
            if (beside
                    && cell(readings.get(at), readings.get(from))
                    && readings.get(at).scope() != Scope.PART) {
                return false;
            }
        }
        return true;
    }

    private static boolean cell(Reading one, Reading other) {
        return one.measure() == other.measure() && one.party() == other.party();
    }

    private static Reading sum(List<Reading> list) {
        var first = list.getFirst();
        var count =
                Count.exactly(list.stream().mapToLong(one -> one.count().low()).sum());
        var to = list.getLast().mention().people().to();
        var alike = list.stream().allMatch(one -> one.category().equals(first.category()));
        var people = first.mention().people().until(to, count);
        var mention = first.mention().counting(alike ? people : people.ofEverybody());
        return new Reading(mention, first.statement(), count, first.stance(), first.then()).by(Rule.ONE_BY_ONE);
    }

    private PersonLists() {}
}
