package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import org.jspecify.annotations.Nullable;

/**
 * People counted in a sentence: "at least 27 militants", "the driver", "31".
 *
 * @param from first token
 * @param to token after the last
 * @param form how they are named
 * @param told what the words themselves say happened to them ("17 injured passengers", "25 deaths"), or null
 * @param part whether they lie inside what was counted before them ("including 15 children")
 * @param more whether they come on top
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
        /** "A police officer": one, not heard of before. */
        ONE,
        /** "The man", "the victim": one, perhaps heard of before. */
        KNOWN,
        /** One by name, wherever else the name stands. */
        NAMED,
        /** A noun of happenings: "25 deaths". */
        HAPPENINGS
    }

    boolean single() {
        return form == Form.ONE || form == Form.KNOWN || form == Form.NAMED;
    }

    /** The same people as victims or as attackers. */
    People on(Party side) {
        return side == party ? this : new People(from, to, count, category, side, form, told, part, more);
    }

    /** The same people counted on their own, not on top of others. */
    People alone() {
        return new People(from, to, count, category, party, form, told, part, false);
    }

    /** The same people under another word. */
    People as(String other) {
        return new People(from, to, count, other, party, form, told, part, more);
    }

    People ofEverybody() {
        return new People(from, to, count, "", party, form, told, part, more);
    }

    /** The same people as attackers, who have no category and lie inside no number of victims. */
    People attacking() {
        return new People(from, to, count, "", Party.ATTACKER, form, told, false, false);
    }

    /** The same people, of the sort of those counted before: "16 rebels were killed and two more". */
    People like(People others) {
        return new People(from, to, count, others.category, others.party, form, told, part, more);
    }

    /** The same words for another number of people, of everybody. */
    People counting(Count other) {
        return new People(from, to, other, "", party, Form.COUNTED, told, false, false);
    }

    /** So many people, told of from here up to a later word. */
    People until(int end, Count all) {
        return new People(from, end, all, category, party, form, told, part, more);
    }

    /** The same number of people of this sort. */
    People of(Lexicon.Person sort) {
        return new People(from, to, count, sort.category(), sort.party(), form, told, part, more);
    }

    /** The same people, counted for themselves. */
    People outside() {
        return new People(from, to, count, category, party, form, told, false, more);
    }

    /** The same people, outside what was counted before and on top of it. */
    People apart() {
        return new People(from, to, count, category, party, form, told, false, true);
    }

    People inside() {
        return new People(from, to, count, category, party, form, told, true, more);
    }
}
