package io.tollstream.enricher.extract;

import io.tollstream.enricher.domain.Item;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The items of plain texts (a whole file is one item) and of JSONL (an item a line), one after the other.
 *
 * <p>It holds one line at a time, or one plain text.
 */
public final class ItemFiles {

    private final PrintWriter err;
    private final LongConsumer progress;
    private boolean allRead = true;

    /**
     * @param err where files and lines that cannot be read are named
     * @param progress is told how many bytes more have been read
     */
    public ItemFiles(PrintWriter err, LongConsumer progress) {
        this.err = err;
        this.progress = progress;
    }

    /** Gives every item of every file to the sink; false if a file or a line could not be read, which err then names. */
    public boolean read(List<Path> files, Consumer<Item> sink) {
        for (var file : files) {
            read(file, sink);
        }
        err.flush();
        return allRead;
    }

    /** Says on err what is no fault, once all is read. */
    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }

    private void read(Path file, Consumer<Item> sink) {
        try (var text = new BufferedReader(
                new InputStreamReader(new Counting(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            if (lines(file, text)) {
                readLines(file, text, sink);
            } else {
                sink.accept(ItemLine.plain(String.valueOf(file.getFileName()), whole(text)));
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

    private void readLines(Path file, BufferedReader lines, Consumer<Item> sink) throws IOException {
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    sink.accept(ItemLine.read(line));
                } catch (ItemLine.Unreadable e) {
                    complain(file + ":" + number + ": " + e.getMessage());
                }
            }
        }
    }

    private void complain(String sentence) {
        allRead = false;
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

    /** Tells of the bytes that are read through it. */
    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            var read = super.read(bytes, from, most);
            if (read > 0) {
                progress.accept(read);
            }
            return read;
        }
    }
}
