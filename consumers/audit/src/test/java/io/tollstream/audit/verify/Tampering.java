package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.UpdateOrigin;
import io.tollstream.schemas.identity.ContentHash;
import io.tollstream.schemas.identity.EntryIdentity;
import java.util.List;
import java.util.function.Consumer;

/** What somebody with the broker's files in hand may do to a history, each time to another record. */
enum Tampering {
    A_CHANGED_NUMBER_IN_A_REVISION(hand ->
            hand.change(TOLL_REVISIONS, hand.anyRevision(), revision -> hand.renumbered(revision, Forger.KEEP_HASH))),
    A_CHANGED_NUMBER_IN_A_REVISION_WITH_ITS_HASH(hand ->
            hand.change(TOLL_REVISIONS, hand.anyRevision(), revision -> hand.renumbered(revision, Forger.HASH_ANEW))),
    A_CHANGED_NUMBER_AND_ALL_HASHES_AFTER_IT_AND_THE_TOLL(Forger::rewriteChain),
    A_CHANGED_QUOTE_IN_A_REVISION_AND_ALL_HASHES_AFTER_IT(Forger::rewriteQuote),
    A_REMOVED_REVISION(hand -> hand.remove(hand.anyRevision())),
    THE_LAST_REVISION_REMOVED(hand -> hand.remove(hand.lastRevision())),
    THE_LAST_REVISION_REMOVED_AND_THE_TOLL_SET_BACK(Forger::setBack),
    A_REVISION_TWICE(hand -> hand.repeat(hand.anyRevision())),
    A_REVISION_PUT_IN(Forger::insertRevision),
    TWO_REVISIONS_SWAPPED(hand -> hand.swapNeighbours(TOLL_REVISIONS, revision -> true)),
    A_CHANGED_NUMBER_IN_A_TOLL(hand -> hand.change(INCIDENT_TOLLS, hand.anyToll(), hand::renumbered)),
    A_TOLL_SET_BACK(Forger::setTollBack),
    A_TOLL_TAKEN_AWAY(hand -> hand.rewrite(hand.anyToll(), null)),
    A_TOLL_REMOVED(hand -> hand.removeAllOf(INCIDENT_TOLLS, hand.anyToll())),
    A_CHANGED_NUMBER_IN_AN_UPDATE(hand -> hand.change(
            CASUALTY_UPDATES, hand.anyUpdate(update -> !update.getFigures().isEmpty()), hand::renumbered)),
    A_CHANGED_NUMBER_IN_AN_ENTRY_WITH_ITS_ID(hand -> hand.change(
            CASUALTY_UPDATES,
            hand.anyUpdate(update -> update.getOrigin() == UpdateOrigin.DESK
                    && update.getMovedFrom() == null
                    && !update.getFigures().isEmpty()),
            update -> {
                var changed = hand.renumbered(update);
                return CasualtyUpdate.newBuilder(changed)
                        .setId(EntryIdentity.of(changed))
                        .build();
            })),
    AN_UPDATE_REMOVED(hand -> hand.remove(hand.anyUpdate(update -> true))),
    /** An update and an act may come in an order that makes no difference to anything that is written; two updates not. */
    TWO_UPDATES_SWAPPED(hand ->
            hand.swapNeighbours(CASUALTY_UPDATES, update -> update.getMovedFrom() == null && update.getAct() == null)),
    AN_ENTRY_PUT_IN(Forger::insertEntry),
    AN_UPDATE_OF_NO_ITEM_PUT_IN(Forger::insertUpdate),
    AN_UPDATE_TWICE(hand -> hand.repeat(
            hand.anyUpdate(update -> update.getOrigin() == UpdateOrigin.EXTRACTED && update.getItemId() != null))),
    WHAT_ANOTHER_INCIDENT_SENT_CHANGED(hand -> hand.change(
            CASUALTY_UPDATES,
            hand.anyUpdate(update -> update.getMovedFrom() != null),
            update -> CasualtyUpdate.newBuilder(update)
                    .setMoved(update.getMoved().stream().skip(1).toList())
                    .setTitle(update.getTitle() + " Really.")
                    .build())),
    AN_ACT_CHANGED(Forger::changeAct),
    AN_ACT_REMOVED(hand -> hand.remove(hand.any(INCIDENT_ACTS, act -> true))),
    A_REPLACED_TEXT(hand -> hand.change(NEWS_RAW, hand.anyItem(), item -> NewsItem.newBuilder(item)
            .setText(hand.otherText(item.getText()))
            .build())),
    A_REPLACED_TEXT_WITH_ITS_HASH(hand -> hand.change(NEWS_RAW, hand.anyItem(), item -> {
        var text = hand.otherText(item.getText());
        return NewsItem.newBuilder(item)
                .setText(text)
                .setContentHash(ContentHash.of(item.getTitle(), text))
                .build();
    })),
    AN_ITEM_PUT_IN(Forger::insertItem),
    AN_ITEM_REMOVED(Forger::removeItem),
    BYTES_THAT_NOBODY_CAN_READ(hand ->
            hand.rewrite(hand.anyOf(List.of(NEWS_RAW, CASUALTY_UPDATES, TOLL_REVISIONS)), new byte[] {0, 0, 0}));

    private final Consumer<Forger> deed;

    Tampering(Consumer<Forger> deed) {
        this.deed = deed;
    }

    void by(Forger forger) {
        deed.accept(forger);
    }
}
