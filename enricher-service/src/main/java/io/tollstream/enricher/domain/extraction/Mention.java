package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import org.jspecify.annotations.Nullable;

/**
 * People and what happened to them, in one sentence.
 *
 * @param event the words that say so; null where the people's own words do
 * @param replaces the earlier number the sentence names for them, or null
 */
record Mention(
        Sentence sentence,
        People people,
        Measure measure,
        @Nullable Event event,
        @Nullable Count replaces,
        boolean correction) {

    Mention replacing(Count earlier, boolean corrects) {
        return new Mention(sentence, people, measure, event, earlier, corrects);
    }

    int at() {
        return sentence.tokens().get(people.from()).start();
    }
}
