package io.tollstream.audit.asof;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.incident.Placements;
import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.enricher.domain.toll.Ledger;
import io.tollstream.enricher.kafka.Told;
import io.tollstream.schemas.Topics;
import io.tollstream.streams.UnusableRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Where every incident's updates count today (decision 010): an update has one home, the incident where its item is placed,
 * else its own, and from there along the merges. It holds the placements of incidents that something was decided about, and
 * no update.
 */
final class Homes {

    private final Map<String, Placements> placements;

    private Homes(Map<String, Placements> placements) {
        this.placements = placements;
    }

    static Homes read(Archive archive, Contents contents) {
        Map<String, Placements> placements = new HashMap<>();
        each(archive, contents, told -> {
            if (told instanceof Told.Order order) {
                var key = order.record().getIncidentKey();
                placements.merge(
                        key, Placements.none(key).after(order.act()), (known, any) -> known.after(order.act()));
            }
        });
        return new Homes(placements);
    }

    /** What those of all updates that are wanted add up to, by the incident that they count for. */
    SortedMap<String, Ledger> ledgers(Archive archive, Contents contents, Predicate<Update> wanted) {
        SortedMap<String, Ledger> ledgers = new TreeMap<>();
        each(archive, contents, told -> {
            if (told instanceof Told.Report report
                    && report.received().via().isEmpty()
                    && wanted.test(report.received().update())) {
                home(report.received())
                        .ifPresent(home ->
                                ledgers.merge(home, Ledger.of(report.received().update()), Ledger::join));
            }
        });
        return ledgers;
    }

    /** Empty while merges run in a circle: then its updates count nowhere. */
    private Optional<String> home(Received<?> own) {
        var home = of(own.update().incidentKey()).of(own);
        var seen = new HashSet<String>();
        while (of(home).merged()) {
            if (!seen.add(home)) {
                return Optional.empty();
            }
            home = of(home).home();
        }
        return Optional.of(home);
    }

    private Placements of(String key) {
        var known = placements.get(key);
        return known == null ? Placements.none(key) : known;
    }

    private static void each(Archive archive, Contents contents, Consumer<Told> each) {
        archive.read(Topics.CASUALTY_UPDATES, Slice.ALL, stood -> told(contents, stood)
                .ifPresent(each));
    }

    /** Empty where the enricher could not use it either. */
    private static Optional<Told> told(Contents contents, Stood stood) {
        try {
            return Optional.of(Told.of(stood.key(), contents.maybe(Topics.CASUALTY_UPDATES, stood)));
        } catch (SerializationException | UnusableRecord e) {
            return Optional.empty();
        }
    }
}
