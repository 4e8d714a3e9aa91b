package io.tollstream.audit.verify;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;

/** The contracts of revisions that were met so far, by the numbers that the registry gives to schemas. */
final class Contracts {

    private static final int NUMBER = 1;

    private final Map<Integer, Contract> known = new HashMap<>();

    /** @param value that its writer wrote so, from the magic byte on */
    Contract of(byte[] value, GenericRecord written) {
        return known.computeIfAbsent(ByteBuffer.wrap(value).getInt(NUMBER), number -> Contract.of(written.getSchema()));
    }
}
