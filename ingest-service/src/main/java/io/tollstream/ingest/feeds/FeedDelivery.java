package io.tollstream.ingest.feeds;

import io.tollstream.ingest.out.Meters;
import io.tollstream.ingest.out.Meters.Outcome;
import io.tollstream.ingest.out.NotSent;
import io.tollstream.ingest.out.Outbox;
import io.tollstream.ingest.text.When;
import io.tollstream.schemas.FeedState;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is new of one feed, and remembers what was seen only when the broker acknowledged all of it.
 *
 * <p>An entry is known by its id and content, so a changed one is sent again, as a new version of the same item. What
 * cannot be used, or is larger than the broker takes, goes to the dead letters, once, and holds up nothing else.
 */
final class FeedDelivery {

    /** As the contract of FeedState says; the entries beyond are sent again after a restart, which is harmless. */
    private static final int REMEMBERED = 1_000;

    /** A dead letter holds no more of a document, for the broker takes no larger record. */
    private static final int LETTER_BYTES = 512 * 1024;

    private final Feed feed;
    private final Outbox outbox;
    private final Meters meters;
    private final Clock clock;
    private final Duration tolerance;
    private final Set<String> seen = new LinkedHashSet<>();
    private String lastPutAway = "";

    /** @param tolerance how far ahead of the clock an entry's time may be */
    FeedDelivery(Feed feed, Outbox outbox, Meters meters, Clock clock, Duration tolerance) {
        this.feed = feed;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /** @return what was seen now, which the broker has acknowledged with all that was new */
    FeedState deliver(FeedDocument document, Fetched.Fresh answer, @Nullable FeedState before) {
        if (before != null) {
            seen.addAll(before.getSeen());
        }
        var language = feed.language().or(document::language);
        var marks = new LinkedHashSet<String>();
        var sent = new ArrayList<CompletableFuture<Void>>();
        var oversized = new ConcurrentLinkedQueue<FeedEntry>();
        for (var entry : document.entries()) {
            var prepared = prepare(entry, language, oversized);
            if (marks.add(prepared.mark) && !seen.contains(prepared.mark)) {
                sent.add(prepared.send.get());
            }
        }
        outbox.awaitAll(sent);
        // After the rest: sent from the producer's own thread, a letter would wait for itself.
        outbox.awaitAll(oversized.stream().map(this::tooLarge).toList());
        var state = state(answer, marks);
        outbox.await(outbox.sendWhenFree(Topics.FEEDS, feed.name(), state));
        seen.clear();
        seen.addAll(marks);
        return state;
    }

    private record Prepared(String mark, Supplier<CompletableFuture<Void>> send) {}

    private Prepared prepare(FeedEntry entry, Optional<String> language, Queue<FeedEntry> oversized) {
        if (entry.published().isEmpty()) {
            return refused(
                    entry, "undated", "The entry has no date that can be read; without one it has no event time.");
        }
        When published = entry.published().get();
        if (published.instant().isAfter(clock.instant().plus(tolerance))) {
            // Another mark than it has when its time has come: then it is sent after all.
            return refused(entry, "future", "The entry's date " + published.toIso() + " lies in the future.");
        }
        var draft = entry.toDraft(feed.source(), language, published, feed.incident(), "feed:" + feed.name());
        if (!draft.saysSomething()) {
            return refused(entry, "empty", "The entry has neither a title nor a text.");
        }
        var item = draft.toItem();
        return new Prepared(item.getId() + ":" + item.getContentHash(), () -> sent(item)
                .exceptionallyCompose(failure -> aside(failure, entry, oversized)));
    }

    private CompletableFuture<Void> sent(NewsItem item) {
        var sent = outbox.sendWhenFree(Topics.NEWS_RAW, item.getId(), item);
        sent.whenComplete((done, failure) -> meters.item("news", "feed", outcome(failure)));
        return sent;
    }

    private static Outcome outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return Outcome.ACCEPTED;
        }
        return isTooLarge(failure) ? Outcome.REFUSED : Outcome.UNAVAILABLE;
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof NotSent why && why.reason() == NotSent.Reason.TOO_LARGE;
    }

    /** What never passes is no failure of the others: it is put aside, to be put away. */
    private static CompletableFuture<Void> aside(Throwable failure, FeedEntry entry, Queue<FeedEntry> oversized) {
        if (!isTooLarge(failure)) {
            return CompletableFuture.failedFuture(failure);
        }
        oversized.add(entry);
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> tooLarge(FeedEntry entry) {
        return letter(
                EntryJson.of(entry, feed.source()).getBytes(StandardCharsets.UTF_8),
                "The entry is larger than the broker takes.");
    }

    private Prepared refused(FeedEntry entry, String kind, String reason) {
        var news = EntryJson.of(entry, feed.source());
        return new Prepared(kind + ":" + new Digest(kind).add(news).id(), () -> {
            meters.item("news", "feed", Outcome.REFUSED);
            return letter(news.getBytes(StandardCharsets.UTF_8), reason);
        });
    }

    /** Puts a document away of which nothing could be read; the same one only once in a row. */
    void putAway(byte[] document, String reason) {
        var digest = new Digest("document").add(Arrays.hashCode(document)).id();
        if (!digest.equals(lastPutAway)) {
            outbox.await(letter(document, reason));
            lastPutAway = digest;
        }
    }

    private CompletableFuture<Void> letter(byte[] raw, String reason) {
        var held = raw.length > LETTER_BYTES ? Arrays.copyOf(raw, LETTER_BYTES) : raw;
        var cut = raw.length > LETTER_BYTES ? " Only its first " + LETTER_BYTES + " bytes are here." : "";
        return outbox.deadLetter(feed.name(), held, reason + cut, "feed:" + feed.name());
    }

    private FeedState state(Fetched.Fresh answer, Set<String> marks) {
        return FeedState.newBuilder()
                .setFeed(feed.name())
                .setUrl(feed.url().toString())
                .setEtag(answer.etag().orElse(null))
                .setLastModified(answer.lastModified().orElse(null))
                .setSeen(marks.stream().limit(REMEMBERED).toList())
                .setReadAt(clock.instant())
                .build();
    }
}
