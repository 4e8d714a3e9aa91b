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

    /** Null as long as there is nothing at all, as in most items. */
    private @Nullable List<@Nullable T> things;

    @Nullable
    T of(Measure measure, Party party) {
        return things == null ? null : things.get(cell(measure, party));
    }

    @Nullable
    T of(Reading reading) {
        return of(reading.measure(), reading.party());
    }

    /** What there is for the measure and side of a reading, which is made where there is nothing. */
    T orNew(Reading reading, Supplier<T> make) {
        var all = things;
        if (all == null) {
            all = new ArrayList<>(Collections.nCopies(SIZE, null));
            things = all;
        }
        var cell = cell(reading.measure(), reading.party());
        var known = all.get(cell);
        var thing = known == null ? make.get() : known;
        all.set(cell, thing);
        return thing;
    }

    Cells<T> copy() {
        var copy = new Cells<T>();
        copy.things = things == null ? null : new ArrayList<>(things);
        return copy;
    }

    private static int cell(Measure measure, Party party) {
        return measure.ordinal() * SIDES + party.ordinal();
    }
}
