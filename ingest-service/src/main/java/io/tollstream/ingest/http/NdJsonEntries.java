package io.tollstream.ingest.http;

import io.tollstream.ingest.http.Problem.Kind;
import io.tollstream.ingest.text.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A JSON value on each line; a line that cannot be read does not hinder the next. */
final class NdJsonEntries implements Entries {

    private final Lines lines;
    private final int maxLineBytes;

    NdJsonEntries(InputStream in, int maxLineBytes) {
        this.lines = new Lines(in, maxLineBytes);
        this.maxLineBytes = maxLineBytes;
    }

    @Override
    public Optional<Entry> next() throws IOException {
        return lines.next().map(this::read);
    }

    private Entry read(Lines.Line line) {
        if (line.tooLong()) {
            return new Entry.Unreadable(
                    line.number(),
                    Problem.of(
                            Kind.TOO_LARGE,
                            "The line is longer than %d bytes; shorten the text.".formatted(maxLineBytes)));
        }
        try {
            return new Entry.Readable(line.number(), Json.parse(line.bytes()));
        } catch (Refusal e) {
            return new Entry.Unreadable(line.number(), e.problem());
        }
    }
}
