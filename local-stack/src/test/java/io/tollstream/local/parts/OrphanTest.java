package io.tollstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {

    @TempDir
    Path directory;

    @Test
    void aRegistryEndsWithItsParentEvenWhenThatIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistryHolder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = parent.inputReader()) {
            var port = URI.create(said.readLine()).getPort();
            assertThat(LoopbackPort.isFree(port)).isFalse();

            parent.destroyForcibly().waitFor();

            await().atMost(Duration.ofSeconds(30)).until(() -> LoopbackPort.isFree(port));
        } finally {
            parent.destroyForcibly();
        }
    }
}
