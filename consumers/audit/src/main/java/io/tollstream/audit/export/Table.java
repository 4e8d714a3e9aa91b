package io.tollstream.audit.export;

import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** One of the three things that are exported: a topic, under which name its files stand, and how its records lie flat. */
public sealed interface Table<V extends SpecificRecord> {

    Table<IncidentToll> TOLLS = new Tolls();
    Table<TollRevision> REVISIONS = new Revisions();
    Table<CasualtyUpdate> UPDATES = new Updates();

    /** In the order in which they are read: what a record came of stands after it, so that no cause is missing. */
    List<Table<?>> ALL = List.of(TOLLS, REVISIONS, UPDATES);

    Topic<V> topic();

    /** What its files' names begin with. */
    String name();

    List<Column> columns();

    /** The rows of one record, one or more. */
    Stream<Row> rows(Stood stood, V value);

    /** Version of the toll's rules that made a record; empty where it names none. */
    String tollRules(V value);

    /** Version of the extractor that made a record; empty where it names none. */
    String extractor(V value);

    /** The latest of each incident. */
    record Tolls() implements Table<IncidentToll> {
        @Override
        public Topic<IncidentToll> topic() {
            return Topics.INCIDENT_TOLLS;
        }

        @Override
        public String name() {
            return "tolls";
        }

        @Override
        public List<Column> columns() {
            return TollRows.COLUMNS;
        }

        @Override
        public Stream<Row> rows(Stood stood, IncidentToll value) {
            return TollRows.of(stood, value);
        }

        @Override
        public String tollRules(IncidentToll value) {
            return value.getRulesVersion();
        }

        @Override
        public String extractor(IncidentToll value) {
            return "";
        }
    }

    /** All of them. */
    record Revisions() implements Table<TollRevision> {
        @Override
        public Topic<TollRevision> topic() {
            return Topics.TOLL_REVISIONS;
        }

        @Override
        public String name() {
            return "revisions";
        }

        @Override
        public List<Column> columns() {
            return RevisionRows.COLUMNS;
        }

        @Override
        public Stream<Row> rows(Stood stood, TollRevision value) {
            return RevisionRows.of(stood, value);
        }

        @Override
        public String tollRules(TollRevision value) {
            return value.getRulesVersion();
        }

        @Override
        public String extractor(TollRevision value) {
            return "";
        }
    }

    /** All of them. */
    record Updates() implements Table<CasualtyUpdate> {
        @Override
        public Topic<CasualtyUpdate> topic() {
            return Topics.CASUALTY_UPDATES;
        }

        @Override
        public String name() {
            return "updates";
        }

        @Override
        public List<Column> columns() {
            return UpdateRows.COLUMNS;
        }

        @Override
        public Stream<Row> rows(Stood stood, CasualtyUpdate value) {
            return UpdateRows.of(stood, value);
        }

        @Override
        public String tollRules(CasualtyUpdate value) {
            return "";
        }

        @Override
        public String extractor(CasualtyUpdate value) {
            return value.getExtractorVersion();
        }
    }
}
