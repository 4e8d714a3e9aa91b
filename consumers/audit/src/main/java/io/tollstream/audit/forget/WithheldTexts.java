package io.tollstream.audit.forget;

import static io.tollstream.schemas.Topics.NEWS_RAW;

import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.NewsItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Every text that was taken away, as the news tell it. */
public final class WithheldTexts {

    /**
     * What the transactional id of who sends dead letters back is called, after the topics' prefix: they read first which
     * texts are withheld, so a new stub ends whoever read before it stood there.
     */
    public static final String SENDING_BACK = "tollstream-redrive";

    private final Map<Of, Notice> notices = new LinkedHashMap<>();
    private final Set<String> itemIds = new HashSet<>();
    private final Set<Of> standing = new HashSet<>();
    private final Contents contents;

    /** A version of an item. */
    private record Of(String itemId, String contentHash) {}

    private WithheldTexts(Contents contents) {
        this.contents = contents;
    }

    /**
     * Reads all news for them, and where there are any their partitions once more, for texts of theirs that came back.
     *
     * @param keys that signatures are checked by; none to check none
     * @param each told of every record of the first reading
     */
    public static WithheldTexts in(Archive archive, Contents contents, PublicKeys keys, Runnable each) {
        var texts = stubs(archive, contents, keys, each);
        texts.notices.values().stream()
                .map(notice -> notice.place().partition())
                .distinct()
                .forEach(partition -> archive.read(NEWS_RAW, new Slice.Of(partition), texts::takeText));
        return texts;
    }

    /** Reads all news for them once; whether a text of theirs came back is not looked for. */
    public static WithheldTexts stubs(Archive archive, Contents contents, PublicKeys keys, Runnable each) {
        var texts = new WithheldTexts(contents);
        archive.read(NEWS_RAW, Slice.ALL, stood -> {
            each.run();
            texts.take(stood, keys);
        });
        return texts;
    }

    private void take(Stood stood, PublicKeys keys) {
        var item = item(stood);
        if (item != null && item.getWithheld() != null && item.getId().equals(stood.key())) {
            itemIds.add(item.getId());
            notices.put(of(item), new Notice(stood.place(), stood.knownAt(), item, Notice.sign(item, keys)));
        }
    }

    private void takeText(Stood stood) {
        var item = itemIds.contains(stood.key()) ? item(stood) : null;
        if (item != null && item.getWithheld() == null) {
            standing.add(of(item));
        }
    }

    private @Nullable NewsItem item(Stood stood) {
        try {
            return contents.maybe(NEWS_RAW, stood);
        } catch (SerializationException e) {
            return null; // no item, so nobody's text
        }
    }

    private static Of of(NewsItem item) {
        return new Of(item.getId(), item.getContentHash());
    }

    /** The newest last. */
    public List<Notice> all() {
        var all = new ArrayList<>(notices.values());
        all.sort(Comparator.<Notice, Instant>comparing(
                        notice -> notice.withheld().getAt())
                .thenComparing(Notice::place));
        return all;
    }

    /** Of this version of an item; empty where its text was not taken away. */
    public Optional<Notice> of(String itemId, String contentHash) {
        return Optional.ofNullable(notices.get(new Of(itemId, contentHash)));
    }

    /** Whether the very text that was taken away stands on the news all the same: it came in again, or has yet to be cut. */
    boolean stands(Notice notice) {
        return standing.contains(of(notice.stub()));
    }
}
