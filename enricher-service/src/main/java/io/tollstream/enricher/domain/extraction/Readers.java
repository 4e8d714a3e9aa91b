package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.lead.LeadReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The readers by language; a language without one yields no figures, rather than wrong ones. */
public final class Readers implements Extractor {

    private static final String VERSION = "rules-3";
    private final Map<String, LanguageReader> byLanguage;
    private final Languages languages;

    private Readers(Map<String, LanguageReader> byLanguage, Languages languages) {
        this.byLanguage = byLanguage;
        this.languages = languages;
    }

    /** Every reader there is; loads the data files, so make it once. It may be shared between threads. */
    public static Readers standard() {
        var english = Lexicon.of("en");
        var languages = new Languages();
        var readers = new HashMap<String, LanguageReader>(Map.of("en", new Reader(english, VERSION)));
        languages.ask("en", english::familiar);
        for (var tag : languages.lead()) {
            var reader = LeadReader.of(tag, VERSION);
            readers.put(tag, reader);
            languages.ask(tag, reader::familiar);
        }
        return new Readers(readers, languages);
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Figure> read(Item item) {
        var reader = byLanguage.get(languageOf(item));
        return reader == null ? List.of() : reader.read(item);
    }

    /** The same figures as {@link #read} gives, each with the rule that made it and its words, and what was left out. */
    public Explanation explain(Item item) {
        var language = languageOf(item);
        var reader = byLanguage.get(language);
        return reader == null ? Explanation.unread(language) : reader.explain(item, language);
    }

    @Override
    public Optional<String> unread(Item item) {
        var language = languageOf(item);
        if (byLanguage.containsKey(language)) {
            return Optional.empty();
        }
        return Optional.of(languages.lists(language) || language.equals(Languages.UNKNOWN) ? language : "other");
    }

    /** The item's language as given, or as its words show: "en", or "und" where they show none that we know. */
    @Override
    public String languageOf(Item item) {
        var given = languages.plain(item.language());
        return given.isEmpty() || given.equals(Languages.UNKNOWN) ? languages.of(item.head(Languages.SAMPLE)) : given;
    }
}
