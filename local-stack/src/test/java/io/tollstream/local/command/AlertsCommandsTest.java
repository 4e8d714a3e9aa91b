package io.tollstream.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.local.Tollstream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Tollstream.commandLine().setErr(new PrintWriter(err, true)).execute(args);
    }

    @Test
    void aRulesFileThatIsWrongIsSaidWithItsLineBeforeAnyClusterIsAsked() throws Exception {
        var file = Files.writeString(
                folder.resolve("rules.json"), "{\"rules\": [\n{\"name\": \"a\", \"when\": \"never\"}]}");

        assertThat(run("alerts", "test", "--rules", file.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("line 2, rule a, field when: \"never\" is not one of");
    }

    @Test
    void aTimeThatIsNoneIsSaidSo() {
        assertThat(run("alerts", "test", "--since", "yesterday")).isEqualTo(2);

        assertThat(err.toString())
                .contains("--since is 'yesterday'; it takes a time like 2025-03-11T12:00:00Z, or a day");
    }

    @Test
    void aMuteThatIsOverAlreadyIsRefused() {
        assertThat(run("alerts", "mute", "2025-03-11-pk-train", "--until", "2025-03-11"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("--until is 2025-03-11, which is past; give a time to come.");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(run("alerts", "unmute", "Not A Key")).isEqualTo(2);

        assertThat(err.toString()).contains("KEY is 'Not A Key'");
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        assertThat(run("alerts")).isEqualTo(2);

        assertThat(err.toString()).contains("Say what to do, like `alerts test`");
    }
}
