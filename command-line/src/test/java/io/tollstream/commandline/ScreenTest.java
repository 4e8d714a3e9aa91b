package io.tollstream.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void aTerminalIsRedrawnInPlaceAndWhatIsSaidStaysAbove() {
        var screen = new Screen(out, true, 80);

        screen.show(List.of("a", "b"));
        screen.say("news");
        screen.show(List.of("c"));

        assertThat(shown()).isEqualTo("""
                        a
                        b
                        ^2A^Jnews
                        a
                        b
                        ^2A^Jc
                        """);
    }

    @Test
    void aLineThatWouldWrapIsCut() {
        new Screen(out, true, 4).show(List.of("abcdef"));

        assertThat(shown()).isEqualTo("abc…\n");
    }

    @Test
    void aFileGetsEachNewLineOnce() {
        var screen = new Screen(out, false, 80);

        screen.show(List.of("head", "a"));
        screen.show(List.of("head", "a"));
        screen.show(List.of("head", "b"));

        assertThat(shown()).isEqualTo("head\na\nb\n");
    }

    @Test
    void aFileGetsNoLineAgainForWiderColumns() {
        var screen = new Screen(out, false, 80);

        screen.show(List.of("HEAD  X", "a     1"));
        screen.show(List.of("HEAD  X", "a     1 (0-1)"));
        screen.show(List.of("HEAD     X", "a        1 (0-1)", "longest  2"));

        assertThat(shown()).isEqualTo("HEAD  X\na     1\na     1 (0-1)\nlongest  2\n");
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8).replace("\u001b[", "^").replace(System.lineSeparator(), "\n");
    }
}
