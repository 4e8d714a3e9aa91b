package io.tollstream.ingest.feeds;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.ingest.text.When;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;

/** An entry in the JSON that the HTTP door takes: a dead one can be mended and posted. */
public final class EntryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static ObjectNode node(FeedEntry entry, Source source) {
        var news = MAPPER.createObjectNode();
        news.put("source", source.getName());
        if (source.getKind() != SourceKind.UNKNOWN) {
            news.put("sourceKind", source.getKind().name());
        }
        entry.guid().ifPresent(guid -> news.put("guid", guid));
        entry.url().ifPresent(url -> news.put("url", url));
        news.put("title", entry.title());
        news.put("text", entry.text());
        entry.published().map(When::toIso).ifPresent(time -> news.put("publishedAt", time));
        return news;
    }

    static String of(FeedEntry entry, Source source) {
        return node(entry, source).toString();
    }

    private EntryJson() {}
}
