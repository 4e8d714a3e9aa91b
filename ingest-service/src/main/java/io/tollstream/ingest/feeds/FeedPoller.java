package io.tollstream.ingest.feeds;

import io.tollstream.ingest.out.Meters;
import io.tollstream.ingest.out.NotSent;
import io.tollstream.schemas.FeedState;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one feed until it is interrupted; whatever happens to it happens to this feed alone. */
final class FeedPoller implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

    private final Feed feed;
    private final FeedFetch fetch;
    private final FeedDelivery delivery;
    private final Pacing pacing;
    private final Meters meters;
    private @Nullable FeedState state;

    /** @param state what was seen of it before; null for a feed never read */
    FeedPoller(
            Feed feed,
            FeedFetch fetch,
            FeedDelivery delivery,
            Pacing pacing,
            Meters meters,
            @Nullable FeedState state) {
        this.feed = feed;
        this.fetch = fetch;
        this.delivery = delivery;
        this.pacing = pacing;
        this.meters = meters;
        this.state = state;
    }

    @Override
    public void run() {
        try {
            Thread.sleep(pacing.beforeTheFirst());
            while (true) {
                Thread.sleep(poll());
            }
        } catch (InterruptedException e) {
            LOG.atDebug().addKeyValue("feed", feed.name()).log("Polling ends.");
        }
    }

    /** @return how long to leave the feed alone */
    private Duration poll() throws InterruptedException {
        try {
            return switch (fetch.get(feed.url(), state)) {
                case Fetched.Unchanged unchanged -> succeeded("unchanged");
                case Fetched.Failed failed -> failed(failed.why(), failed.retryAfter());
                case Fetched.Fresh fresh -> deliver(fresh);
            };
        } catch (NotSent e) {
            return failed(e.getMessage(), Optional.empty());
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("feed", feed.name()).setCause(e).log("A poll failed.");
            return failed("Something of ours failed.", Optional.empty());
        }
    }

    private Duration deliver(Fetched.Fresh fresh) {
        try {
            var document = FeedReader.read(fresh.body(), fresh.contentType());
            state = delivery.deliver(document, fresh, state);
            return succeeded(document.recovered() ? "recovered" : "read");
        } catch (UnreadableFeed e) {
            delivery.putAway(fresh.body(), e.getMessage());
            return failed(e.getMessage(), Optional.empty());
        }
    }

    private Duration succeeded(String outcome) {
        meters.poll(feed.name(), outcome);
        LOG.atDebug()
                .addKeyValue("feed", feed.name())
                .addKeyValue("outcome", outcome)
                .log("Polled a feed.");
        return pacing.afterSuccess();
    }

    private Duration failed(String why, Optional<Duration> wish) {
        meters.poll(feed.name(), "failed");
        var pause = pacing.afterFailure(wish);
        LOG.atWarn()
                .addKeyValue("feed", feed.name())
                .addKeyValue("why", why)
                .addKeyValue("pauseSeconds", pause.toSeconds())
                .log("A feed gave nothing; it is asked again later.");
        return pause;
    }
}
