package io.tollstream.dashboard.http;

import static io.tollstream.dashboard.Made.FERRY;
import static io.tollstream.dashboard.Made.TRAIN;
import static io.tollstream.dashboard.Made.defined;
import static io.tollstream.dashboard.Made.hour;
import static io.tollstream.dashboard.Made.item;
import static io.tollstream.dashboard.Made.killedNow;
import static io.tollstream.dashboard.Made.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.dashboard.Follower;
import io.tollstream.dashboard.Schemas;
import io.tollstream.dashboard.TheDashboard;
import io.tollstream.dashboard.view.Heard;
import io.tollstream.dashboard.view.Limits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class StreamTest {

    private static final int KEPT = 300;

    @RegisterExtension
    final TheDashboard dashboard = new TheDashboard(Limits.STANDARD, KEPT);

    @Test
    void aChangeIsToldAsTheSummaryThatItMade() throws IOException {
        try (var follower = follow("/v1/stream?since=" + position())) {
            dashboard.hears(defined(TRAIN, "The train"), killedNow(TRAIN, 1, null, 25, hour(1)));

            var told = follower.next(2);

            assertThat(told).extracting(Follower.Heard::event).containsOnly("change");
            assertThat(told.getFirst().json().get("revision").longValue()).isZero();
            assertThat(told.getLast().json().at("/figures/0/best").longValue()).isEqualTo(25);
            assertThat(faults("Summary", told.getLast())).isEmpty();
        }
    }

    @Test
    void whoComesBackMissesNothingAndHearsNothingTwiceThatItHadHeard() {
        var first = follow("/v1/stream?since=" + position());
        dashboard.hears(defined(TRAIN, "The train"));
        first.next();
        await().until(() -> !first.lastId().isEmpty());
        first.close();
        dashboard.hears(killedNow(TRAIN, 1, null, 25, hour(1)), killedNow(TRAIN, 2, 25L, 31, hour(2)));

        try (var second = Follower.comingBack(dashboard.at("/v1/stream?since=" + position()), first.lastId())) {
            dashboard.hears(killedNow(TRAIN, 3, 31L, 32, hour(3)));

            assertThat(second.next(3))
                    .extracting(told -> told.json().get("revision").longValue())
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void whoComesBackAfterARestartMissesNothing() {
        var told = new ArrayList<>(List.of(defined(TRAIN, "The train"), killedNow(TRAIN, 1, null, 25, hour(1))));
        var first = follow("/v1/stream?since=" + position());
        told.forEach(dashboard::hears);
        first.next(2);
        await().until(() -> !first.lastId().isEmpty());
        told.add(killedNow(TRAIN, 2, 25L, 31, hour(2)));

        dashboard.restart(told);

        try (var second = Follower.comingBack(dashboard.at("/v1/stream"), first.lastId())) {
            assertThat(second.next().json().get("revision").longValue()).isEqualTo(2);
        }
        assertThat(first.hasEnded()).isTrue();
    }

    @Test
    void whoWasAwayForMoreThanIsKeptIsToldToReadAnewAndThenFollowsOn() {
        var old = position();
        for (var number = 0; number <= KEPT; number++) {
            dashboard.hears(killedNow(TRAIN, number + 1, null, number, hour(number)));
        }

        try (var follower = follow("/v1/stream?since=" + old)) {
            var reload = follower.next();
            dashboard.hears(defined(FERRY, "The ferry"));

            assertThat(reload.event()).isEqualTo("reload");
            assertThat(reload.json().get("reason").textValue()).contains("read anew");
            assertThat(reload.id()).isNotEmpty();
            assertThat(follower.next().key()).isEqualTo(FERRY);
        }
    }

    @Test
    void aPositionOfOtherTopicsIsToldToReadAnew() {
        var elsewhere = new io.tollstream.dashboard.view.Position(1, new long[] {0}).text();

        try (var follower = follow("/v1/stream?since=" + elsewhere)) {
            assertThat(follower.next().event()).isEqualTo("reload");
        }
    }

    @Test
    void aReaderWhoDoesNotReadHoldsUpNobodyAndIsToldToReadAnew() throws Exception {
        try (var sleeper = new Socket();
                var follower = follow("/v1/stream?since=" + position())) {
            sleeper.setReceiveBufferSize(4_096);
            sleeper.connect(new InetSocketAddress("127.0.0.1", dashboard.port()));
            sleeper.getOutputStream()
                    .write(("GET /v1/stream?since=" + position() + " HTTP/1.1\r\nHost: x\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var many = 20 * KEPT;
            for (var number = 1; number <= many; number++) {
                dashboard.hears(defined("key-" + number % 7, "Title " + number + " ".repeat(4_000)));
                if (number % 50 == 0) {
                    follower.next(50);
                }
            }

            assertThat(told(sleeper)).contains("event: reload");
        }
    }

    /** Reads what was sent to a reader until it is told to reload. */
    private static String told(Socket reader) throws IOException {
        var in = reader.getInputStream();
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (text.indexOf("event: reload") < 0) {
            var read = in.read(buffer);
            if (read < 0) {
                return text.toString();
            }
            text.delete(0, Math.max(0, text.length() - 100));
            text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Test
    void whoFollowsOneIncidentHearsOfItAndItsItemsOnly() throws IOException {
        try (var follower = follow("/v1/stream?incident=" + TRAIN + "&since=" + position())) {
            dashboard.hears(
                    defined(FERRY, "The ferry"),
                    item(FERRY, "other", hour(1)),
                    defined(TRAIN, "The train"),
                    item(TRAIN, "item", hour(1)),
                    killedNow(FERRY, 1, null, 4, hour(1)),
                    killedNow(TRAIN, 1, null, 25, hour(1)));

            var told = follower.next(3);

            assertThat(told).extracting(Follower.Heard::event).containsExactly("change", "item", "change");
            assertThat(told).extracting(Follower.Heard::key).containsOnly(TRAIN);
            assertThat(told.get(1).json().get("itemId").textValue()).isEqualTo("item");
        }
    }

    @Test
    void whoFollowsTheListHearsOfNoItems() {
        try (var follower = follow("/v1/stream?since=" + position())) {
            dashboard.hears(
                    defined(TRAIN, "The train"), item(TRAIN, "item", hour(1)), killedNow(TRAIN, 1, null, 25, hour(1)));

            assertThat(follower.next(2)).extracting(Follower.Heard::event).containsOnly("change");
        }
    }

    @Test
    void aMergeIsToldWithTheWinner() {
        dashboard.hears(defined(TRAIN, "The train"), defined("lost", "A loser"));
        try (var follower = follow("/v1/stream?since=" + position())) {
            dashboard.hears(merged("lost", TRAIN));

            var told = follower.next();

            assertThat(told.json().get("state").textValue()).isEqualTo("MERGED");
            assertThat(told.json().get("mergedInto").textValue()).isEqualTo(TRAIN);
        }
    }

    @Test
    void whatIsNoLongerKnownIsToldAsGone() {
        dashboard.hears(defined(FERRY, "The ferry"));
        try (var follower = follow("/v1/stream?since=" + position())) {
            dashboard.hears(new Heard.Undefined(FERRY));

            var told = follower.next();

            assertThat(told.event()).isEqualTo("gone");
            assertThat(told.key()).isEqualTo(FERRY);
        }
    }

    @Test
    void whoComesBeforeEverythingWasReadWaitsAndMissesNothing() {
        try (var unready = new TheDashboard(Limits.STANDARD, KEPT).openUnready();
                var follower = Follower.of(unready.at("/v1/stream?since=" + position()))) {
            unready.hears(defined(FERRY, "The ferry"));
            unready.catchesUp();
            unready.hears(defined(TRAIN, "The train"));

            assertThat(follower.next(2)).extracting(Follower.Heard::key).containsExactly(FERRY, TRAIN);
        }
    }

    @Test
    void whenTheServiceClosesReadersAreLetGo() {
        var follower = follow("/v1/stream");

        dashboard.close();

        await().until(follower::hasEnded);
    }

    private Follower follow(String path) {
        return Follower.of(dashboard.at(path));
    }

    private String position() {
        return dashboard.live().position().text();
    }

    private List<String> faults(String schema, Follower.Heard told) throws IOException {
        var faults = new ArrayList<String>();
        var description =
                new ObjectMapper().readTree(dashboard.get("/v1/openapi.json").body());
        new Schemas(description).check(description.at("/components/schemas/" + schema), told.json(), schema, faults);
        return faults;
    }
}
