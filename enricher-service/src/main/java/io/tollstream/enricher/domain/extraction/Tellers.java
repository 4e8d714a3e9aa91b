package io.tollstream.enricher.domain.extraction;

/** Knows who in a sentence only tells of it: "the shot killed him, Leir said" is of no harm to Leir. */
final class Tellers {

    private final Lexicon lexicon;

    Tellers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a name or a pronoun is the subject of a verb of saying. */
    boolean tells(Sentence sentence, People people) {
        var named = people.form() == People.Form.KNOWN
                && people.category().isEmpty()
                && !lexicon.is(Cue.DETERMINER, sentence, people.from());
        return named
                && lexicon.sayings.at(sentence, people.to()).length() > 0
                && lexicon.happenings.at(sentence, people.to()).length() == 0;
    }
}
