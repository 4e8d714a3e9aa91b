package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Quantifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The accepted totals of one cell, and which of them still stand.
 *
 * <p>A number is <em>overruled</em> where a lower one was said in one of the three ways that let a toll fall: an
 * explicit correction, its own source, two independent newer sources. A later copy of an overruled number does not bring
 * it back. A total is <em>overtaken</em> where a greater one by a voice at least as strong was first said after it: what
 * is left spans the range.
 */
final class Totals {

    private final List<Statement> positions;
    private final List<Statement> corrections;
    private final List<Statement> spoken;
    private final Map<Long, Instant> firstSaid = new HashMap<>();

    Totals(Ledger ledger, Cell cell) {
        var takenBack = ledger.in(Slot.RETRACTION, cell);
        Predicate<Statement> stands = total -> takenBack.stream().noneMatch(word -> takesBack(word, total));
        var firsts = ledger.in(Slot.FIRST, cell).stream().filter(stands).toList();
        positions = ledger.in(Slot.POSITION, cell).stream().filter(stands).toList();
        corrections = ledger.in(Slot.CORRECTION, cell).stream().filter(stands).toList();
        firsts.forEach(this::noteFirst);
        positions.forEach(this::noteFirst);
        corrections.forEach(this::noteFirst);
        spoken = spoken(firsts);
    }

    /** A number taken back in words: by the publisher who gave it, or for everybody by an authority. */
    private static boolean takesBack(Statement word, Statement total) {
        return word.count().allows(total.best())
                && word.time().isAfter(total.time())
                && (word.voice().publisher().equals(total.voice().publisher())
                        || word.attribution().kind() == AttributionKind.OFFICIAL);
    }

    private void noteFirst(Statement total) {
        firstSaid.merge(total.best(), total.time(), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** Each voice's own last word; and whoever first gave a number, as long as that voice says nothing else now. */
    private List<Statement> spoken(List<Statement> firsts) {
        var spoken = new ArrayList<>(positions);
        for (var first : firsts) {
            if (positions.stream().noneMatch(position -> replaces(position, first))) {
                spoken.add(first);
            }
        }
        corrections.stream()
                .filter(correction -> positions.stream().noneMatch(position -> replaces(position, correction)))
                .forEach(spoken::add);
        return spoken.stream().distinct().toList();
    }

    /** A source's newer figure replaces its own; a bound or a rounding that still fits the older one does not. */
    private static boolean replaces(Statement position, Statement older) {
        return position.voice().equals(older.voice())
                && position.compareTo(older) > 0
                && !(older.firm() && echoes(position, older));
    }

    /** Whether a loose number adds nothing to this one: "at least 30", "about 32", or only the soldiers, beside 31. */
    private static boolean echoes(Statement loose, Statement number) {
        if (loose.firm()) {
            return false;
        }
        var quantifier = loose.count().quantifier();
        var rounded = !loose.partial() && (quantifier == Quantifier.ABOUT || quantifier == Quantifier.VAGUE);
        var apart = Math.abs(loose.best() - number.best());
        return loose.best() <= number.best() || rounded && apart * 10 <= number.best();
    }

    boolean isEmpty() {
        return spoken.isEmpty();
    }

    Instant firstSaid(long number) {
        return firstSaid.getOrDefault(number, Instant.MIN);
    }

    /** Everything that gives this number, in the order of event time. */
    List<Statement> giving(long number) {
        return spoken.stream().filter(total -> total.best() == number).sorted().toList();
    }

    /** The totals that still stand, in the order of event time; at least one where there is any total. */
    List<Statement> fresh() {
        var standing = spoken.stream().filter(total -> !overruled(total.best())).toList();
        // Two correctors who each went back on their word can overrule each other; then nobody is overruled.
        var ruling = standing.isEmpty() ? spoken : standing;
        var candidates = ruling.stream().filter(total -> !silent(total, ruling)).toList();
        return candidates.stream()
                .filter(total -> candidates.stream().noneMatch(other -> overtakes(other, total)))
                .filter(total -> !overtakenByWeaker(total, candidates))
                .sorted()
                .toList();
    }

    private boolean overruled(long number) {
        return overruledByCorrection(number) || overruledByTwo(number);
    }

    private boolean overruledByCorrection(long number) {
        return corrections.stream()
                .filter(correction -> correction.best() < number)
                .filter(correction -> !firstSaid(number).isAfter(correction.time()))
                .anyMatch(correction -> !saidAnew(number, correction));
    }

    /** A corrected number stands again where the corrector itself, or two independent sources, say it later. */
    private boolean saidAnew(long number, Statement correction) {
        var later = positions.stream()
                .filter(total -> total.best() == number && total.laterThan(correction.time()))
                .toList();
        return later.stream().anyMatch(total -> total.voice().equals(correction.voice())) || twoIndependent(later);
    }

    private boolean overruledByTwo(long number) {
        return positions.stream()
                .map(Statement::best)
                .distinct()
                .filter(lower -> lower < number)
                // A number that was known before the greater one came up is old, however often it is copied.
                .filter(lower -> firstSaid(lower).isAfter(firstSaid(number)))
                .anyMatch(lower -> agreed(lower, number) && !agreed(number, lower));
    }

    /** Whether two independent voices, as strong as any that gave the other number, came to this one after it. */
    private boolean agreed(long number, long other) {
        var strongest =
                giving(other).stream().map(total -> total.attribution().kind()).min(Enum::compareTo);
        return twoIndependent(positions.stream()
                .filter(total -> total.best() == number && total.firm())
                .filter(total -> total.laterThan(firstSaid(other)))
                .filter(total ->
                        strongest.isEmpty() || total.attribution().kind().atLeastAsStrongAs(strongest.get()))
                .toList());
    }

    static boolean twoIndependent(List<Statement> totals) {
        return totals.stream().anyMatch(one -> totals.stream().anyMatch(one::independentOf));
    }

    /** A loose number that echoes a firm one adds nothing; a sum of named parts yields to any stated total. */
    private static boolean silent(Statement loose, List<Statement> all) {
        return all.stream()
                .filter(Statement::firm)
                .filter(firm -> loose.partial()
                        || firm.attribution()
                                .kind()
                                .atLeastAsStrongAs(loose.attribution().kind()))
                .anyMatch(firm -> echoes(loose, firm));
    }

    private boolean overtakes(Statement other, Statement total) {
        return other.best() > total.best()
                && other.attribution()
                        .kind()
                        .atLeastAsStrongAs(total.attribution().kind())
                && !firstSaid(other.best()).isBefore(firstSaid(total.best()));
    }

    /** A lone paper does not overtake an authority; two independent ones with newer, greater numbers do. */
    private static boolean overtakenByWeaker(Statement total, List<Statement> candidates) {
        return twoIndependent(candidates.stream()
                .filter(other -> other.best() > total.best() && other.laterThan(total.time()))
                .filter(other -> !other.attribution()
                        .kind()
                        .atLeastAsStrongAs(total.attribution().kind()))
                .toList());
    }

    /** The sum of counts that bridge from this number: the increments of one voice, the voice that adds most. */
    static List<Statement> bridging(List<Statement> increments, Instant since) {
        var byVoice = new HashMap<Voice, List<Statement>>();
        increments.stream().filter(more -> more.laterThan(since)).forEach(more -> byVoice.computeIfAbsent(
                        more.voice(), voice -> new ArrayList<>())
                .add(more));
        return byVoice.values().stream()
                .max((one, other) -> {
                    var bySum = Long.compare(sum(one).low(), sum(other).low());
                    return bySum != 0 ? bySum : other.getFirst().compareTo(one.getFirst());
                })
                .orElse(List.of());
    }

    static Count sum(List<Statement> increments) {
        return increments.stream().map(Statement::count).reduce(Count::plus).orElseThrow();
    }
}
