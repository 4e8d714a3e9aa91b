package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.NEWS_RAW;

import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.ItemDerivation;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.identity.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every item against its hash, and against the updates that were made of it. */
final class ItemCheck {

    private final Examination on;
    private final UpdateCheck updates;

    ItemCheck(Examination on) {
        this.on = on;
        this.updates = new UpdateCheck(on);
    }

    /** @param each told of every item */
    void look(Runnable each) {
        on.archive().read(NEWS_RAW, Slice.ALL, stood -> {
            look(stood);
            each.run();
        });
        new UnreadCheck(on).look();
    }

    private void look(Stood stood) {
        var item = on.maybe(NEWS_RAW, stood);
        if (item == null || !item.getId().equals(stood.key())) {
            if (on.scope().isAll()) {
                unusable(stood);
            }
            return;
        }
        var made = made(item);
        if (!on.scope().isAll() && made.isEmpty()) {
            return;
        }
        if (item.getWithheld() == null) {
            look(stood, item, made);
        } else {
            withheld(stood, item);
        }
    }

    private void withheld(Stood stood, NewsItem stub) {
        var trouble = on.withheld().trouble(stub);
        if (trouble.isPresent()) {
            differs(Cause.TAMPERING, stood, stub, trouble.get());
            return;
        }
        on.findings().withheld(Objects.requireNonNull(stub.getWithheld()).getKeyId());
        on.sorted().put(Key.in(Drawer.STUB).and(stub.getId()).and(stub.getContentHash()), Intake.MARK);
    }

    private void look(Stood stood, NewsItem item, List<ReadUpdate> made) {
        var repeated = SeenItems.see(on.sorted(), stood, item);
        var reason = on.withheld().reason(item.getId(), item.getContentHash());
        if (reason.isPresent()) {
            on.findings().note(Check.ITEMS, Result.WITHHELD);
            return;
        }
        var hash = ContentHash.of(item.getTitle(), item.getText());
        if (!hash.equals(item.getContentHash())) {
            differs(Cause.TAMPERING, stood, item, "A text that does not have its hash; it has " + hash + ".");
            return;
        }
        var read = on.items().read(item);
        made.forEach(update -> updates.look(stood, item, read, update));
        lookForNone(stood, item, made, read, repeated);
    }

    private List<ReadUpdate> made(NewsItem item) {
        var made = new ArrayList<ReadUpdate>();
        try (var scan = on.sorted().scan(ReadUpdate.of(item.getId(), item.getContentHash()))) {
            scan.forEachRemaining(entry -> made.add(ReadUpdate.read(entry.getValue())));
        }
        return made;
    }

    /** Whether it tells of something of which nothing was made. */
    private void lookForNone(
            Stood stood, NewsItem item, List<ReadUpdate> made, ItemDerivation.Read read, boolean repeated) {
        var all = made.stream().map(update -> update(update.stood())).toList();
        if (repeated) {
            on.findings().agrees(Check.ITEMS);
        } else if (on.refusals().refused(stood) || on.refusals().refusedInside(item.getId())) {
            on.findings().note(Check.ITEMS, Result.REFUSED);
        } else if (!on.scope().isAll() || all.stream().anyMatch(update -> !on.ours(update))) {
            on.findings().agrees(Check.ITEMS);
        } else if (read.untold(all) == 0) {
            on.findings().agrees(Check.ITEMS);
        } else if (!on.progress().settled() || !on.progress().processed(stood.place())) {
            on.findings().note(Check.ITEMS, Result.NOT_YET);
        } else if (!on.eras().isOurs(stood.knownAt())) {
            on.findings().note(Check.ITEMS, Result.OTHER_RULES);
        } else {
            differs(
                    Cause.MISSING,
                    stood,
                    item,
                    made.isEmpty()
                            ? "An item that tells of an event, of which no update was made."
                            : "An item that tells of several events, of which not all became updates.");
        }
    }

    private CasualtyUpdate update(Stood stood) {
        return Objects.requireNonNull(on.maybe(CASUALTY_UPDATES, stood));
    }

    private void unusable(Stood stood) {
        if (on.refusals().refused(stood) || !on.refusals().wouldBeKnown(stood)) {
            on.findings().note(Check.ITEMS, Result.REFUSED);
        } else if (!on.progress().processed(stood.place())) {
            on.findings().note(Check.ITEMS, Result.NOT_YET);
        } else {
            on.findings()
                    .add(Divergence.of(
                                    Check.ITEMS,
                                    Cause.TAMPERING,
                                    stood.place(),
                                    null,
                                    "A record that is no item under its id, and that the enricher did not refuse when"
                                            + " it came to it.")
                            .found(on.maybe(NEWS_RAW, stood)));
        }
    }

    private void differs(Cause cause, Stood stood, NewsItem item, String what) {
        on.findings()
                .add(Divergence.of(Check.ITEMS, cause, stood.place(), item.getIncidentKey(), what)
                        .found(item));
    }
}
