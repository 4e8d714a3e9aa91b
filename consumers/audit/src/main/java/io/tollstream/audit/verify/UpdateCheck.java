package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;

import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.ItemDerivation;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.ResolvedBy;
import java.util.Objects;

/** An update against one item of the version that it says it was read from. */
final class UpdateCheck {

    private final Examination on;

    UpdateCheck(Examination on) {
        this.on = on;
    }

    /** Marks it as proved where the item makes it; an item of another delivery may make it else. */
    void look(Stood item, NewsItem news, ItemDerivation.Read read, ReadUpdate made) {
        var update = Objects.requireNonNull(on.maybe(CASUALTY_UPDATES, made.stood()));
        if (made.proved() || !attached(news, update)) {
            return;
        }
        if (on.ours(update)) {
            if (read.again(update)
                    .filter(again -> AvroBytes.same(again, update))
                    .isPresent()) {
                on.findings().agrees(Check.UPDATES);
                proved(update, made);
            }
        } else if (ItemDerivation.hasItsId(update) && Words.hold(news, update)) {
            on.findings().note(Check.UPDATES, Result.OTHER_RULES);
            proved(update, made);
        }
    }

    private void proved(CasualtyUpdate update, ReadUpdate made) {
        on.sorted()
                .put(
                        Intake.at(
                                ReadUpdate.of(update.getItemId(), update.getContentHash()),
                                made.stood().place()),
                        made.asProved());
    }

    /** A key that came with the item leads to its incident, or to one that took that in; none leads to none so. */
    private boolean attached(NewsItem item, CasualtyUpdate update) {
        var given = item.getIncidentKey();
        if (given == null) {
            return update.getResolvedBy() != ResolvedBy.GIVEN;
        }
        return update.getResolvedBy() == ResolvedBy.GIVEN
                && (given.equals(update.getIncidentKey())
                        || !on.scope().isAll()
                        || on.sorted().get(Key.in(Drawer.MERGED).and(given)) != null);
    }
}
