package io.tollstream.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.local.parts.LoopbackPort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoorWatchTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void thatNobodyAnswersIsSaidAtOnceWithHowLongIsTried() {
        try (var watch = watch(LoopbackPort.free())) {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> said.toString(UTF_8).endsWith(System.lineSeparator()));

            assertThat(watch.answers()).isFalse();
            assertThat(said.toString(UTF_8)).contains("does not answer; trying again for 7 s");
        }
    }

    @Test
    void aDoorThatIsThereIsNothingToTalkAbout() throws Exception {
        try (var there = new ServerSocket(0, 50, InetAddress.getByName(LoopbackPort.HOST));
                var watch = watch(there.getLocalPort())) {
            assertThat(watch.answers()).isTrue();
        }
        assertThat(said.toString(UTF_8)).isEmpty();
    }

    private DoorWatch watch(int port) {
        var door = URI.create("http://" + LoopbackPort.HOST + ":" + port);
        return new DoorWatch(door, Duration.ofSeconds(7), new PrintStream(said, true, UTF_8));
    }
}
