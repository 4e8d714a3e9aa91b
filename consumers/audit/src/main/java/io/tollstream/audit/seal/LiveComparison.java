package io.tollstream.audit.seal;

import io.tollstream.audit.export.ExportedRecord;
import io.tollstream.audit.export.Manifest.Extent;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A sealed topic and the live one, side by side. */
sealed interface LiveComparison permits LiveRecords, LiveTolls {

    /** Compares one partition; takes its records from those that were sealed. */
    void compare(Extent extent, ExportReader.Lines sealed, LongConsumer progress);

    /** Whether the next sealed record is of this partition. */
    static boolean isOf(Extent extent, ExportReader.Lines sealed) {
        return sealed.next()
                .filter(record -> record.place().partition() == extent.partition())
                .isPresent();
    }

    static boolean same(ExportedRecord one, ExportedRecord other) {
        return Arrays.equals(one.canonical(), other.canonical());
    }
}
