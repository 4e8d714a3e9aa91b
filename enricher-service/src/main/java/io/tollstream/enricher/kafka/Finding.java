package io.tollstream.enricher.kafka;

import static io.tollstream.enricher.kafka.Wiring.only;
import static io.tollstream.enricher.kafka.Wiring.store;

import io.tollstream.enricher.domain.resolution.incidents.Standings;
import io.tollstream.schemas.CountedWords;
import io.tollstream.schemas.FindingPosition;
import io.tollstream.schemas.SoughtItem;
import io.tollstream.schemas.StateSerde;
import io.tollstream.schemas.StoredHome;
import io.tollstream.schemas.StoredIncident;
import io.tollstream.schemas.WordCountsPage;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * How items without an incident find theirs.
 *
 * <pre>
 * (no incident) ──▶ sketch item ──┬──▶ to its country's partition ──▶ find incident ──┬──▶ updates, incidents, acts
 *                                 │           ▲                                       │
 *                                 │           └────── looks on elsewhere ─────────────┘
 *                                 └──▶ (tells of no event)
 * </pre>
 */
final class Finding {

    static final String SOURCE_HOMES = "homes-by-source";
    static final String WORD_COUNTS = "word-counts-by-page";
    static final String COUNTED_WORDS = "counted-words-by-page";
    static final String OPEN_INCIDENTS = "open-incidents-by-key";
    static final String FORGOTTEN_POSTINGS = "forgotten-postings";
    static final String GIVEN_KEYS = "given-incident-keys";
    static final String POSITION = "finding-position";

    private static final String FIND_INCIDENT = "find-incident";

    private final ItemReaders readers;
    private final Standings standings;
    private final FindingSettings settings;
    private final Meters meters;
    private final String applicationId;

    /**
     * @param standings what has been decided about incidents
     * @param applicationId what the names of internal topics begin with
     */
    Finding(ItemReaders readers, Standings standings, FindingSettings settings, Meters meters, String applicationId) {
        this.readers = readers;
        this.standings = standings;
        this.settings = settings;
        this.meters = meters;
        this.applicationId = applicationId;
    }

    /** Reads the items by themselves. */
    KStream<String, Sketched> sketched(StreamsBuilder builder, KStream<String, Resolved.Unattached> unattached) {
        builder.addStateStore(store(SOURCE_HOMES, Serdes.String(), StateSerde.of(StoredHome.class)))
                .addStateStore(store(WORD_COUNTS, Serdes.Integer(), StateSerde.of(WordCountsPage.class)))
                .addStateStore(store(COUNTED_WORDS, Serdes.Integer(), StateSerde.of(CountedWords.class)));
        return unattached.processValues(
                () -> new SketchItem(readers, settings.partitions(), meters),
                Named.as("sketch-item"),
                SOURCE_HOMES,
                WORD_COUNTS,
                COUNTED_WORDS);
    }

    /** Finds the incidents of those that tell of an event. */
    KStream<String, Found> found(StreamsBuilder builder, KStream<String, Sketched> sketched) {
        builder.addStateStore(store(OPEN_INCIDENTS, Serdes.String(), StateSerde.of(StoredIncident.class)))
                .addStateStore(store(FORGOTTEN_POSTINGS, Serdes.Integer(), Serdes.Long()))
                .addStateStore(store(GIVEN_KEYS, Serdes.String(), Serdes.String()))
                .addStateStore(store(POSITION, Serdes.String(), StateSerde.of(FindingPosition.class)));
        var sought = StateSerde.of(SoughtItem.class);
        StreamPartitioner<String, SoughtItem> byStop =
                (topic, itemId, item, partitions) -> Optional.of(Set.of(item.getStop() % partitions));
        var found = only(Sketched.Eventful.class, sketched)
                .mapValues(Sketched.Eventful::item, Named.as("to-sought-item"))
                .repartition(Repartitioned.<String, SoughtItem>as(FIND_INCIDENT)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(sought)
                        .withStreamPartitioner(byStop)
                        .withNumberOfPartitions(settings.partitions()))
                .process(
                        () -> new FindIncident(standings, settings, meters),
                        Named.as(FIND_INCIDENT),
                        OPEN_INCIDENTS,
                        FORGOTTEN_POSTINGS,
                        GIVEN_KEYS,
                        POSITION);
        var again = new Again(applicationId + "-" + FIND_INCIDENT + "-repartition");
        only(Found.Underway.class, found)
                .mapValues(Found.Underway::item, Named.as("to-item-underway"))
                .to(
                        again,
                        Produced.with(Serdes.String(), sought)
                                .withStreamPartitioner(byStop)
                                .withName("look-on-elsewhere"));
        return found;
    }

    /** The partition of a country's incidents, or of the incident that an item without a country would open. */
    static int partition(String name, int partitions) {
        return Math.floorMod(name.hashCode(), partitions);
    }

    /** The topic that the item came from: Kafka Streams has no other way back to an internal one. */
    private record Again(String topic) implements TopicNameExtractor<String, SoughtItem> {

        @Override
        public String extract(String itemId, SoughtItem item, RecordContext context) {
            return topic;
        }
    }
}
