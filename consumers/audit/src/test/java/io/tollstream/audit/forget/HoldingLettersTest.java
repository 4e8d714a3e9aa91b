package io.tollstream.audit.forget;

import static io.tollstream.audit.forget.Items.NOON;
import static io.tollstream.audit.forget.Items.ORDER;
import static io.tollstream.audit.forget.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldingLettersTest {

    private static final String ID = "5b75a902a1faf8019c00ac42bb1d075c";
    private static final NewsItem ITEM = item(ID, "Mr X killed", "Mr X was killed.");

    @Test
    void lettersHoldAnItemUnderItsIdAsTheItemAndWhereTheyCannotBeReadButNameIt() {
        try (var history = new MadeHistory()) {
            var whole = history.bytes(Topics.NEWS_RAW, ITEM);
            letter(history, ID, whole);
            letter(history, "another key", whole);
            letter(history, null, Arrays.copyOf(whole, whole.length / 2));
            letter(history, ID, "garbage".getBytes(StandardCharsets.UTF_8));

            assertThat(places(history)).extracting(Place::offset).containsExactly(0L, 1L, 2L, 3L);
        }
    }

    @Test
    void othersStubsAndWhatOnlyTellsOfItDoNot() {
        try (var history = new MadeHistory()) {
            letter(history, "y", history.bytes(Topics.NEWS_RAW, item("y", "Train", "25 people were killed.")));
            letter(history, "y", history.bytes(Topics.NEWS_RAW, item("y", "Train", "See " + ID + ".")));
            letter(history, ID, history.bytes(Topics.NEWS_RAW, Stub.of(ITEM, ORDER, Items.signer())));
            letter(history, ID, null);
            history.send(Topics.NEWS_RAW, ID, item(ID, "Train", "31 people were killed, police said."), NOON);
            var update =
                    history.log(Topics.CASUALTY_UPDATES, "train").getFirst().bytes();
            letter(history, "train", update);

            assertThat(places(history)).isEmpty();
        }
    }

    @Test
    void peopleAndMachinesAreToldOfThem() {
        var survey = new Survey(
                0, 1, 1, OptionalLong.empty(), 0, List.of(new Version(0, NOON, ITEM)), 0, OptionalLong.empty());
        var plan = new Plan(ID, 0, survey, List.of(), List.of(), List.of(new Place("dead.letters", 3, 17)));

        var lines = ForgetReport.plan(plan, 120);

        assertThat(lines).anySatisfy(line -> assertThat(line).contains("dead.letters", "1", "90 days"));
        assertThat(String.join(" ", lines)).contains("dead.letters-3@17").doesNotContain("No other topic quotes it");
        assertThat(ForgetJson.of(plan).get("letters").get(0).asText()).isEqualTo("dead.letters-3@17");
    }

    private static void letter(MadeHistory history, @Nullable String key, byte @Nullable [] value) {
        var log = history.log(Topics.DEAD_LETTERS, 0);
        log.add(new Stood(new Place(Topics.DEAD_LETTERS.name(), 0, log.size()), NOON, key, value, Map.of()));
    }

    private static List<Place> places(MadeHistory history) {
        try (var written = history.serdes().asWritten()) {
            return HoldingLetters.of(ID, history, written, () -> {});
        }
    }
}
