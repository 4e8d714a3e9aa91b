package io.tollstream.ingest.feeds;

import io.tollstream.ingest.text.FeedTimes;
import io.tollstream.ingest.text.When;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When an entry was published, from the elements that say so. */
final class EntryTime {

    private static final Set<String> NAMES = Set.of("pubdate", "published", "updated", "modified", "issued", "date");

    static boolean isOne(String localName) {
        return NAMES.contains(localName.toLowerCase(Locale.ROOT));
    }

    /** The latest that can be read: an entry that was changed holds as of its change. */
    static Optional<When> latest(Stream<String> texts) {
        return texts.map(FeedTimes::parse).flatMap(Optional::stream).max(Comparator.comparing(When::instant));
    }

    private EntryTime() {}
}
