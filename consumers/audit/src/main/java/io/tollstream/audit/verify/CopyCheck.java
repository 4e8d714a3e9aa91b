package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.NEWS_ENRICHED;

import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was counted for one incident against its second writing in news.enriched, which is kept for a while: all of it, or
 * the end of it. So an update that moves no number cannot be put in or changed unseen in that time.
 */
final class CopyCheck {

    private final Examination on;
    private final Node node;
    private final List<Counted> counted = new ArrayList<>();
    private int sure;

    private record Counted(Place place, String updateId, String digest) {}

    private record Copy(Place place, String digest) {}

    CopyCheck(Examination on, Node node) {
        this.on = on;
        this.node = node;
    }

    void counted(Stood stood, CasualtyUpdate update) {
        counted.add(new Counted(stood.place(), update.getId(), AvroBytes.digest(update)));
        if (on.progress().processed(stood.place())) {
            sure = counted.size();
        }
    }

    void close() {
        var copies = copies();
        var most = counted.size();
        var skip = on.copies().whole(node.partition()) ? 0 : Math.max(0, best(copies) - copies.size());
        for (var i = 0; i < copies.size(); i++) {
            if (skip + i >= most
                    || !counted.get(skip + i).digest().equals(copies.get(i).digest())) {
                differs(skip + i, copies.get(i));
                return;
            }
        }
        on.findings().note(Check.COPIES, Result.AGREES, copies.size());
        var covered = copies.isEmpty() && !on.copies().whole(node.partition()) ? most : skip + copies.size();
        if (covered < sure) {
            missing(counted.get(covered));
        } else {
            on.findings().note(Check.COPIES, Result.NOT_YET, most - covered);
        }
    }

    /** Where the copies end among what was counted: at the end, or where the enricher had not come further. */
    private int best(List<Copy> copies) {
        for (var end = counted.size(); end >= Math.max(sure, copies.size()); end--) {
            if (matches(copies, end)) {
                return end;
            }
        }
        return counted.size();
    }

    private boolean matches(List<Copy> copies, int end) {
        for (var i = 0; i < copies.size(); i++) {
            if (!counted.get(end - copies.size() + i)
                    .digest()
                    .equals(copies.get(i).digest())) {
                return false;
            }
        }
        return true;
    }

    private List<Copy> copies() {
        var copies = new ArrayList<Copy>();
        try (var scan = on.sorted().scan(node.in(Drawer.COPY))) {
            while (scan.hasNext()) {
                var entry = scan.next();
                var key = ByteBuffer.wrap(entry.getKey());
                var offset = key.getLong(key.limit() - Long.BYTES);
                copies.add(new Copy(
                        new Place(NEWS_ENRICHED.name(), node.partition(), offset),
                        new String(entry.getValue(), StandardCharsets.UTF_8)));
            }
        }
        return copies;
    }

    private void missing(Counted update) {
        on.findings()
                .add(Divergence.of(
                        Check.COPIES,
                        Cause.TAMPERING,
                        update.place(),
                        node.incidentKey(),
                        "The update " + update.updateId()
                                + " counts, and was never counted: it is not in news.enriched."));
    }

    private void differs(int at, Copy copy) {
        var what = at < counted.size()
                ? "It holds another update than the one that was counted then, at "
                        + counted.get(at).place() + "."
                : "It holds an update that is gone from casualty.updates, or does not count.";
        var cause = at < counted.size() ? Cause.TAMPERING : Cause.MISSING;
        var divergence = Divergence.of(Check.COPIES, cause, copy.place(), node.incidentKey(), what);
        on.archive()
                .readAt(NEWS_ENRICHED, copy.place().partition(), copy.place().offset(), stood -> on.findings()
                        .add(divergence.found(on.maybe(NEWS_ENRICHED, stood))));
    }
}
