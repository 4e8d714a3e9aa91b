package io.tollstream.ingest.feeds;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads RSS and Atom of any version: strictly first, and what is broken as well as it can be.
 *
 * <p>No document type, entity or file outside the document is ever read.
 */
public final class FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    /** @param contentType what the server said it is, whose charset counts most; empty for a file */
    public static FeedDocument read(byte[] bytes, Optional<String> contentType) throws UnreadableFeed {
        var text = decode(bytes, contentType.orElse(null)).strip();
        if (text.isEmpty()) {
            throw new UnreadableFeed("The feed is empty.");
        }
        try {
            return StrictFeed.read(text);
        } catch (FeedException | JDOMException | IOException | RuntimeException e) {
            // Rome's parsers let stray runtime exceptions out on odd documents; they mean the same as its own.
            LOG.atDebug().addKeyValue("cause", e.toString()).log("A feed is not valid; reading it leniently.");
            return BrokenFeed.read(text);
        }
    }

    private static String decode(byte[] bytes, @Nullable String contentType) throws UnreadableFeed {
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            var text = new StringWriter(bytes.length);
            reader.transferTo(text);
            return text.toString();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFeed("The feed's encoding is not known here (" + e.getMessage() + ").");
        }
    }

    private FeedReader() {}
}
