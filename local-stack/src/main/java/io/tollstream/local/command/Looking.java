package io.tollstream.local.command;

import io.tollstream.commandline.WhyNot;
import io.tollstream.local.look.PageLook;
import io.tollstream.local.look.Shown;
import io.tollstream.local.look.TerminalLook;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of {@code extract} that ask for a look inside. */
final class Looking {

    private static final int USUAL_COLUMNS = 100;
    private static final int NAMED = 3;

    /** When colours are shown. */
    enum Colour {
        ALWAYS,
        NEVER,
        AUTO;

        boolean shown() {
            return switch (this) {
                case ALWAYS -> true;
                case NEVER -> false;
                case AUTO ->
                    Boolean.getBoolean("tollstream.terminal")
                            && Optional.ofNullable(System.getenv("NO_COLOR"))
                                    .orElse("")
                                    .isEmpty()
                            && !Objects.equals(System.getenv("TERM"), "dumb");
            };
        }
    }

    @Option(
            names = "--explain",
            description =
                    "Prints each text with its figures marked in place, and for each figure the rule that made it.")
    private boolean explain;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a web page to FILE that shows the same.")
    private @Nullable Path page;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours of --explain: ${COMPLETION-CANDIDATES}; auto is a terminal without NO_COLOR.")
    private Colour colour = Colour.AUTO;

    boolean asked() {
        return explain || page != null;
    }

    boolean prints() {
        return explain;
    }

    Optional<Path> page() {
        return Optional.ofNullable(page);
    }

    Shown terminal(PrintWriter out) {
        return new TerminalLook(out, Integer.getInteger("tollstream.columns", USUAL_COLUMNS), colour.shown());
    }

    /** @throws BadSetting where the file cannot be written, or is one of those that are read */
    static Shown page(Path file, List<Path> inputs, String version) {
        for (var input : inputs) {
            if (same(file, input)) {
                throw new BadSetting("The file " + file + " cannot be written: it is one of those to read.");
            }
        }
        return new PageLook(writer(file), title(inputs), version);
    }

    private static Writer writer(Path file) {
        if (Files.isDirectory(file)) {
            throw unwritable(file, "it is a directory");
        }
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            var parent = file.toAbsolutePath().getParent();
            throw unwritable(
                    file,
                    parent != null && !Files.isDirectory(parent) ? "there is no directory " + parent : WhyNot.of(e));
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static BadSetting unwritable(Path file, String why) {
        return new BadSetting("The file " + file + " cannot be written: " + why + ".");
    }

    private static String title(List<Path> files) {
        var names = files.stream()
                .limit(NAMED)
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", "));
        return files.size() <= NAMED ? names : names + " and " + (files.size() - NAMED) + " more";
    }
}
