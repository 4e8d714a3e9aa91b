package io.tollstream.audit.replay;

import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.UpdateOrigin;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A topic that history is taken from.
 *
 * @param records which of its records nothing else brings about again
 */
record Source(Topic<?> topic, Which records) {

    /** The header by which the enricher knows its own records on {@code incidents}; without it they are somebody's word. */
    static final String COMPOSED = "tollstream.composed";

    private static final String MACHINE = "enricher";

    /** Says of a record whether it is handed over. */
    interface Which {
        boolean take(Contents contents, Stood stood);
    }

    /**
     * From the news, in the order in which records of one moment are handed over: definitions and acts before what they are
     * about.
     *
     * @param withheld whether an item's text of some hash was taken away: nothing can be read from it again, so that what
     *     was read when it was there is handed over in its place
     */
    static List<Source> fromNews(BiPredicate<String, String> withheld) {
        return List.of(
                new Source(Topics.INCIDENTS, Source::isADesks),
                new Source(Topics.INCIDENT_ACTS, Source::isAPersons),
                new Source(Topics.CASUALTY_UPDATES, (contents, stood) -> isNotReadAgain(contents, stood, withheld)),
                new Source(Topics.NEWS_RAW, (contents, stood) -> true));
    }

    /** From the updates and acts as incidents met them. */
    static List<Source> fromUpdates() {
        return List.of(new Source(Topics.CASUALTY_UPDATES, Source::isFirstHand));
    }

    /**
     * Also of the enricher's records those that carry a desk's definition: of a compacted topic they may be all that is left
     * of it.
     */
    private static boolean isADesks(Contents contents, Stood stood) {
        if (stood.bytes() == null) {
            return !stood.headers().containsKey(COMPOSED);
        }
        return readable(
                () -> !contents.of(Topics.INCIDENTS, stood).getDefinedBy().equals(MACHINE));
    }

    private static boolean isAPersons(Contents contents, Stood stood) {
        return readable(() -> contents.of(Topics.INCIDENT_ACTS, stood).getHuman());
    }

    private static boolean isNotReadAgain(Contents contents, Stood stood, BiPredicate<String, String> withheld) {
        return readable(() -> {
            var update = contents.of(Topics.CASUALTY_UPDATES, stood);
            return update.getMovedFrom() == null
                    && update.getAct() == null
                    && (update.getOrigin() == UpdateOrigin.DESK || isOf(update, withheld));
        });
    }

    private static boolean isOf(CasualtyUpdate update, BiPredicate<String, String> withheld) {
        var item = update.getItemId();
        var hash = update.getContentHash();
        return item != null && hash != null && withheld.test(item, hash);
    }

    /** Acts stand there too, where their incidents met them; what one incident's node told another's comes about again. */
    private static boolean isFirstHand(Contents contents, Stood stood) {
        return readable(() -> contents.of(Topics.CASUALTY_UPDATES, stood).getMovedFrom() == null);
    }

    /** What cannot be read is handed over too: it goes to the replay's dead letters, as it went to the system's. */
    private static boolean readable(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (SerializationException e) {
            return true;
        }
    }

    boolean isNews() {
        return topic.equals(Topics.NEWS_RAW);
    }

    /** Whether its records change what becomes of those that follow, by another way than theirs. */
    boolean rules() {
        return topic.equals(Topics.INCIDENTS) || topic.equals(Topics.INCIDENT_ACTS);
    }
}
