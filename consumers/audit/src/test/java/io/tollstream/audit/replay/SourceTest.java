package io.tollstream.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.Story;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.audit.verify.RichHistory;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.Withheld;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void theUpdatesAndActsOfAHistoryOfMergesAndSplitsGiveItsTollsAgain() {
        try (var live = RichHistory.in(new MadeHistory());
                var again = new MadeHistory()) {
            handOver(Source.fromUpdates(), live, again);

            assertThat(numbers(again)).isEqualTo(numbers(live)).hasSizeGreaterThan(3);
        }
    }

    @Test
    void whatTheEnricherSaidOfIncidentsItselfIsNotHandedOver() {
        try (var live = RichHistory.in(new MadeHistory())) {
            var contents = new Contents(live.serdes());

            var acts = new ArrayList<Boolean>();
            for (var stood : taken(Source.fromNews((item, hash) -> false), live)) {
                if (stood.place().topic().equals(Topics.INCIDENT_ACTS.name())) {
                    acts.add(contents.of(Topics.INCIDENT_ACTS, stood).getHuman());
                }
            }

            assertThat(acts).isNotEmpty().doesNotContain(false);
        }
    }

    @Test
    void whatWasReadFromATextThatIsGoneIsHandedOverInItsPlace() {
        try (var live = new MadeHistory();
                var again = new MadeHistory()) {
            new Story(live)
                    .item(1, "train", "a", "Example Wire", "25 people were killed on the train, police said.")
                    .item(2, "train", "b", "Other Wire", "31 people were killed on the train, police said.");
            var told = numbers(live);
            withhold(live, "b");

            handOver(Source.fromNews((item, hash) -> item.equals("b")), live, again);

            assertThat(numbers(again)).isEqualTo(told);
            assertThat(again.size(Topics.CASUALTY_UPDATES, Slice.ALL)).isEqualTo(2);
        }
    }

    /** As `audit forget` leaves it: everything but the words. */
    private static void withhold(MadeHistory history, String id) {
        var contents = new Contents(history.serdes());
        var order = new Withheld("By order.", "Night desk", Story.hour(9), "key", ByteBuffer.allocate(64));
        history.log(Topics.NEWS_RAW, id)
                .replaceAll(stood -> new Stood(
                        stood.place(),
                        stood.knownAt(),
                        stood.key(),
                        history.bytes(
                                Topics.NEWS_RAW,
                                NewsItem.newBuilder(contents.of(Topics.NEWS_RAW, stood))
                                        .setText("")
                                        .setWithheld(order)
                                        .build()),
                        stood.headers()));
    }

    private static void handOver(List<Source> sources, MadeHistory live, MadeHistory again) {
        for (var stood : taken(sources, live)) {
            var topic = Topics.ALL.stream()
                    .filter(one -> one.name().equals(stood.place().topic()))
                    .findFirst()
                    .orElseThrow();
            again.send(topic, Objects.requireNonNull(stood.key()), stood.bytes(), stood.knownAt());
        }
    }

    private static List<Stood> taken(List<Source> sources, MadeHistory live) {
        var contents = new Contents(live.serdes());
        var taken = new ArrayList<Stood>();
        for (var source : sources) {
            live.read(source.topic(), Slice.ALL, stood -> {
                if (source.records().take(contents, stood)) {
                    taken.add(stood);
                }
            });
        }
        taken.sort(Comparator.comparing(Stood::knownAt));
        return taken;
    }

    /** What each incident's toll says at the end, whatever revisions led there. */
    private static Map<String, Object> numbers(MadeHistory history) {
        var contents = new Contents(history.serdes());
        var tolls = new TreeMap<String, Object>();
        history.read(Topics.INCIDENT_TOLLS, Slice.ALL, stood -> {
            IncidentToll toll = contents.maybe(Topics.INCIDENT_TOLLS, stood);
            if (toll == null) {
                tolls.remove(stood.key());
            } else {
                tolls.put(toll.getIncidentKey(), List.of(toll.getFigures(), toll.getClaims()));
            }
        });
        return tolls;
    }
}
