package io.tollstream.ingest.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.tollstream.ingest.http.Problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The elements of a JSON array. Where one is malformed nothing after it can be found, so the batch ends there. */
final class ArrayEntries implements Entries {

    private static final ObjectReader ELEMENTS =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Bounded bounds;
    private final int maxElementChars;
    private final JsonParser parser;
    private long line;
    private boolean begun;
    private boolean ended;

    /** @param in the body, of which bounds is the lower end */
    ArrayEntries(InputStream in, Bounded bounds, int maxElementChars) throws IOException {
        this.bounds = bounds;
        this.maxElementChars = maxElementChars;
        this.parser = Json.MAPPER.createParser(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    @Override
    public Optional<Entry> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        bounds.beginElement(maxElementChars);
        try {
            return read();
        } catch (JsonProcessingException e) {
            return lastlyRefused(Json.malformed(e).problem());
        } catch (CharacterCodingException e) {
            return lastlyRefused(Problem.of(Kind.MALFORMED, "The body is not valid UTF-8; send it in UTF-8."));
        }
    }

    private Optional<Entry> read() throws IOException {
        if (!begun) {
            parser.nextToken();
            begun = true;
        }
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            ended = true;
            return parser.nextToken() == null
                    ? Optional.empty()
                    : lastlyRefused(Problem.of(
                            Kind.MALFORMED, "Something follows after the array's end; send one array and no more."));
        }
        var from = parser.currentTokenLocation().getCharOffset();
        JsonNode element = ELEMENTS.readTree(parser);
        line++;
        if (parser.currentLocation().getCharOffset() - from > maxElementChars) {
            return Optional.of(new Entry.Unreadable(
                    line,
                    Problem.of(
                            Kind.TOO_LARGE,
                            "The element is longer than %d bytes; shorten the text.".formatted(maxElementChars))));
        }
        return Optional.of(new Entry.Readable(line, element));
    }

    private Optional<Entry> lastlyRefused(Problem problem) {
        ended = true;
        line++;
        return Optional.of(new Entry.Unreadable(line, problem));
    }
}
