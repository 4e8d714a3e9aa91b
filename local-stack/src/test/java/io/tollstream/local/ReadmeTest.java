package io.tollstream.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.ingest.text.IncidentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents say of commands is what there is. */
class ReadmeTest {

    private static final Pattern IN_TICKS = Pattern.compile("`([^`]+)`");
    private static final Pattern COMMAND_LINE = Pattern.compile("(?m)^(?:\\| `|\\./tollstream )(incidents [^`#\\n]+)");

    @Test
    void theReadmesTableListsEveryCommandAndNoOther() throws IOException {
        var listed = new TreeSet<String>();
        Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("| `./tollstream "))
                .forEach(line -> listed.addAll(commands(line.split("\\|")[1])));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(leaves(Tollstream.commandLine(), ""));
    }

    @Test
    void theCommandsForDesksAreWrittenAsTheyAreTaken() throws IOException {
        var lines = COMMAND_LINE
                .matcher(Files.readString(Path.of("../docs/operations.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(lines).hasSize(8).allSatisfy(line -> assertThat(parsed(line)).isNotNull());
    }

    /** Of one row: a command that does not name its group belongs to that of the one before. */
    private static List<String> commands(String cell) {
        var group = new String[] {""};
        return IN_TICKS.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(text -> text.replaceAll("`|\\./tollstream ", "").replaceAll("(?<=[a-z]) [^a-z].*", ""))
                .map(text -> {
                    if (Stream.of("incidents ", "alerts ", "audit ").anyMatch(text::startsWith)) {
                        group[0] = text.substring(0, text.indexOf(' ') + 1);
                        return text;
                    }
                    return group[0] + text;
                })
                .toList();
    }

    private static List<String> leaves(CommandLine command, String before) {
        return command.getSubcommands().entrySet().stream()
                .filter(sub -> !sub.getKey().equals("help"))
                .flatMap(sub -> sub.getValue().getSubcommands().isEmpty()
                        ? Stream.of(before + sub.getKey())
                        : leaves(sub.getValue(), before + sub.getKey() + " ").stream())
                .toList();
    }

    /** The line with keys in place of what stands for them. */
    private static CommandLine.ParseResult parsed(String line) {
        var words = Stream.of(line.replaceAll("[\\[\\]…]", "").strip().split(" +"))
                .map(word -> word.matches("[A-Z]+") ? "a-" + word.toLowerCase(Locale.ROOT) : word)
                .toArray(String[]::new);
        assertThat(words).filteredOn(word -> word.startsWith("2025")).allMatch(IncidentKey::isOne);
        return Tollstream.commandLine().parseArgs(words);
    }
}
