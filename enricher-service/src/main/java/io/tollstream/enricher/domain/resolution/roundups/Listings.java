package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.places.Place;
import io.tollstream.enricher.domain.resolution.places.PlaceFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts lists: paragraphs with a dateline, a bullet or a place's name at their head, each about another place. */
final class Listings {

    private static final int FEWEST = 2;

    /** A list by places begins with one of the first sentences. */
    private static final int LATEST = 3;

    /** So many paragraphs belong to one place, on average, at most. */
    private static final int MOST_BETWEEN = 3;

    private final Openings openings;
    private final PlaceFinder places;

    Listings(Openings openings, PlaceFinder places) {
        this.openings = openings;
        this.places = places;
    }

    List<Section> sections(Article article) {
        for (var mark : List.of(Mark.DATELINE, Mark.LABEL, Mark.BULLET, Mark.HEADING)) {
            var place = mark == Mark.LABEL || mark == Mark.HEADING;
            var found = place && !structured(article, mark) ? List.<Section>of() : listed(article, mark);
            if (found.size() >= FEWEST) {
                return found;
            }
        }
        return List.of();
    }

    /** A list by places is the text itself, not something in its midst. */
    private static boolean structured(Article article, Mark mark) {
        var first = -1;
        var marked = 0;
        for (var at = 0; at < article.passages().size(); at++) {
            if (article.mark(at) == mark) {
                first = first < 0 ? at : first;
                marked++;
            }
        }
        return first >= 0
                && first <= LATEST
                && marked * MOST_BETWEEN > article.passages().getLast().paragraph();
    }

    private List<Section> listed(Article article, Mark mark) {
        var sections = new ArrayList<Section>();
        var places = new HashSet<Integer>();
        for (var at = 0; at < article.passages().size(); at++) {
            if (article.mark(at) != mark
                    || mark == Mark.BULLET && (openings.people(article, at) || !openings.placed(article.words(at)))) {
                continue;
            }
            if (!sections.isEmpty() && sections.getLast().to() > at) {
                sections.set(sections.size() - 1, sections.getLast().until(at));
            }
            var place = place(article, at);
            if (place != null && !openings.old(article.words(at), article.year())) {
                places.add(place.id());
                sections.add(new Section(at, article.passages().size(), mark == Mark.HEADING, false));
            }
        }
        return places.size() >= FEWEST ? sections : List.of();
    }

    private @Nullable Place place(Article article, int at) {
        return places.in(article.words(at), 0, "").best();
    }
}
