package io.tollstream.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives every Java source of a tree the house format, or says which have another.
 *
 * <p>Usage: {@code FormatTree check|apply ROOT}. Exit code 1 where {@code check} finds a file to be formatted.
 */
public final class FormatTree {

    private static final JavaFormatterOptions HOUSE = JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build();

    public static void main(String[] args) throws IOException, FormatterException {
        var apply = args[0].equals("apply");
        var formatter = Formatter.createFormatter(HOUSE);
        var unformatted = new ArrayList<Path>();
        for (var source : sourcesBelow(Path.of(args[1]))) {
            var before = Files.readString(source);
            var after = format(formatter, source, before);
            if (!after.equals(before)) {
                unformatted.add(source);
                if (apply) {
                    Files.writeString(source, after);
                }
            }
        }
        if (!unformatted.isEmpty() && !apply) {
            System.err.println("These files are not formatted; `mvn -pl code-format verify -Dformat=apply` does it:");
            unformatted.forEach(source -> System.err.println("  " + source));
            System.exit(1);
        }
    }

    private static String format(Formatter formatter, Path source, String text) throws FormatterException {
        try {
            var tidy = ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR);
            return formatter.formatSource(tidy);
        } catch (FormatterException e) {
            System.err.println("Cannot format " + source);
            throw e;
        }
    }

    private static List<Path> sourcesBelow(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().contains("target/"))
                    .sorted()
                    .toList();
        }
    }

    private FormatTree() {}
}
