package io.tollstream.enricher.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Readers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads plain texts (a whole file is one item) and JSONL (an item a line) and writes a row of figures and toll per item.
 *
 * <p>It holds one line at a time, or one plain text.
 */
public final class ExtractCommandIo {

    public static final int ALL_READ = 0;
    public static final int SOME_UNREADABLE = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Readers readers;
    private final Function<List<Figure>, ? extends Map<?, ?>> toll;
    private final PrintWriter out;
    private final PrintWriter err;
    private int exitCode = ALL_READ;

    /**
     * @param toll the toll of one item alone, from its figures, as a map that Jackson can write (measure → party → low,
     *     best, high)
     */
    public ExtractCommandIo(
            Readers readers, Function<List<Figure>, ? extends Map<?, ?>> toll, PrintWriter out, PrintWriter err) {
        this.readers = readers;
        this.toll = toll;
        this.out = out;
        this.err = err;
    }

    /** Extracts every file; 0 if all could be read, 1 if a file or a line could not, which stderr then names. */
    public int extract(List<Path> files) {
        for (var file : files) {
            extract(file);
        }
        out.flush();
        err.flush();
        return exitCode;
    }

    private void extract(Path file) {
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            if (lines(file, text)) {
                extractLines(file, text);
            } else {
                write(ItemLine.plain(String.valueOf(file.getFileName()), whole(text)));
            }
        } catch (NoSuchFileException e) {
            complain(file + ": There is no such file.");
        } catch (IOException e) {
            complain(file + ": This file cannot be read: " + e.getMessage());
        }
    }

    /** By its name, or by a brace at its head. */
    private static boolean lines(Path file, BufferedReader text) throws IOException {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        text.mark(1);
        var first = text.read();
        if (first != '\uFEFF') {
            text.reset();
        }
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") || first == '{';
    }

    private void extractLines(Path file, BufferedReader lines) throws IOException {
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    write(ItemLine.read(line));
                } catch (ItemLine.Unreadable e) {
                    complain(file + ":" + number + ": " + e.getMessage());
                }
            }
        }
    }

    private void write(Item item) {
        var figures = readers.read(item);
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

    private void complain(String sentence) {
        exitCode = SOME_UNREADABLE;
        err.println(sentence);
    }

    private static String whole(Reader text) throws IOException {
        var all = new StringBuilder();
        var chunk = new char[8192];
        for (var read = text.read(chunk); read >= 0; read = text.read(chunk)) {
            all.append(chunk, 0, read);
        }
        return all.toString();
    }
}
