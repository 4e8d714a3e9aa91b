package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Quantifier;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accepted totals of one cell, and which of them still stand.
 *
 * <p>A number is <em>overruled</em> where a lower one was said in one of the three ways that let a toll fall: an
 * explicit correction, its own source, two independent newer sources. A later copy of an overruled number does not bring
 * it back, and a copy of an old number or of an old correction overrules nothing that came after it. A total is
 * <em>overtaken</em> where a greater one by a voice at least as strong was first said after it: what is left spans the
 * range.
 */
final class Totals {

    private final List<Statement> positions;
    private final List<Statement> corrections;
    private final List<Statement> spoken;
    private final List<Statement> candidates;
    private final Map<Statement, AttributionKind> ranks = new IdentityHashMap<>();
    private final Map<Long, Instant> firstSaid = new HashMap<>();
    private final long forgottenBelow;

    Totals(Ledger ledger, Cell cell) {
        var said = Stream.of(Slot.POSITION, Slot.FIRST, Slot.CORRECTION)
                .flatMap(slot -> ledger.in(slot, cell).stream())
                .distinct()
                .toList();
        said.forEach(total -> firstSaid.merge(total.best(), total.time(), Totals::earlier));
        forgottenBelow = ledger.forgottenBelow(cell);
        var words = ledger.in(Slot.RETRACTION, cell);
        var kept = said.stream()
                .filter(total -> words.stream().noneMatch(word -> takesBack(word, total, said)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        positions =
                ledger.in(Slot.POSITION, cell).stream().filter(kept::contains).toList();
        corrections = kept.stream().filter(Statement::corrects).toList();
        var byVoice = kept.stream().collect(Collectors.groupingBy(Statement::voice));
        spoken = kept.stream()
                .filter(total -> byVoice.get(total.voice()).stream().noneMatch(newer -> replaces(newer, total)))
                .toList();
        candidates = candidates();
        candidates.forEach(total -> ranks.put(total, total.kind()));
        fresh().forEach(this::promote);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A number taken back in words: by the publisher who gave it, or for everybody by an authority. */
    private boolean takesBack(Statement word, Statement total, List<Statement> said) {
        if (!word.count().allows(total.best())) {
            return false;
        }
        var itsOwn = word.samePublisherAs(total);
        var byAuthority = word.attribution().kind() == AttributionKind.OFFICIAL;
        return itsOwn && word.laterThan(total.time())
                || byAuthority && word.laterThan(firstSaid.get(total.best())) && !saidAnew(total.best(), word, said);
    }

    /** A number that fell stands again where whoever took it down, or two independent sources, say it later. */
    private static boolean saidAnew(long number, Statement word, List<Statement> said) {
        var later = said.stream()
                .filter(total -> total.best() == number && total.laterThan(word.time()))
                .toList();
        return later.stream().anyMatch(total -> total.sameVoiceAs(word)) || twoIndependent(later);
    }

    /** A voice's newer figure replaces its own; what adds nothing, and a copy of an old number, does not. */
    private boolean replaces(Statement newer, Statement older) {
        if (newer.equals(older) || newer.compareTo(older) <= 0 || newer.echoes(older)) {
            return false;
        }
        if (newer.best() == older.best()) {
            return newer.firm() && !newer.count().equals(older.count());
        }
        return newer.best() > older.best() || lowersItsOwn(newer, older);
    }

    private boolean lowersItsOwn(Statement newer, Statement older) {
        if (newer.corrects()) {
            return reaches(newer, older.best());
        }
        // "From 544 to 607" is a rise, whatever greater number was printed meanwhile.
        return newer.sameSpeakerAs(older) && !newer.rises() && isNewerThan(newer.best(), older.best());
    }

    /** Whether this number came up after the other; one that may be forgotten counts as old. */
    private boolean isNewerThan(long number, long other) {
        return number >= forgottenBelow && firstSaid(number).isAfter(firstSaid(other));
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
        return candidates.stream()
                .filter(total -> candidates.stream().noneMatch(other -> overtakes(other, total)))
                .sorted()
                .toList();
    }

    private List<Statement> candidates() {
        var agreed = agreedNumbers();
        var overruled = spoken.stream()
                .map(Statement::best)
                .distinct()
                .filter(number -> overruledByCorrection(number) || overruledByTwo(number, agreed))
                .collect(Collectors.toSet());
        var standing = spoken.stream()
                .filter(total -> !overruled.contains(total.best()))
                .toList();
        // Two correctors who each went back on their word can overrule each other; then nobody is overruled.
        var ruling = standing.isEmpty() ? spoken : standing;
        return ruling.stream().filter(total -> !silent(total, ruling)).toList();
    }

    private boolean overruledByCorrection(long number) {
        return corrections.stream()
                .filter(correction -> correction.best() < number && reaches(correction, number))
                .filter(correction ->
                        correction.names(number) || correction.kind().atLeastAsStrongAs(strongestOf(giving(number))))
                .anyMatch(correction -> !saidAnew(number, correction, positions));
    }

    /** Whether the number was known when it was first corrected so; a late copy of the correction is not a new one. */
    private boolean reaches(Statement correction, long number) {
        var said = correction.names(number)
                ? correction.time()
                : corrections.stream()
                        .filter(other -> other.best() == correction.best())
                        .map(Statement::time)
                        .reduce(correction.time(), Totals::earlier);
        return !firstSaid(number).isAfter(said);
    }

    /** The numbers that two independent voices give. */
    private List<Long> agreedNumbers() {
        return positions.stream().collect(Collectors.groupingBy(Statement::best)).entrySet().stream()
                .filter(number -> twoIndependent(number.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean overruledByTwo(long number, List<Long> agreed) {
        return agreed.stream()
                .filter(lower -> lower < number && isNewerThan(lower, number))
                .anyMatch(lower -> agreed(lower, number) && !agreed(number, lower));
    }

    /** Whether two independent voices, as strong as any that gave the other number, came to this one after it. */
    private boolean agreed(long number, long other) {
        var strongest = strongestOf(giving(other));
        return twoIndependent(positions.stream()
                .filter(total -> total.best() == number && total.firm() && !total.rises())
                .filter(total -> total.laterThan(firstSaid(other)))
                .filter(total -> total.kind().atLeastAsStrongAs(strongest))
                .toList());
    }

    private static AttributionKind strongestOf(List<Statement> totals) {
        return totals.stream().map(Statement::kind).min(Enum::compareTo).orElse(AttributionKind.PARTY);
    }

    static boolean twoIndependent(List<Statement> totals) {
        return totals.stream().anyMatch(one -> totals.stream().anyMatch(one::independentOf));
    }

    /** Whether another total says all that this loose one says: an echo of a number, a bound under a bound. */
    private boolean silent(Statement loose, List<Statement> all) {
        return !loose.firm()
                && loose.count().quantifier() != Quantifier.UP_TO
                && all.stream().anyMatch(other -> other.firm() ? settles(other, loose) : loose.saysLessThan(other));
    }

    /** A sum of named parts is ours, nobody stated it: it yields to any stated total that is not less, or newer. */
    private boolean settles(Statement firm, Statement loose) {
        var asStrong = firm.kind().atLeastAsStrongAs(loose.kind());
        return loose.echoes(firm) && (asStrong || loose.partial())
                || asStrong && loose.estimated() && isNewerThan(firm.best(), loose.best());
    }

    /** A voice overtakes those of its rank with a greater number that came up later; a sum of ours, no total that adds up. */
    private boolean overtakes(Statement other, Statement total) {
        return other.best() > total.best()
                && rank(other).atLeastAsStrongAs(rank(total))
                && !(other.estimated() && total.addsUp())
                && !isNewerThan(total.best(), other.best());
    }

    /** The kind of voice that a total counts as: its own, or the stronger one that it outvotes. */
    AttributionKind rank(Statement total) {
        return Objects.requireNonNull(ranks.get(total));
    }

    /** A lone paper does not overtake an authority; where two independent ones reach a newer, greater total, that does. */
    private void promote(Statement outvoted) {
        var above = candidates.stream()
                .filter(total -> total.firm() && !total.kind().atLeastAsStrongAs(outvoted.kind()))
                .filter(total -> total.best() > outvoted.best() && isNewerThan(total.best(), outvoted.best()))
                .toList();
        above.stream()
                .filter(total ->
                        above.stream().anyMatch(other -> other.best() >= total.best() && other.independentOf(total)))
                .forEach(total -> ranks.merge(total, outvoted.kind(), Totals::stronger));
    }

    private static AttributionKind stronger(AttributionKind one, AttributionKind other) {
        return one.atLeastAsStrongAs(other) ? one : other;
    }
}
