package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Extractor;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads headline and lead of items in one language: numbers, people, deeds, voices, figures. What lies further down is
 * mostly background, and without the rules that English has to tell it apart it is better not read.
 */
public final class LeadReader implements Extractor {

    /** Sentences that are read of an item. */
    private static final int LEAD = 12;

    /** Sentences at the head are about the item's own event even if they speak of the year. */
    private static final int HEAD = 2;

    private final Language language;
    private final String version;
    private final PeopleReader people;
    private final Deeds deeds;

    private LeadReader(Language language, String version) {
        this.language = language;
        this.version = version;
        this.people = new PeopleReader(language);
        this.deeds = new Deeds(language);
    }

    /** The reader of the language that has its data files under this tag. */
    public static LeadReader of(String tag, String version) {
        return new LeadReader(Language.of(tag), version);
    }

    @Override
    public String version() {
        return version;
    }

    /** Whether its data files know this word. */
    public boolean knows(String word) {
        return language.knows(word);
    }

    @Override
    public List<Figure> read(Item item) {
        var sentences = Sentences.of(language, item.fullText(), LEAD);
        var voices = new Voices(language, sentences, item.source());
        var readings = new ArrayList<Reading>();
        for (var i = 0; i < sentences.size(); i++) {
            read(i, sentences.get(i), voices, readings);
        }
        return Readings.figures(readings);
    }

    private void read(int index, Words words, Voices voices, List<Reading> readings) {
        if (has(Cue.LONG_AGO, words) || index > HEAD && has(Cue.BACKGROUND, words)) {
            return;
        }
        var counted = new ArrayList<>(people.in(words));
        counted.removeIf(one -> one.told() != null && one.count().low() > 0 && !deeds.real(words, one.from(), one.to()));
        var links = Linker.links(language, words, counted, deeds.in(words, counted));
        var retracted = has(Cue.RETRACT, words);
        for (var link : links) {
            var first = counted.getFirst() == link.people();
            var reading = new Reading(words, link, voices.at(index, link.people().from()), retracted, first);
            readings.add(reading);
        }
    }

    private boolean has(Cue cue, Words words) {
        for (var at = 0; at < words.size(); at++) {
            if (language.is(cue, words, at)) {
                return true;
            }
        }
        return false;
    }
}
