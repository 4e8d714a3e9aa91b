package io.tollstream.enricher.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Readers;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a row of figures and toll for each item of some files. */
public final class ExtractCommandIo {

    public static final int ALL_READ = 0;
    public static final int SOME_UNREADABLE = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Readers readers;
    private final Function<List<Figure>, ? extends Map<?, ?>> toll;
    private final PrintWriter out;
    private final ItemFiles items;
    private final Map<String, Integer> unread = new TreeMap<>();

    /**
     * @param toll the toll of one item alone, from its figures, as a map that Jackson can write (measure → party → low,
     *     best, high)
     */
    public ExtractCommandIo(
            Readers readers, Function<List<Figure>, ? extends Map<?, ?>> toll, PrintWriter out, PrintWriter err) {
        this(readers, toll, out, new ItemFiles(err, bytes -> {}));
    }

    public ExtractCommandIo(
            Readers readers, Function<List<Figure>, ? extends Map<?, ?>> toll, PrintWriter out, ItemFiles items) {
        this.readers = readers;
        this.toll = toll;
        this.out = out;
        this.items = items;
    }

    /** Extracts every file; 0 if all could be read, 1 if a file or a line could not, which stderr then names. */
    public int extract(List<Path> files) {
        var allRead = items.read(files, this::write);
        out.flush();
        unread.forEach((language, many) -> items.say(sentence(language, many)));
        return allRead ? ALL_READ : SOME_UNREADABLE;
    }

    /** What is not read is said, so that no figures are not taken for no casualties. */
    private static String sentence(String language, int many) {
        var items = many == 1 ? "1 item is" : many + " items are";
        var end = "; no figures are taken from " + (many == 1 ? "it." : "them.");
        return switch (language) {
            case "und" -> items + " in a language that nothing shows" + end;
            case "other" -> items + " in languages that are not read" + end;
            default -> items + " in the language " + language + ", which is not read" + end;
        };
    }

    private void write(Item item) {
        var figures = readers.read(item);
        readers.unread(item).ifPresent(language -> unread.merge(language, 1, Integer::sum));
        var row = new LinkedHashMap<String, Object>();
        row.put("id", item.id());
        row.put("language", readers.languageOf(item));
        row.put("figures", figures.stream().map(FigureRow::of).toList());
        row.put("toll", toll.apply(figures));
        try {
            out.println(JSON.writeValueAsString(row));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
