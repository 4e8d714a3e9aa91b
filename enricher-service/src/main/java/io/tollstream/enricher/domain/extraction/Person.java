package io.tollstream.enricher.domain.extraction;

/** One person of a document, as all the words of one measure tell of them. */
final class Person {

    private final Reading told;
    private Traits traits;
    private Sentence last;

    Person(Reading told, Traits traits) {
        this.told = told;
        this.traits = traits;
        this.last = told.mention().sentence();
    }

    /** The words that tell of them first. */
    Reading told() {
        return told;
    }

    boolean in(Sentence sentence) {
        return last == sentence || told.mention().sentence() == sentence;
    }

    boolean fits(Traits other) {
        return traits.fits(other);
    }

    boolean fits(Person other) {
        return traits.fits(other.traits);
    }

    /** Whether the text tells them apart by age or sex, or tells both in one breath. */
    boolean differs(Person other) {
        return traits.differs(other.traits)
                || told.mention().sentence() == other.told.mention().sentence();
    }

    void meet(Reading again, Traits more) {
        traits = traits.and(more);
        last = again.mention().sentence();
    }
}
