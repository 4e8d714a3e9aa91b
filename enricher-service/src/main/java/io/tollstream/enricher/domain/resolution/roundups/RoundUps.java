package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import io.tollstream.enricher.domain.resolution.places.PlaceFinder;
import io.tollstream.enricher.domain.resolution.signature.EventDays;
import io.tollstream.enricher.domain.resolution.signature.Kinds;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.List;

/**
 * Cuts an item that tells of several present events into one part for each. Careful: what tells of one event, with its
 * background, its several scenes and what was said of it elsewhere, stays in one piece.
 */
public final class RoundUps {

    private static final int SEVERAL = 2;
    private static final int FEW = 3;

    /** In how many of its first sentences a text about one deed says so. */
    private static final int HEAD = 6;

    private static final LexiconFiles FILES = new LexiconFiles("/resolution/");

    private final Readers readers;
    private final RoundUpWords words = new RoundUpWords(FILES);
    private final Kinds kinds = new Kinds(FILES);
    private final Openings openings = new Openings(words, new EventDays(FILES));
    private final Tolls tolls;
    private final Marks marks;
    private final Digests digests;
    private final Listings listings;
    private final Asides asides = new Asides(openings);

    /** Loads its words, so make it once. It may be shared between threads. */
    public RoundUps(Readers readers, Gazetteer gazetteer) {
        var places = new PlaceFinder(gazetteer);
        this.readers = readers;
        this.tolls = new Tolls(readers);
        this.marks = new Marks(words, places);
        this.digests = new Digests(openings, tolls);
        this.listings = new Listings(openings, places);
    }

    /**
     * The parts of an item in the order of its text: the item itself where it tells of one event, or where it came with
     * the incident it is about; else one for each event whose casualties it tells. What sums them up is in none.
     */
    public List<Part> parts(Item item) {
        var whole = List.of(Part.whole(item));
        if (item.incidentKey() != null) {
            return whole;
        }
        var passages = Passages.of(words, item.text());
        if (passages.size() < SEVERAL) {
            return whole;
        }
        var article = new Article(item, readers, passages, marks, openings);
        var parts = parts(article);
        return parts.size() < SEVERAL || chained(article, parts.size()) || wide(article, parts) ? whole : parts;
    }

    private List<Part> parts(Article article) {
        if (digests.declared(article)) {
            return told(article, digests.sections(article));
        }
        var listed = told(article, listings.sections(article));
        return listed.size() < SEVERAL ? told(article, asides.sections(article)) : listed;
    }

    private List<Part> told(Article article, List<Section> sections) {
        return sections.size() < SEVERAL
                ? List.of()
                : sections.stream().map(article::part).filter(tolls::tells).toList();
    }

    /** One disaster at many places. */
    private boolean wide(Article article, List<Part> parts) {
        var kind = kind(article.title(), article.words(0));
        return words.wide(kind)
                && parts.stream()
                        .allMatch(part -> kind.equals(
                                kind(Words.of(""), Words.of(part.item().text()))));
    }

    private String kind(Words title, Words lead) {
        var likely = kinds.of(title, lead);
        return likely.isEmpty() ? "" : likely.getFirst();
    }

    /** Several scenes of one deed. Of many parts a few may belong together. */
    private boolean chained(Article article, int parts) {
        if (openings.digest(article.title())) {
            return false;
        }
        var passages = article.passages();
        var asked = parts > FEW ? Math.min(HEAD, passages.size()) : passages.size();
        return openings.chained(article.title())
                || passages.subList(0, asked).stream().anyMatch(passage -> openings.chained(passage.words()));
    }
}
