package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Party;

/**
 * One person as a phrase tells of them: "former Judge Ana Ruiz", "a councilman", "Ruiz".
 *
 * @param from first token of what is shown as evidence: the name where there is one
 * @param to token after the last
 * @param category what their title says they are, or "person"
 * @param named whether a name stands in it
 * @param titled whether a title or a word for people stands in it
 */
record NounPhrase(int from, int to, String category, Party party, boolean named, boolean titled) {

    static final String PERSON = "person";

    /** "He", "him": somebody told of before. */
    static NounPhrase pronoun(int at) {
        return new NounPhrase(at, at + 1, PERSON, Party.VICTIM, false, false);
    }

    /** The same person of this sort, where nothing else tells what they are. */
    NounPhrase like(String sort) {
        return category.equals(PERSON) ? new NounPhrase(from, to, sort, party, named, titled) : this;
    }

    People people() {
        var form = named ? People.Form.NAMED : People.Form.KNOWN;
        return new People(from, to, Count.exactly(1), category, party, form, null, false, false);
    }
}
