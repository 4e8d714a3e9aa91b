package io.tollstream.ingest.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.ingest.feeds.EntryJson;
import io.tollstream.ingest.feeds.FeedDocument;
import io.tollstream.ingest.feeds.FeedEntry;
import io.tollstream.ingest.feeds.FeedReader;
import io.tollstream.ingest.feeds.UnreadableFeed;
import io.tollstream.ingest.files.FileRecord.Read;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** RSS or Atom, which has to be read whole. */
final class FeedRecords implements Records {

    private static final int LARGEST = 64 * 1024 * 1024;

    private final Iterator<Read> entries;
    private long line;

    FeedRecords(InputStream in, FileDefaults defaults) throws IOException {
        this.entries = read(in.readNBytes(LARGEST + 1), defaults).iterator();
    }

    private static List<Read> read(byte[] bytes, FileDefaults defaults) {
        if (bytes.length > LARGEST) {
            return List.of(new Read.Unreadable("The feed is larger than " + LARGEST + " bytes; split it."));
        }
        try {
            var feed = FeedReader.read(bytes, Optional.empty());
            return feed.entries().stream()
                    .map(entry -> read(feed, entry, defaults))
                    .toList();
        } catch (UnreadableFeed e) {
            return List.of(new Read.Unreadable(e.getMessage()));
        }
    }

    private static Read read(FeedDocument feed, FeedEntry entry, FileDefaults defaults) {
        var source = defaults.source().orElse(feed.title());
        if (source.isEmpty()) {
            return new Read.Unreadable("The feed has no title to name its source by; name the source yourself.");
        }
        if (entry.published().isEmpty()) {
            return new Read.Unreadable("The entry has no date that can be read; without one it has no event time.");
        }
        var news = EntryJson.node(entry, new Source(source, SourceKind.UNKNOWN));
        feed.language().ifPresent(language -> news.put("language", language));
        return new Read.Item(withKind(news, defaults));
    }

    private static ObjectNode withKind(ObjectNode news, FileDefaults defaults) {
        defaults.sourceKind().ifPresent(kind -> news.put("sourceKind", kind));
        return news;
    }

    @Override
    public Optional<Placed> next() {
        return entries.hasNext() ? Optional.of(new Placed(++line, entries.next())) : Optional.empty();
    }
}
