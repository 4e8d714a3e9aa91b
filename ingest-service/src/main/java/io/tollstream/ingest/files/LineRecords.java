package io.tollstream.ingest.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.ingest.files.FileRecord.Read;
import io.tollstream.ingest.text.Lines;
import io.tollstream.ingest.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** NDJSON: an object on each line. */
final class LineRecords implements Records {

    private static final int LONGEST_LINE = 16 * 1024 * 1024;
    private static final ObjectReader JSON =
            JsonMapper.builder().build().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Lines lines;

    LineRecords(InputStream in) {
        this.lines = new Lines(in, LONGEST_LINE);
    }

    @Override
    public Optional<Placed> next() throws IOException {
        return lines.next().map(line -> new Placed(line.number(), read(line)));
    }

    private static Read read(Lines.Line line) {
        if (line.tooLong()) {
            return new Read.Unreadable("The line is longer than " + LONGEST_LINE + " bytes.");
        }
        return Utf8.decode(line.bytes())
                .map(LineRecords::parse)
                .orElseGet(() -> new Read.Unreadable("The line is not valid UTF-8; save the file in UTF-8."));
    }

    private static Read parse(String line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode news
                    ? new Read.Item(news)
                    : new Read.Unreadable("The line is no JSON object; put one news item on each line.");
        } catch (JsonProcessingException e) {
            return new Read.Unreadable("The line is not valid JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + ".");
        }
    }
}
