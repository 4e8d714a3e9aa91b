package io.tollstream.enricher.domain.resolution.roundups;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts reports that turn to another event behind their own: "In a separate incident", "Elsewhere in the province". */
final class Asides {

    private final Openings openings;

    Asides(Openings openings) {
        this.openings = openings;
    }

    List<Section> sections(Article article) {
        if (IntStream.range(1, article.passages().size()).noneMatch(at -> turns(article, at))) {
            return List.of();
        }
        var sections = new ArrayList<Section>();
        sections.add(new Section(0, article.passages().size(), false, true));
        var known = new Acquaintances();
        var own = new Acquaintances();
        var open = true;
        for (var at = 0; at < article.passages().size(); at++) {
            var words = article.words(at);
            var current = sections.getLast();
            if (at > 0 && turns(article, at)) {
                if (open) {
                    sections.set(sections.size() - 1, current.until(at));
                }
                sections.add(new Section(at, article.passages().size(), false, false));
                own = new Acquaintances();
                open = true;
            } else if (open && sections.size() > 1 && ends(article, at, known, own)) {
                sections.set(sections.size() - 1, current.until(at));
                open = false;
            }
            if (sections.size() == 1) {
                known.meet(words);
            } else {
                own.meet(words);
            }
        }
        return sections;
    }

    private boolean turns(Article article, int at) {
        if (!openings.turns(article.passages().get(at).head())) {
            return false;
        }
        var words = article.words(at);
        if (openings.onlyTurns(words)) {
            return at + 1 < article.passages().size();
        }
        return !openings.old(words, article.day()) && (openings.timed(words) || openings.placed(words));
    }

    /** Where it comes back to the first event. */
    private boolean ends(Article article, int at, Acquaintances known, Acquaintances own) {
        var words = article.words(at);
        return openings.closes(words) || openings.sums(words) || known.beginWith(words) && !own.beginWith(words);
    }
}
