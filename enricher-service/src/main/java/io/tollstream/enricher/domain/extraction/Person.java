package io.tollstream.enricher.domain.extraction;

import java.util.Objects;

/** One person of a document, as all the words of one measure tell of them. */
final class Person {

    private Reading told;
    private Traits traits;
    private Mention last;
    private boolean onlyShot;
    private boolean alive;
    private boolean apart;

    Person(Reading told, Traits traits) {
        this.told = told;
        this.traits = traits;
        this.last = told.mention();
        this.onlyShot = told.shot();
    }

    /** The words that tell of them first and say who it is. */
    Reading told() {
        return told;
    }

    /** Whether one happening is told of both, so that they are two: "a man and a student were killed". */
    boolean besides(Mention other) {
        return other != told.mention() && other != last && (together(told.mention(), other) || together(last, other));
    }

    private static boolean together(Mention one, Mention other) {
        return one.sentence() == other.sentence() && Objects.equals(one.event(), other.event()) && !apposed(one, other);
    }

    /** "Doe, an eighth grader", "the teenager, a student": behind a comma, who it is. */
    private static boolean apposed(Mention one, Mention other) {
        var sentence = one.sentence();
        return other.people().from() == one.people().to() + 1
                && sentence.is(one.people().to(), ",")
                && (one.people().category().isEmpty() || one.people().form() == People.Form.KNOWN)
                && other.people().form() == People.Form.ONE;
    }

    /** Whether any words for them are a name. */
    boolean named() {
        return !name().isEmpty();
    }

    /** The last word of their name, or empty. */
    String name() {
        return traits.name();
    }

    /** Whether the words that first tell of them say that they come after others: "was also killed". */
    boolean apart() {
        return apart;
    }

    void apart(boolean told) {
        apart = told;
    }

    /** Whether all words for them are "another". */
    boolean another() {
        return traits.either();
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

    /** Whether all that the text tells of them is that they were shot. */
    boolean onlyShot() {
        return onlyShot;
    }

    /** Whether any words tell that they are alive besides the dead: "was also shot", "is recovering". */
    boolean alive() {
        return alive;
    }

    void lives() {
        alive = true;
    }

    /** Whether words say who it is where those before said nothing: "one of the victims ... the young woman". */
    private boolean says(Reading again) {
        return told.category().isEmpty()
                && traits.name().isEmpty()
                && told.mention().people().form() == People.Form.KNOWN
                && !again.category().isEmpty();
    }

    void meet(Reading again, Traits more) {
        onlyShot &= again.shot();
        traits = traits.and(more);
        last = again.mention();
        told = says(again) ? again : told;
    }
}
