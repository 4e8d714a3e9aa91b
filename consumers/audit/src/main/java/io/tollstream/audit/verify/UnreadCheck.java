package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.NEWS_RAW;

import io.tollstream.schemas.CasualtyUpdate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Updates of which no item was found that makes them, and such as stand more often than their item came. */
final class UnreadCheck {

    private final Examination on;
    private final Map<String, Integer> times = new HashMap<>();
    private String version = "";

    UnreadCheck(Examination on) {
        this.on = on;
    }

    void look() {
        try (var scan = on.sorted().scan(Key.in(Drawer.READ))) {
            while (scan.hasNext()) {
                look(ReadUpdate.read(scan.next().getValue()));
            }
        }
    }

    private void look(ReadUpdate made) {
        var update = Objects.requireNonNull(on.maybe(CASUALTY_UPDATES, made.stood()));
        if (!made.proved()) {
            unproved(made, update);
        } else if (timesSoFar(update) > SeenItems.times(on.sorted(), update.getItemId(), update.getContentHash())) {
            on.findings()
                    .add(divergence(
                            Cause.TAMPERING, made, update, "An update that stands more often than its item came."));
        }
    }

    private int timesSoFar(CasualtyUpdate update) {
        var now = update.getItemId() + update.getContentHash();
        if (!now.equals(version)) {
            times.clear();
            version = now;
        }
        return times.merge(update.getId(), 1, Integer::sum);
    }

    private void unproved(ReadUpdate made, CasualtyUpdate update) {
        var item = SeenItems.of(on.sorted(), update.getItemId(), update.getContentHash());
        var news = item.map(stood -> on.maybe(NEWS_RAW, stood));
        if (withheld(update.getItemId(), update.getContentHash())) {
            on.findings().note(Check.UPDATES, Result.WITHHELD);
        } else if (news.isEmpty()) {
            on.findings()
                    .add(divergence(
                            Cause.MISSING,
                            made,
                            update,
                            "The item " + update.getItemId() + " that it was read from does not stand on news.raw with"
                                    + " the hash " + update.getContentHash() + "."));
        } else if (!on.ours(update)) {
            on.findings()
                    .add(divergence(
                            Cause.TAMPERING,
                            made,
                            update,
                            "It has not the id of what was read in its item at "
                                    + item.get().place() + ", or quotes words that this does not hold."));
        } else {
            on.findings()
                    .add(divergence(
                                    Cause.TAMPERING,
                                    made,
                                    update,
                                    "It is not what is read in its item at "
                                            + item.get().place() + ".")
                            .expected(on.items().read(news.get()).again(update).orElse(null)));
        }
    }

    private boolean withheld(String itemId, String contentHash) {
        var stub = on.sorted().get(Key.in(Drawer.STUB).and(itemId).and(contentHash));
        return stub != null || on.withheld().reason(itemId, contentHash).isPresent();
    }

    private static Divergence divergence(Cause cause, ReadUpdate made, CasualtyUpdate update, String what) {
        return Divergence.of(
                        Check.UPDATES, cause, made.stood().place(), made.stood().key(), what)
                .found(update);
    }
}
