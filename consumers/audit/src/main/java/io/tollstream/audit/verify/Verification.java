package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.DEAD_LETTERS;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.enricher.kafka.ItemDerivation;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Proves a history: reads it once, sorts it by incident and by item, and derives it again.
 *
 * <p>The ends of topics are fixed with what comes last first: whatever is read of a revision, the update that made it is
 * read too, and of an update its item, however live the system is.
 */
final class Verification {

    /** From what follows to what it follows from. */
    private static final List<Topic<?>> LAST_FIRST = List.of(
            INCIDENT_TOLLS,
            NEWS_ENRICHED,
            TOLL_REVISIONS,
            CASUALTY_UPDATES,
            INCIDENT_ACTS,
            INCIDENTS,
            NEWS_RAW,
            DEAD_LETTERS);

    private final Archive archive;
    private final AvroSerdes serdes;
    private final ItemDerivation items;
    private final String prefix;
    private final Withheld withheld;
    private final Progress progress;

    /**
     * @param prefix what the topics' names begin with
     * @param progress as it was before the archive was asked for anything
     */
    Verification(
            Archive archive,
            AvroSerdes serdes,
            ItemDerivation items,
            String prefix,
            Withheld withheld,
            Progress progress) {
        this.archive = archive;
        this.serdes = serdes;
        this.items = items;
        this.prefix = prefix;
        this.withheld = withheld;
        this.progress = progress;
    }

    /** How many records are read at most, those that are counted again twice. */
    long size() {
        LAST_FIRST.forEach(topic -> archive.end(topic, 0));
        var read = LAST_FIRST.stream()
                .mapToLong(topic -> archive.size(topic, Slice.ALL))
                .sum();
        return read + archive.size(CASUALTY_UPDATES, Slice.ALL);
    }

    /**
     * Of one incident of which nothing stands anywhere there are no revisions, and nothing to prove.
     *
     * @param read told of each record that was read or counted again
     */
    Verdict verify(Scope scope, Runnable read) {
        LAST_FIRST.forEach(topic -> archive.end(topic, 0));
        try (var sorted = new Sorted();
                var written = serdes.asWritten()) {
            var on = new Examination(
                    archive,
                    new Contents(serdes),
                    written,
                    items,
                    withheld,
                    progress,
                    scope,
                    sorted,
                    new Refusals(prefix, sorted),
                    new Eras(),
                    new Contracts(),
                    new CopyStarts(archive),
                    new Findings());
            verify(on, read);
            return on.findings().verdict();
        }
    }

    private static void verify(Examination on, Runnable each) {
        new Intake(on, each).read();
        try (var nodes = on.sorted().scan(Key.in(Drawer.NODE))) {
            while (nodes.hasNext()) {
                new NodeCheck(on, node(nodes.next().getKey())).look(each);
            }
        }
        new MovedCheck(on).look();
        new ItemCheck(on).look(each);
    }

    private static Node node(byte[] key) {
        var buffer = ByteBuffer.wrap(key).position(1);
        var name = new byte[buffer.getInt()];
        buffer.get(name);
        return new Node(new String(name, StandardCharsets.UTF_8), buffer.getInt());
    }
}
