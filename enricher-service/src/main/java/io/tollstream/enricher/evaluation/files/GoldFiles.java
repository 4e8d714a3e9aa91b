package io.tollstream.enricher.evaluation.files;

import io.tollstream.enricher.evaluation.GoldItem;
import io.tollstream.enricher.extract.ItemLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labelled items of some files, and what of the files could not be used.
 *
 * @param items those with a label
 * @param complaints a sentence for each line that is no item
 * @param unlabelled how many rows have no label
 */
public record GoldFiles(List<GoldItem> items, List<String> complaints, int unlabelled) {

    private static final String ENDING = ".jsonl";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Files as they are named, and of directories each file of JSON lines in it, in order of their names. */
    public static List<Path> under(List<Path> named) throws IOException {
        var files = new ArrayList<Path>();
        for (var path : named) {
            if (Files.isDirectory(path)) {
                try (var inside = Files.list(path)) {
                    inside.filter(file -> file.getFileName().toString().endsWith(ENDING))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** Reads them all; a line that cannot be used is complained of and hinders no other. */
    public static GoldFiles read(List<Path> files) throws IOException {
        var items = new ArrayList<GoldItem>();
        var complaints = new ArrayList<String>();
        var unlabelled = 0;
        for (var file : files) {
            var number = 0;
            for (var line : lines(file)) {
                number++;
                var item = line.isBlank() ? Optional.<GoldItem>empty() : item(file, number, line, complaints);
                if (item.isPresent()) {
                    if (item.get().labelled()) {
                        items.add(item.get());
                    } else {
                        unlabelled++;
                    }
                }
            }
        }
        return new GoldFiles(List.copyOf(items), List.copyOf(complaints), unlabelled);
    }

    /** Bytes that are no UTF-8 spoil their own line, not the file. */
    private static List<String> lines(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
    }

    private static Optional<GoldItem> item(Path file, int number, String line, List<String> complaints) {
        try {
            return Optional.of(GoldLine.read(String.valueOf(file.getFileName()), line));
        } catch (ItemLine.Unreadable e) {
            complaints.add(file + ":" + number + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
