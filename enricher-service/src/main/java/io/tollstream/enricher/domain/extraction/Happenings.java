package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in each sentence of an item, found when first asked for. */
final class Happenings {

    private final List<Sentence> sentences;
    private final EventReader events;
    private final List<@Nullable List<Event>> found;

    Happenings(List<Sentence> sentences, EventReader events) {
        this.sentences = sentences;
        this.events = events;
        this.found = new ArrayList<>(Collections.nCopies(sentences.size(), null));
    }

    List<Event> in(int sentence) {
        var known = found.get(sentence);
        if (known == null) {
            known = events.in(sentences.get(sentence));
            found.set(sentence, known);
        }
        return known;
    }
}
