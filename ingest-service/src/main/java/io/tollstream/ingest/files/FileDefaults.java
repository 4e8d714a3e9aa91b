package io.tollstream.ingest.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a file's items get that do not say it themselves.
 *
 * @param source name of the publisher; a feed without one uses its own title
 * @param sourceKind what kind of publisher, as the HTTP door names them
 * @param incident key of the incident that the items are about
 */
public record FileDefaults(Optional<String> source, Optional<String> sourceKind, Optional<String> incident) {

    public static final FileDefaults NONE = new FileDefaults(Optional.empty(), Optional.empty(), Optional.empty());

    ObjectNode fill(ObjectNode news) {
        source.filter(name -> !news.hasNonNull("source")).ifPresent(name -> {
            news.put("source", name);
            // The kind goes with the name: it says nothing about a source that the item names itself.
            sourceKind.filter(kind -> !news.hasNonNull("sourceKind")).ifPresent(kind -> news.put("sourceKind", kind));
        });
        incident.filter(key -> !news.hasNonNull("incident")).ifPresent(key -> news.put("incident", key));
        return news;
    }
}
