package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one incident. Immutable.
 *
 * @param desk what a desk last said it is
 * @param machine what the machine last said it is
 * @param register the act of greatest rank that merged, closed or reopened it
 * @param made the split of greatest rank that sent items to it
 * @param pinned the items held to it
 * @param namesakes the incidents split off from it that are called like it
 * @param lifted whether its merge is left out, as it would close a circle
 * @param told the last act that its toll was told of
 * @param written whether a record composed here was ever written
 */
public record Standing(
        String key,
        @Nullable Said desk,
        @Nullable Said machine,
        @Nullable Act register,
        @Nullable Act made,
        SortedSet<String> pinned,
        SortedSet<String> namesakes,
        boolean lifted,
        @Nullable Act told,
        boolean written) {

    public Standing {
        pinned = Collections.unmodifiableSortedSet(new TreeSet<>(pinned));
        namesakes = Collections.unmodifiableSortedSet(new TreeSet<>(namesakes));
    }

    static Standing unknown(String key) {
        return new Standing(key, null, null, null, null, new TreeSet<>(), new TreeSet<>(), false, null, false);
    }

    /** Whether anybody said what it is. */
    boolean isDefined() {
        return said() != null || made != null;
    }

    /** Whether the resolver must know of it: a desk said what it is, or somebody did something to it. */
    boolean matters() {
        return (desk != null && desk.record() != null) || register != null || made != null || !pinned.isEmpty();
    }

    /** What it is: by a desk, else by the machine; null where neither says so. */
    @Nullable
    Said said() {
        if (desk != null && desk.record() != null) {
            return desk;
        }
        return machine;
    }

    /** The incident that took it in, by its register alone. */
    @Nullable
    String mergedInto() {
        return register == null || register.kind() != Act.Kind.MERGE ? null : register.otherKey();
    }

    Standing withDesk(Said said) {
        return new Standing(key, said, machine, register, made, pinned, namesakes, lifted, told, written);
    }

    Standing withMachine(Said said) {
        return new Standing(key, desk, said, register, made, pinned, namesakes, lifted, told, written);
    }

    Standing withRegister(Act act) {
        return new Standing(key, desk, machine, act, made, pinned, namesakes, lifted, told, written);
    }

    Standing withMade(Act act) {
        return new Standing(key, desk, machine, register, act, pinned, namesakes, lifted, told, written);
    }

    Standing withPinned(Consumer<SortedSet<String>> change) {
        var items = new TreeSet<>(pinned);
        change.accept(items);
        return new Standing(key, desk, machine, register, made, items, namesakes, lifted, told, written);
    }

    Standing withNamesake(String other) {
        var more = new TreeSet<>(namesakes);
        more.add(other);
        return new Standing(key, desk, machine, register, made, pinned, more, lifted, told, written);
    }

    Standing withLifted(boolean lifted) {
        return new Standing(key, desk, machine, register, made, pinned, namesakes, lifted, told, written);
    }

    Standing withTold(Act act) {
        return new Standing(key, desk, machine, register, made, pinned, namesakes, lifted, act, written);
    }

    Standing withWritten() {
        return new Standing(key, desk, machine, register, made, pinned, namesakes, lifted, told, true);
    }
}
