package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Explanation;
import io.tollstream.enricher.domain.extraction.LanguageReader;
import io.tollstream.enricher.domain.extraction.LeftOut;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads headline and lead of items in one language: numbers, people, deeds, voices, figures. What lies further down is
 * mostly background, and without the rules that English has to tell it apart it is better not read.
 */
public final class LeadReader implements LanguageReader {

    /** Sentences that are read of an item. */
    private static final int LEAD = 12;

    /** Sentences at the head are about the item's own event even if they speak of the year. */
    private static final int HEAD = 2;

    private final Language language;
    private final String version;
    private final PeopleReader people;
    private final Deeds deeds;
    private final Accounts accounts;

    private LeadReader(Language language, String version) {
        this.language = language;
        this.version = version;
        this.people = new PeopleReader(language);
        this.deeds = new Deeds(language);
        this.accounts = new Accounts(language);
    }

    /** The reader of the language that has its data files under this tag. */
    public static LeadReader of(String tag, String version) {
        return new LeadReader(Language.of(tag), version);
    }

    @Override
    public String version() {
        return version;
    }

    /** How many words of a headline its data files know. */
    public int familiar(String headline) {
        var known = 0;
        for (var token : language.tokenizer.tokens(headline, 0, headline.length())) {
            known += token.kind() == Token.Kind.WORD && language.knows(token.word()) ? 1 : 0;
        }
        return known;
    }

    @Override
    public List<Figure> read(Item item) {
        return Readings.facts(readings(item, new ArrayList<>())).stream()
                .map(Readings.Fact::figure)
                .toList();
    }

    @Override
    public Explanation explain(Item item, String tag) {
        var leftOut = new ArrayList<LeftOut>();
        var facts = Readings.facts(readings(item, leftOut));
        return new Explanation(
                tag, true, facts.stream().map(Readings.Fact::explained).toList(), leftOut);
    }

    private List<Reading> readings(Item item, List<LeftOut> leftOut) {
        var sentences = Sentences.of(language, item.fullText(), LEAD);
        var voices = new Voices(language, sentences, item.source());
        var readings = new ArrayList<Reading>();
        for (var i = 0; i < sentences.size(); i++) {
            if (!ofAnotherYear(sentences.get(i), item)) {
                read(i, sentences.get(i), voices, readings, leftOut);
            }
        }
        accounts.settle(readings);
        return readings;
    }

    /** "En 2019 murieron 15 personas" in an item of another year. */
    private boolean ofAnotherYear(Words words, Item item) {
        var year = Counts.year(words, 1);
        return year > 0
                && language.is(Cue.DATING, words, 0)
                && item.publishedAt().isAfter(Instant.EPOCH)
                && item.publishedAt().atOffset(ZoneOffset.UTC).getYear() != year;
    }

    private void read(int index, Words words, Voices voices, List<Reading> readings, List<LeftOut> leftOut) {
        if (has(Cue.LONG_AGO, words) || index > HEAD && has(Cue.BACKGROUND, words)) {
            return;
        }
        var counted = new ArrayList<>(people.in(words));
        counted.removeIf(one -> one.told() != null && one.count().low() > 0 && !deeds.real(words, one));
        var links = Linker.links(language, words, counted, deeds.in(words, counted));
        var retracted = has(Cue.RETRACT, words);
        var hearsay = has(Cue.HEARSAY, words);
        var head = counted.isEmpty() ? null : counted.getFirst();
        for (var link : links) {
            var first = head == link.people();
            var voice = voices.at(index, link.people().from());
            readings.add(new Reading(words, link, hearsay ? voice.heard() : voice, retracted, first, List.of()));
            counted.remove(link.people());
        }
        for (var one : counted) {
            leftOut.add(new LeftOut(words.start(one.from()), words.end(one.to()), LeftOut.Why.NOTHING_HAPPENED));
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
