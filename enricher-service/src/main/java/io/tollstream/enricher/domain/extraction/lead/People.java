package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import org.jspecify.annotations.Nullable;

/**
 * People counted in a sentence: "al menos 27 militantes", "le conducteur", "31".
 *
 * @param from first token
 * @param to token after the last
 * @param told what their own words say happened to them ("17 heridos"), or null
 */
record People(
        int from,
        int to,
        Count count,
        String category,
        Party party,
        Form form,
        @Nullable Measure told,
        boolean part,
        boolean more) {

    enum Form {
        /** A number with a noun. */
        COUNTED,
        /** A number alone. */
        BARE,
        /** A number that may count something else: only a toll makes it people. */
        UNSURE,
        /** One person, not heard of before: "un soldado". */
        ONE,
        /** One person, perhaps heard of before: "el conductor". */
        KNOWN
    }

    boolean single() {
        return form == Form.ONE || form == Form.KNOWN;
    }

    boolean noun() {
        return form != Form.BARE && form != Form.UNSURE;
    }

    People inside() {
        return new People(from, to, count, category, party, form, told, true, more);
    }

    People told(Measure measure) {
        return new People(from, to, count, category, party, form, measure, part, more);
    }

    People alone() {
        return new People(from, to, count, category, party, form, told, part, false);
    }

    /** These and those that belong with them, as one number. */
    People and(People others) {
        var same = category.equals(others.category) || others.form == Form.BARE;
        return new People(
                from, others.to, count.plus(others.count), same ? category : "", party, Form.COUNTED, told, part, more);
    }
}
