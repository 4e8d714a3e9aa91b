package io.tollstream.audit.redrive;

import io.tollstream.audit.forget.Notice;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.identity.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which letters hold a text that was taken away from the news, and must not bring it back. In doubt one does.
 *
 * <p>Of an item that can be read, its version says so: the same text, under whatever id, and every version of the item that
 * was known when its text was taken away, for the order was about the item as it was known then. What came in later is
 * another text, about which nothing was ordered. Of bytes that cannot be read, the key says so, or that they name the item.
 * Stubs are taken at their word: one that somebody forged keeps a letter back, and lets none through.
 */
final class WithheldLetters {

    private static final String ITEM = NewsItem.getClassSchema().getName();

    private final Supplier<List<Notice>> texts;
    private final ContentReader contents;
    private @Nullable List<Notice> notices;

    /** @param texts what was taken away; asked for once, when the first letter is */
    WithheldLetters(Supplier<List<Notice>> texts, ContentReader contents) {
        this.texts = texts;
        this.contents = contents;
    }

    private List<Notice> notices() {
        var known = notices;
        if (known == null) {
            known = texts.get();
            notices = known;
        }
        return known;
    }

    /** The last order that keeps this letter back; empty where it may go. */
    Optional<Notice> of(Letter letter) {
        var bytes = letter.value();
        return bytes == null || notices().isEmpty() ? Optional.empty() : of(letter, bytes);
    }

    private Optional<Notice> of(Letter letter, byte[] bytes) {
        return switch (contents.read(bytes)) {
            case Content.Tombstone none -> Optional.empty();
            case Content.Whole whole when whole.type().equals(ITEM) -> last(ofItem(letter, whole.value()));
            // An update or an act that names the item holds no text but what it quotes, which stays (decision 013).
            case Content.Whole other -> Optional.empty();
            case Content.Part part -> last(ofBytes(letter, bytes));
            case Content.Other other -> last(ofBytes(letter, bytes));
        };
    }

    /** Of several the last, for what it was about was known the longest. */
    private Optional<Notice> last(Predicate<Notice> holds) {
        return notices().stream().filter(holds).max(Comparator.comparing(notice -> notice.withheld()
                .getAt()));
    }

    private static Predicate<Notice> ofItem(Letter letter, GenericRecord item) {
        var title = text(item, "title");
        var words = text(item, "text");
        if (title.isEmpty() && words.isEmpty()) {
            return notice -> false; // a stub itself
        }
        var hash = ContentHash.of(title, words);
        return notice -> {
            var stub = notice.stub();
            return stub.getContentHash().equals(hash)
                    || stub.getContentHash().equals(text(item, "contentHash"))
                    || (stub.getId().equals(text(item, "id")) || isKey(letter, stub.getId()))
                            && !letter.knownAt().isAfter(notice.withheld().getAt());
        };
    }

    private static String text(GenericRecord item, String field) {
        return item.hasField(field) && item.get(field) != null ? item.get(field).toString() : "";
    }

    /** Ids and hashes are ASCII, and stand in the bytes of whatever names them as they are. */
    private static Predicate<Notice> ofBytes(Letter letter, byte[] value) {
        var bytes = new String(value, StandardCharsets.ISO_8859_1);
        return notice -> isKey(letter, notice.stub().getId())
                || bytes.contains(notice.stub().getId())
                || bytes.contains(notice.stub().getContentHash());
    }

    private static boolean isKey(Letter letter, String id) {
        return letter.key() != null && id.equals(new String(letter.key(), StandardCharsets.UTF_8));
    }

    /** A clause that goes on after "cannot be sent back: ". */
    static String why(Notice notice) {
        var withheld = notice.withheld();
        return "it holds, or may hold, a text of item " + notice.stub().getId() + ", which was taken away at "
                + withheld.getAt() + " by " + withheld.getBy() + ": " + stripped(withheld.getReason());
    }

    /** The sentence that the reason stands in has a full stop of its own. */
    private static String stripped(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
