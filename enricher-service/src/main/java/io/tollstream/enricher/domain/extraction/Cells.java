package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing for every measure and side of which there is one. */
final class Cells<T> {

    private static final int SIDES = Party.values().length;
    private static final int SIZE = Measure.values().length * SIDES;

    private final List<@Nullable T> things;

    Cells() {
        this(Collections.nCopies(SIZE, null));
    }

    private Cells(List<@Nullable T> things) {
        this.things = new ArrayList<>(things);
    }

    @Nullable
    T of(Measure measure, Party party) {
        return things.get(cell(measure, party));
    }

    @Nullable
    T of(Reading reading) {
        return of(reading.measure(), reading.party());
    }

    /** What there is for the measure and side of a reading, which is made where there is nothing. */
    T orNew(Reading reading, Supplier<T> make) {
        var cell = cell(reading.measure(), reading.party());
        var known = things.get(cell);
        var thing = known == null ? make.get() : known;
        things.set(cell, thing);
        return thing;
    }

    Cells<T> copy() {
        return new Cells<>(things);
    }

    private static int cell(Measure measure, Party party) {
        return measure.ordinal() * SIDES + party.ordinal();
    }
}
