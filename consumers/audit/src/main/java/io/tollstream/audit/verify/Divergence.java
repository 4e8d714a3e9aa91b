package io.tollstream.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.AvroJson;
import java.util.Comparator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it must be.
 *
 * @param place where it stands; for something that is gone, what should have led to it or names it
 * @param incident the incident it is about; null where it is about none
 * @param what one sentence
 * @param expected what must stand there, as JSON; null where nothing must, or where that cannot be said
 * @param found what stands there; null where nothing does
 */
record Divergence(
        Check check,
        Cause cause,
        Place place,
        @Nullable String incident,
        String what,
        @Nullable JsonNode expected,
        @Nullable JsonNode found) {

    static final Comparator<Divergence> ORDER =
            Comparator.comparing(Divergence::check).thenComparing(Divergence::place);

    static Divergence of(Check check, Cause cause, Place place, @Nullable String incident, String what) {
        return new Divergence(check, cause, place, incident, what, null, null);
    }

    Divergence expected(@Nullable SpecificRecord record) {
        return new Divergence(check, cause, place, incident, what, json(record), found);
    }

    Divergence found(@Nullable SpecificRecord record) {
        return new Divergence(check, cause, place, incident, what, expected, json(record));
    }

    private static @Nullable JsonNode json(@Nullable SpecificRecord record) {
        return record == null ? null : AvroJson.of(record);
    }
}
