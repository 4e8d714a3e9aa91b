package io.tollstream.audit.redrive;

import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import java.util.List;

/** Where a letter can go back to, or why it cannot. */
sealed interface Destination {

    /** To the topic and partition that its record stood on. */
    record Back(Place origin) implements Destination {}

    /** @param why a clause that goes on after "cannot be sent back: " */
    record Nowhere(String why) implements Destination {}

    /** The topics whose records are taken in; the others are results, which a second copy would falsify. */
    List<Topic<?>> TAKEN_IN = List.of(
            Topics.NEWS_RAW, Topics.INCIDENTS, Topics.INCIDENT_ACTS, Topics.CASUALTY_UPDATES, Topics.ALERT_MUTES);

    /** What Kafka Streams calls the topics between the parts of an application. */
    String BETWEEN = "-repartition";

    /** @param prefix what the topics' names begin with */
    static Destination of(Letter letter, String prefix) {
        return letter.origin()
                .<Destination>map(origin -> allowed(origin.topic(), prefix)
                        ? new Back(origin)
                        : new Nowhere("its record stood on " + origin.topic()
                                + ", which holds results, and a second copy there would falsify them"))
                .orElseGet(() -> new Nowhere(letter.header(Letter.SOURCE)
                        .map(source -> "it came from " + source
                                + " and never stood on a topic; mend it and send it to the door again")
                        .orElse("its headers do not say where its record stood")));
    }

    private static boolean allowed(String topic, String prefix) {
        return topic.endsWith(BETWEEN)
                || TAKEN_IN.stream().anyMatch(one -> one.in(prefix).name().equals(topic));
    }
}
