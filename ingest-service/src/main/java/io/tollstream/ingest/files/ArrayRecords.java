package io.tollstream.ingest.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.ingest.files.FileRecord.Read;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A JSON array of objects; after a malformed one nothing more can be found. */
final class ArrayRecords implements Records {

    private static final ObjectReader JSON = JsonMapper.builder().build().reader();

    private final JsonParser parser;
    private boolean begun;
    private boolean ended;
    private long line;

    ArrayRecords(InputStream in) throws IOException {
        this.parser = JSON.createParser(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    @Override
    public Optional<Placed> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            return read();
        } catch (JsonProcessingException e) {
            ended = true;
            line = e.getLocation() == null ? line : e.getLocation().getLineNr();
            return unreadable("From here on it is not valid JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + ".");
        } catch (CharacterCodingException e) {
            ended = true;
            return unreadable("From here on it is not valid UTF-8; save the file in UTF-8.");
        }
    }

    private Optional<Placed> read() throws IOException {
        if (!begun) {
            parser.nextToken();
            begun = true;
        }
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            ended = true;
            return Optional.empty();
        }
        line = parser.currentTokenLocation().getLineNr();
        JsonNode element = JSON.readTree(parser);
        return element instanceof ObjectNode news
                ? Optional.of(new Placed(line, new Read.Item(news)))
                : unreadable("The element is no JSON object; make each a news item.");
    }

    private Optional<Placed> unreadable(String why) {
        return Optional.of(new Placed(line, new Read.Unreadable(why)));
    }
}
