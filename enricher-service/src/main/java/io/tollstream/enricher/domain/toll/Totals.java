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
import java.util.Optional;
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

    private final List<Statement> said;
    private final List<Statement> words;
    private final Map<Voice, List<Statement>> byVoice;
    private final List<Statement> positions;
    private final List<Statement> corrections;
    private final List<Statement> spoken;
    private final List<Statement> ruling;
    private final List<Statement> candidates;
    private final Map<Statement, AttributionKind> ranks = new IdentityHashMap<>();
    private final Map<Long, Instant> firstSaid = new HashMap<>();
    private final long forgottenBelow;

    Totals(Ledger ledger, Cell cell) {
        said = Stream.of(Slot.POSITION, Slot.FIRST, Slot.CORRECTION)
                .flatMap(slot -> ledger.in(slot, cell).stream())
                .distinct()
                .toList();
        said.forEach(total -> firstSaid.merge(total.best(), total.time(), Totals::earlier));
        forgottenBelow = ledger.forgottenBelow(cell);
        words = ledger.in(Slot.RETRACTION, cell);
        var kept = said.stream()
                .filter(total -> takingBack(total).findAny().isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        positions =
                ledger.in(Slot.POSITION, cell).stream().filter(kept::contains).toList();
        corrections = kept.stream().filter(Statement::corrects).toList();
        byVoice = kept.stream().collect(Collectors.groupingBy(Statement::voice));
        spoken = kept.stream()
                .filter(total -> replacing(total).findAny().isEmpty())
                .toList();
        ruling = ruling();
        candidates = ruling.stream()
                .filter(total -> silencing(total).findAny().isEmpty())
                .toList();
        candidates.forEach(total -> ranks.put(total, total.kind()));
        fresh().forEach(this::promote);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What became of a total: the rules in the order in which they are applied, each with whoever's word did it. */
    Fate fate(Statement total) {
        var place = said.indexOf(total);
        return place < 0 ? Fate.NOT_KEPT : fateOfKept(said.get(place));
    }

    private Fate fateOfKept(Statement total) {
        return fate(Fate.What.TAKEN_BACK, takingBack(total))
                .or(() -> fate(Fate.What.REPLACED, replacing(total)))
                .or(() -> ruling.contains(total) ? Optional.empty() : Optional.of(overruled(total.best())))
                .or(() -> fate(Fate.What.SILENT, silencing(total)))
                .or(() -> fate(Fate.What.OVERTAKEN, overtaking(total)))
                .orElse(Fate.STANDS);
    }

    private static Optional<Fate> fate(Fate.What what, Stream<Statement> by) {
        return Optional.of(by.sorted().toList()).filter(some -> !some.isEmpty()).map(some -> new Fate(what, some));
    }

    private Fate overruled(long number) {
        return fate(Fate.What.CORRECTED, correcting(number))
                .or(() -> fate(Fate.What.OUTNUMBERED, outnumbering(number, agreedNumbers())))
                .orElseThrow();
    }

    private Stream<Statement> takingBack(Statement total) {
        return words.stream().filter(word -> takesBack(word, total));
    }

    private Stream<Statement> replacing(Statement total) {
        return byVoice.getOrDefault(total.voice(), List.of()).stream().filter(newer -> replaces(newer, total));
    }

    /** A number taken back in words: by the publisher who gave it, or for everybody by an authority. */
    private boolean takesBack(Statement word, Statement total) {
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

    /** What became of a total, and the words that did it, in the order of event time. */
    record Fate(What what, List<Statement> by) {

        static final Fate STANDS = new Fate(What.STANDS, List.of());
        static final Fate NOT_KEPT = new Fate(What.NOT_KEPT, List.of());

        enum What {
            STANDS,
            /** The ledger has no place for it. */
            NOT_KEPT,
            /** In words, by its publisher or an authority. */
            TAKEN_BACK,
            /** By its own voice's newer number. */
            REPLACED,
            /** By an explicit correction. */
            CORRECTED,
            /** By two independent newer sources with a lower number. */
            OUTNUMBERED,
            /** It says no more than another. */
            SILENT,
            /** By a greater number that came up later. */
            OVERTAKEN
        }
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
                .filter(total -> overtaking(total).findAny().isEmpty())
                .sorted()
                .toList();
    }

    private Stream<Statement> overtaking(Statement total) {
        return candidates.stream().filter(other -> overtakes(other, total));
    }

    private List<Statement> ruling() {
        var agreed = agreedNumbers();
        var overruled = spoken.stream()
                .map(Statement::best)
                .distinct()
                .filter(number -> correcting(number).findAny().isPresent()
                        || outnumbering(number, agreed).findAny().isPresent())
                .collect(Collectors.toSet());
        var standing = spoken.stream()
                .filter(total -> !overruled.contains(total.best()))
                .toList();
        // Two correctors who each went back on their word can overrule each other; then nobody is overruled.
        return standing.isEmpty() ? spoken : standing;
    }

    /** The corrections that overrule this number. */
    private Stream<Statement> correcting(long number) {
        return corrections.stream()
                .filter(correction -> correction.best() < number && reaches(correction, number))
                .filter(correction ->
                        correction.names(number) || correction.kind().atLeastAsStrongAs(strongestOf(giving(number))))
                .filter(correction -> !saidAnew(number, correction, positions));
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

    /** Those who agreed on a lower number, each lower number's two or more. */
    private Stream<Statement> outnumbering(long number, List<Long> agreed) {
        return agreed.stream()
                .filter(lower -> lower < number && isNewerThan(lower, number))
                .filter(lower -> twoIndependent(agreeing(lower, number)) && !twoIndependent(agreeing(number, lower)))
                .flatMap(lower -> agreeing(lower, number).stream());
    }

    /** The voices as strong as any that gave the other number, which came to this one after it. */
    private List<Statement> agreeing(long number, long other) {
        var strongest = strongestOf(giving(other));
        return positions.stream()
                .filter(total -> total.best() == number && total.firm() && !total.rises())
                .filter(total -> total.laterThan(firstSaid(other)))
                .filter(total -> total.kind().atLeastAsStrongAs(strongest))
                .toList();
    }

    private static AttributionKind strongestOf(List<Statement> totals) {
        return totals.stream().map(Statement::kind).min(Enum::compareTo).orElse(AttributionKind.PARTY);
    }

    static boolean twoIndependent(List<Statement> totals) {
        return totals.stream().anyMatch(one -> totals.stream().anyMatch(one::independentOf));
    }

    /** The totals that say all that this loose one says: an echo of a number, a bound under a bound. */
    private Stream<Statement> silencing(Statement loose) {
        return loose.firm() || loose.count().quantifier() == Quantifier.UP_TO
                ? Stream.empty()
                : ruling.stream().filter(other -> other.firm() ? settles(other, loose) : loose.saysLessThan(other));
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
