package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Stood;
import org.apache.avro.generic.GenericRecord;

/** An incident in one partition: the enricher keeps one toll for each. */
record Node(String incidentKey, int partition) {

    /** Where this incident's records of one kind are. */
    Key in(Drawer drawer) {
        return Key.in(drawer).and(incidentKey).and(partition);
    }

    boolean isAsWritten(Stood stood, GenericRecord record) {
        var bytes = stood.bytes();
        return bytes != null && AvroBytes.isAsWritten(bytes, record);
    }
}
