package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.extraction.People.Form;

/** Finds who is added behind a verb to those before it: "was killed at the house, along with his wife and a friend". */
record Added(Clause clause) {

    /** Words between a verb and "along with" that say where and when. */
    private static final int PLACED = 14;

    /** The first of those added, or -1 where nobody is. */
    int behind(Event event) {
        var sentence = clause.sentence;
        if (sentence.is(event.to(), "as") && sentence.is(event.to() + 1, "well")) {
            return clause.peopleFrom(event.to() + 3, 1);
        }
        for (var at = event.to(); at < Math.min(sentence.size(), event.to() + PLACED); at++) {
            if ((sentence.is(at, "along") || sentence.is(at, "together")) && sentence.is(at + 1, "with")) {
                return clause.peopleFrom(at + 2, 1);
            }
            if (clause.eventFrom(at) || clause.trueAuxiliary(at) || others(at) || sentence.is(at, "and")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether people stand here; the number and the name of a street may be read as such. */
    private boolean others(int at) {
        var index = clause.peopleFrom(at, 0);
        var form = index < 0 ? null : clause.people.get(index).form();
        return form == Form.COUNTED || form == Form.ONE;
    }
}
