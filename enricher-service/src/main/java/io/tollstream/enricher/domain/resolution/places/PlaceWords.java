package io.tollstream.enricher.domain.resolution.places;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words around a name say of it: that it is a place's, a person's, a street's. */
final class PlaceWords {

    enum Kind {
        BEFORE,
        BEHIND,
        THING,
        PERSON,
        SURNAME,
        NEVER
    }

    private final Map<Kind, Set<Long>> words = new EnumMap<>(Kind.class);
    private final Map<Long, String> regions = new HashMap<>();
    private final Map<Long, String> hints = new HashMap<>();

    PlaceWords(LexiconFiles files) {
        for (var kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        files.read("places.txt", 2, (fields, form) -> words.get(Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)))
                .add(Words.hash(form)));
        files.read("hints.txt", 2, (fields, form) -> hints.put(Words.hash(form), fields[0]));
        files.read("regions.txt", 2, (fields, form) -> regions.put(Words.hash(form), fields[0]));
    }

    boolean is(Kind kind, long hash) {
        return words.get(kind).contains(hash);
    }

    /** The ISO 3166-2 code of which this is a short name; null where it is none. */
    @Nullable
    String region(long hash) {
        return regions.get(hash);
    }

    /** The ISO 3166-1 code of the country that a word or a pair of words hints at; null where it hints at none. */
    @Nullable
    String hint(long hash) {
        return hints.get(hash);
    }
}
