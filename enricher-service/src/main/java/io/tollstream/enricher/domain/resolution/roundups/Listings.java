package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.places.PlaceFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Cuts lists: paragraphs with a dateline, a bullet or a place's name at their head, each about another place. */
final class Listings {

    private static final int FEWEST = 2;
    private static final long NOWHERE = 0;

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
            var marked = marked(article, mark);
            if (marked.size() >= FEWEST && (mark == Mark.DATELINE || mark == Mark.BULLET || through(article, marked))) {
                var sections = listed(article, marked);
                if (sections.size() >= FEWEST) {
                    return sections;
                }
            }
        }
        return List.of();
    }

    private static List<Integer> marked(Article article, Mark mark) {
        var marked = new ArrayList<Integer>();
        for (var at = 0; at < article.passages().size(); at++) {
            if (article.mark(at) == mark) {
                marked.add(at);
            }
        }
        return marked;
    }

    /** A list by places is the text itself, not something in its midst. */
    private static boolean through(Article article, List<Integer> marked) {
        return marked.getFirst() <= LATEST
                && marked.size() * MOST_BETWEEN > article.passages().getLast().paragraph();
    }

    private List<Section> listed(Article article, List<Integer> marked) {
        var sections = new ArrayList<Section>();
        var scenes = new HashSet<Long>();
        for (var next = 0; next < marked.size(); next++) {
            var at = marked.get(next);
            var to = next + 1 < marked.size() ? marked.get(next + 1) : end(article, at);
            var scene = scene(article, at);
            if (scene != NOWHERE && begins(article, at, to) && (scenes.add(scene) || article.mark(at) == Mark.BULLET)) {
                sections.add(new Section(at, to, article.mark(at) == Mark.HEADING, false));
            }
        }
        if (scenes.size() < FEWEST) {
            return List.of();
        }
        var before = sections.getFirst().from();
        if (before > 0 && !openings.plural(article.title()) && !openings.plural(article.words(0))) {
            sections.addFirst(new Section(0, before, false, true));
        }
        return sections;
    }

    /** The place of a paragraph, as a number: by its name at the head, else the likeliest of those that it names. */
    private long scene(Article article, int at) {
        var mark = article.mark(at);
        if (mark == Mark.DATELINE || mark == Mark.LABEL) {
            return article.words(at).hash(0);
        }
        var best = places.in(article.words(at), 0, "").best();
        return best == null ? NOWHERE : best.id();
    }

    /** Whether something of today begins here, no background and no list of people. */
    private boolean begins(Article article, int at, int to) {
        for (var passage = at; passage < Math.min(to, article.paragraphEnd(at)); passage++) {
            if (openings.old(article.words(passage), article.day())) {
                return false;
            }
        }
        return switch (article.mark(at)) {
            case NONE -> false;
            case DATELINE -> article.headedByPlace(at) || article.signed(at);
            case LABEL, HEADING -> article.headedByPlace(at);
            case BULLET -> openings.placed(article.words(at)) && !openings.people(article, at);
        };
    }

    /** What belongs to the last of a list: of bullets its paragraph, else the rest, but for what sums up. */
    private int end(Article article, int at) {
        var end = article.mark(at) == Mark.BULLET
                ? article.paragraphEnd(at)
                : article.passages().size();
        for (var passage = at + 1; passage < end; passage++) {
            if (openings.sums(article.words(passage)) || openings.closes(article.words(passage))) {
                return passage;
            }
        }
        return end;
    }
}
