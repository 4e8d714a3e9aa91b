package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import org.jspecify.annotations.Nullable;

/**
 * People and what happened to them, in one sentence.
 *
 * @param event the words that say so; null where the people's own words do
 * @param rule what joined them
 * @param replaces the earlier number the sentence names for them, or null
 */
record Mention(
        Sentence sentence,
        People people,
        Measure measure,
        @Nullable Event event,
        Rule rule,
        @Nullable Count replaces,
        boolean correction) {

    Mention(Sentence sentence, People people, Measure measure, @Nullable Event event, Rule rule) {
        this(sentence, people, measure, event, rule, null, false);
    }

    /** The same people, not on top of others. */
    Mention alone() {
        return new Mention(sentence, people.alone(), measure, event, rule, replaces, correction);
    }

    /** The same people under another word. */
    Mention as(String category) {
        return new Mention(sentence, people.as(category), measure, event, rule, replaces, correction);
    }

    Mention replacing(@Nullable Count earlier, boolean corrects) {
        return new Mention(sentence, people, measure, event, rule, earlier, corrects);
    }

    Mention inside() {
        return new Mention(sentence, people.inside(), measure, event, rule, replaces, correction);
    }

    /** The same of people counted otherwise. */
    Mention counting(People other) {
        return new Mention(sentence, other, measure, event, rule, replaces, correction);
    }

    Mention ofEverybody() {
        return new Mention(sentence, people.ofEverybody(), measure, event, rule, replaces, correction);
    }

    Mention by(Rule why) {
        return new Mention(sentence, people, measure, event, why, replaces, correction);
    }

    Mention attacking() {
        return new Mention(sentence, people.attacking(), measure, event, rule, replaces, correction);
    }

    int at() {
        return sentence.start(people.from());
    }
}
