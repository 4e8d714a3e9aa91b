package io.tollstream.audit.replay;

import io.tollstream.audit.topics.Bar;
import java.time.Duration;

/** Lets the enricher catch up with what was handed over, and shows how far both are. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Backlog backlog;
    private final EnricherRun enricher;
    private final Bar bar;
    private final long mostAhead;

    /** @param mostAhead records that may be handed over and not yet processed */
    Waiting(Backlog backlog, EnricherRun enricher, Bar bar, long mostAhead) {
        this.backlog = backlog;
        this.enricher = enricher;
        this.bar = bar;
        this.mostAhead = mostAhead;
    }

    /** One record of history more was looked at. */
    void passed() {
        bar.run();
    }

    void untilNear() throws InterruptedException {
        for (var behind = backlog.size(); behind > mostAhead; behind = backlog.size()) {
            pause(behind);
        }
    }

    void untilAllIsProcessed() throws InterruptedException {
        while (!backlog.isEmpty()) {
            pause(backlog.size());
        }
    }

    private void pause(long behind) throws InterruptedException {
        bar.say("%,d to be processed".formatted(behind));
        enricher.check();
        Thread.sleep(PAUSE);
    }
}
