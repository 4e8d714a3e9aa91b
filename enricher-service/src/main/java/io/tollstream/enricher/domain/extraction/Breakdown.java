package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;

/** A bare list of people that adds up to a total told before is its breakdown: 23 + 3 + 5 = 31. */
final class Breakdown {

    private static final int LIST = 2;
    private static final int BACK = 200;

    /** The parts of an earlier total that a sentence without any happening lists; empty where it lists none. */
    static List<Mention> of(Clause clause, List<Reading> before) {
        var listed = new ArrayList<People>();
        var sum = 0L;
        for (var people : clause.people) {
            if (people.form() == People.Form.COUNTED && people.count().quantifier() == Quantifier.EXACT) {
                listed.add(people);
                sum += people.count().low();
            }
        }
        if (listed.size() < LIST) {
            return List.of();
        }
        for (var total :
                before.subList(Math.max(0, before.size() - BACK), before.size()).reversed()) {
            var whole = total.scope() == Scope.TOTAL
                    && !total.single()
                    && total.count().low() == sum;
            if (whole && total.party() == listed.getFirst().party()) {
                return listed.stream()
                        .map(people -> new Mention(
                                clause.sentence,
                                people.inside(),
                                total.measure(),
                                total.mention().event(),
                                Rule.BREAKDOWN))
                        .toList();
            }
        }
        return List.of();
    }

    private Breakdown() {}
}
