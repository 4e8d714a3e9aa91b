package io.tollstream.audit.explain;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Where the news items behind updates stand on news.raw, as far as that is found without reading all of it: a short topic is
 * read; in a long one the item's record is looked for at the time at which its update became known, for the enricher hands
 * that time on.
 */
final class NewsPlaces {

    /** So many records are read in passing. */
    private static final long SHORT = 20_000;

    /** So many that were known later than the update are looked at: doors whose clocks differ write beside each other. */
    private static final int LATER = 500;

    private final Archive archive;
    private final Contents contents;
    private final Map<Version, Place> found = new HashMap<>();

    /** One version of an item. */
    private record Version(String itemId, String contentHash) {

        static Optional<Version> of(CasualtyUpdate update) {
            return update.getItemId() == null || update.getContentHash() == null
                    ? Optional.empty()
                    : Optional.of(new Version(update.getItemId(), update.getContentHash()));
        }
    }

    private NewsPlaces(Archive archive, Contents contents) {
        this.archive = archive;
        this.contents = contents;
    }

    static NewsPlaces find(Archive archive, Contents contents, List<Came> all) {
        return find(archive, contents, all, SHORT);
    }

    /** @param most records that a topic has which is read */
    static NewsPlaces find(Archive archive, Contents contents, List<Came> all, long most) {
        var places = new NewsPlaces(archive, contents);
        var wanted = new HashSet<Version>();
        var keys = new HashSet<String>();
        all.forEach(came -> Version.of(came.received().record()).ifPresent(version -> {
            wanted.add(version);
            keys.add(version.itemId());
        }));
        if (wanted.isEmpty()) {
            return places;
        }
        if (archive.size(Topics.NEWS_RAW, Slice.ALL) <= most) {
            archive.read(Topics.NEWS_RAW, Slice.ALL, stood -> {
                if (keys.contains(stood.key())) {
                    places.note(stood, wanted);
                }
            });
        } else {
            all.stream().filter(came -> came.movedFrom().isEmpty()).forEach(places::lookFor);
        }
        return places;
    }

    private void lookFor(Came came) {
        Version.of(came.received().record()).ifPresent(version -> {
            var later = new int[1];
            archive.readSince(Topics.NEWS_RAW, new Slice.OfKey(version.itemId()), came.knownAt(), stood -> {
                if (version.itemId().equals(stood.key())) {
                    note(stood, Set.of(version));
                }
                later[0] += stood.knownAt().isAfter(came.knownAt()) ? 1 : 0;
                return !found.containsKey(version) && later[0] < LATER;
            });
        });
    }

    private void note(Stood stood, Set<Version> wanted) {
        item(stood)
                .map(item -> new Version(item.getId(), item.getContentHash()))
                .filter(wanted::contains)
                .ifPresent(version -> found.putIfAbsent(version, stood.place()));
    }

    private Optional<NewsItem> item(Stood stood) {
        try {
            return Optional.ofNullable(contents.maybe(Topics.NEWS_RAW, stood));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    Optional<Place> of(CasualtyUpdate update) {
        return Version.of(update).map(found::get);
    }
}
