package io.tollstream.ingest.files;

import io.tollstream.ingest.files.FileRecord.Read;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one file, in order: NDJSON, a JSON array, RSS or Atom, any of them gzipped, told apart by content.
 *
 * <p>It never throws: what cannot be read, up to the whole file, is a record that says why.
 */
public final class FileReader implements Iterator<FileRecord>, AutoCloseable {

    private static final int SNIFFED = 512;

    private final Path file;
    private final FileDefaults defaults;
    private long size;
    private @Nullable Counting stream;
    private @Nullable Records records;
    private Optional<FileRecord> next;
    private long lastLine;

    private FileReader(Path file, FileDefaults defaults) {
        this.file = file;
        this.defaults = defaults;
        this.next = open();
    }

    /** Opens a file; one that cannot be opened has one record, which says so. */
    public static FileReader open(Path file, FileDefaults defaults) {
        return new FileReader(file, defaults);
    }

    /** Bytes of the file on disk. */
    public long size() {
        return size;
    }

    /** Bytes of the file on disk that were read: as far as a progress bar goes. */
    public long position() {
        return stream == null ? 0 : stream.count();
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public FileRecord next() {
        var current = next.orElseThrow(NoSuchElementException::new);
        next = advance();
        return current;
    }

    private Optional<FileRecord> open() {
        try {
            size = Files.size(file);
            stream = new Counting(Files.newInputStream(file));
            records = records(unzipped(new BufferedInputStream(stream)));
            return advance();
        } catch (NoSuchFileException e) {
            return unreadable(0, "There is no such file.");
        } catch (IOException e) {
            return unreadable(0, "The file cannot be read: " + e.getMessage() + ".");
        }
    }

    private Optional<FileRecord> advance() {
        if (records == null) {
            return Optional.empty();
        }
        try {
            var placed = records.next();
            placed.ifPresent(found -> lastLine = found.line());
            return placed.map(found -> new FileRecord(file, found.line(), filled(found.read())));
        } catch (IOException e) {
            records = null;
            // Counted from the last whole record: how far into the next one the file got is chance.
            return unreadable(lastLine + 1, "From here on the file cannot be read: " + e.getMessage() + ".");
        }
    }

    private Read filled(Read read) {
        return switch (read) {
            case Read.Item item -> new Read.Item(defaults.fill(item.news()));
            case Read.Unreadable unreadable -> unreadable;
        };
    }

    private Optional<FileRecord> unreadable(long line, String why) {
        return Optional.of(new FileRecord(file, line, new Read.Unreadable(why)));
    }

    private static InputStream unzipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        var isGzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return isGzip ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private Records records(InputStream in) throws IOException {
        in.mark(SNIFFED);
        var first = first(in.readNBytes(SNIFFED));
        in.reset();
        return switch (first) {
            case '<' -> new FeedRecords(in, defaults);
            case '[' -> new ArrayRecords(in);
            default -> new LineRecords(in);
        };
    }

    /** The first character, whatever the byte order mark and the bytes per character; blanks do not count. */
    private static char first(byte[] bytes) {
        for (var b : bytes) {
            if (b > ' ') {
                return (char) b;
            }
        }
        return ' ';
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
