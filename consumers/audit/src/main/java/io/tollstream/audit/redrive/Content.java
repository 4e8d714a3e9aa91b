package io.tollstream.audit.redrive;

import java.util.List;
import org.apache.avro.generic.GenericRecord;

/** What bytes say, as far as they can be read. */
sealed interface Content {

    /** No bytes at all. */
    record Tombstone() implements Content {}

    /**
     * All of it is Avro.
     *
     * @param value as its writer wrote it
     */
    record Whole(GenericRecord value) implements Content {

        /** The record's name. */
        String type() {
            return value.getSchema().getName();
        }

        String json() {
            return value.toString();
        }
    }

    /**
     * It begins as Avro.
     *
     * @param fields what was read before, each like "id": "g-1"
     * @param field that could not be read
     * @param from offset in the letter's bytes at which this field begins
     * @param at offset at which reading ended
     * @param why a clause
     */
    record Part(String type, List<String> fields, String field, long from, long at, String why) implements Content {}

    /**
     * It is no Avro of ours.
     *
     * @param at offset of the byte that shows it
     * @param why a clause
     * @param text the same as text; empty where it is none
     */
    record Other(long at, String why, String text) implements Content {}
}
