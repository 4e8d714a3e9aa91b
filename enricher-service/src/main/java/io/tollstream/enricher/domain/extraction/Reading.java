package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention together with who says so: a figure that is not yet compared with the others of its item.
 *
 * @param then what changed it since its mention's rule made it, in order
 */
record Reading(Mention mention, Statement statement, Count count, Stance stance, List<Rule> then) {

    Reading(Mention mention, Statement statement, Count count, Stance stance) {
        this(mention, statement, count, stance, List.of());
    }

    Measure measure() {
        return mention.measure();
    }

    Party party() {
        var people = mention.people();
        var ownLosses = count.none()
                && people.form() == People.Form.HAPPENINGS
                && statement.who().kind() == AttributionKind.PARTY;
        return ownLosses ? Party.ATTACKER : people.party();
    }

    String category() {
        return mention.people().category();
    }

    Scope scope() {
        if (mention.people().part()) {
            return Scope.PART;
        }
        return mention.people().more() ? Scope.ADDITIONAL : Scope.TOTAL;
    }

    /** Whether they were shot, which leaves open whether they died. */
    boolean shot() {
        var event = mention.event();
        return measure() == Measure.INJURED && event != null && event.kind() == Lexicon.Kind.SHOT;
    }

    /** Whether the words say that they are not whom the text told of before: "another man", "a woman was also killed". */
    boolean another(Lexicon lexicon) {
        var people = mention.people();
        if (people.form() == People.Form.ONE && also(people.to())) {
            return true;
        }
        for (var at = people.from(); at < people.to(); at++) {
            if (lexicon.is(Cue.ANOTHER, mention.sentence(), at)) {
                return true;
            }
        }
        return false;
    }

    private boolean also(int verb) {
        var event = mention.event();
        var sentence = mention.sentence();
        return event != null && event.from() == verb + 2 && sentence.is(verb + 1, "also") && sentence.is(verb, "was");
    }

    boolean single() {
        return mention.people().single();
    }

    Reading counting(Count other, Rule why) {
        return new Reading(mention, statement, other, stance, and(why));
    }

    /** The same people, as some of those told of before. */
    Reading inside(Rule why) {
        return new Reading(mention.inside(), statement, count, stance, and(why));
    }

    /** The same as the word of somebody else than the text names. */
    Reading saidBy(Attribution who, Stance other, Rule why) {
        return new Reading(mention, new Statement(who, other, null), count, other, and(why));
    }

    /** The same claim, contested by somebody else. */
    Reading contestedBy(Attribution other) {
        return new Reading(mention, new Statement(statement.who(), stance, other), count, stance, then);
    }

    /** The same, counting everybody and not one category. */
    Reading ofEverybody() {
        return new Reading(mention.ofEverybody(), statement, count, stance, then);
    }

    /** The same people as attackers. */
    Reading attacking() {
        return new Reading(mention.attacking(), statement, count, stance, then);
    }

    /** The same people as victims. */
    Reading defending() {
        return new Reading(mention.counting(mention.people().on(Party.VICTIM)), statement, count, stance, then);
    }

    Reading standing(Stance other, Rule why) {
        return new Reading(mention, statement, count, other, and(why));
    }

    Reading replacing(Count earlier, boolean corrects) {
        var why = corrects ? Rule.CORRECTED : Rule.UPDATED;
        return new Reading(mention.replacing(earlier, corrects), statement, count, stance, and(why));
    }

    Reading correcting() {
        var corrected = mention.replacing(mention.replaces(), true);
        return new Reading(corrected, statement, count, stance, and(Rule.CORRECTED));
    }

    /** The same, with one more rule that had a hand in it. */
    Reading by(Rule why) {
        return new Reading(mention, statement, count, stance, and(why));
    }

    /** The same people, not on top of others. */
    Reading alone() {
        return new Reading(mention.alone(), statement, count, stance, then);
    }

    /** The same people under another word. */
    Reading as(String category) {
        return new Reading(mention.as(category), statement, count, stance, then);
    }

    private List<Rule> and(Rule why) {
        if (then.contains(why)) {
            return then;
        }
        var rules = new ArrayList<>(then);
        rules.add(why);
        return List.copyOf(rules);
    }

    Figure figure() {
        return new Figure(
                measure(),
                party(),
                category(),
                count,
                scope(),
                stance,
                statement.who(),
                mention.replaces(),
                mention.correction(),
                contestedBy(),
                evidence());
    }

    private @Nullable Attribution contestedBy() {
        return stance == Stance.CLAIMED ? statement.contestedBy() : null;
    }

    private Evidence evidence() {
        var sentence = mention.sentence();
        return Evidence.quoted(
                sentence.text(),
                sentence.start(),
                sentence.start(mention.people().from()),
                sentence.end(mention.people().to() - 1));
    }
}
