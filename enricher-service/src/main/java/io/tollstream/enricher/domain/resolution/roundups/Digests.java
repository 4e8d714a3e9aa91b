package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts texts that say of themselves that they tell of several events: "Daily blotter", "three separate shootings". */
final class Digests {

    /** In how many of its first sentences a text says so. */
    private static final int HEAD = 5;

    private static final int FEWEST = 2;

    /** A text that begins with one of its events tells it in more sentences than this. */
    private static final int LONG = 4;

    /** The share of its words that a second account in the same words has for itself, at most. */
    private static final double FRESH = 0.3;

    private final Openings openings;
    private final Tolls tolls;

    Digests(Openings openings, Tolls tolls) {
        this.openings = openings;
        this.tolls = tolls;
    }

    /** Whether a text says that it tells of several events. */
    boolean declared(Article article) {
        if (openings.digest(article.title()) || openings.several(article.title())) {
            return true;
        }
        for (var at = 0; at < Math.min(HEAD, article.passages().size()); at++) {
            if (openings.several(article.words(at)) || at == 0 && openings.digest(article.words(at))) {
                return true;
            }
        }
        return false;
    }

    List<Section> sections(Article article) {
        var known = new Acquaintances();
        var sections = new ArrayList<Section>();
        var scenes = new HashSet<Long>();
        var size = article.passages().size();
        var summed = 0;
        var open = false;
        for (var at = 0; at < size; at++) {
            var words = article.words(at);
            var current = sections.isEmpty() ? null : sections.getLast();
            var here = Scenes.in(words);
            var turned = at > 0 && openings.onlyTurns(article.words(at - 1));
            if (turned || opens(article, at, known, current) && !shared(scenes, here) && !summary(article, at)) {
                if (open && current != null) {
                    sections.set(sections.size() - 1, current.until(at));
                }
                var headed = article.mark(at) == Mark.HEADING && article.headedByPlace(at);
                sections.add(new Section(at, size, headed, false));
                scenes.clear();
                open = true;
            } else if (open && current != null && (openings.closes(words) || openings.onlyTurns(words))) {
                sections.set(sections.size() - 1, current.until(at));
                open = false;
            } else if (current == null && (openings.sums(words) || openings.closes(words) || summary(article, at))) {
                summed = at + 1;
            }
            scenes.addAll(here);
            known.meet(words);
        }
        return sections.size() < FEWEST ? List.of() : completed(article, sections, summed);
    }

    /** With what is told at the head and before the first that has a sign, and without what sums up behind the last. */
    private List<Section> completed(Article article, List<Section> sections, int summed) {
        var completed = new ArrayList<Section>();
        var first = sections.getFirst().from();
        var story = 0;
        while (story < first && !openings.sums(article.words(story))) {
            story++;
        }
        if (story > LONG && story < summed && located(article, 0, story)) {
            completed.add(new Section(0, story, false, false));
        }
        if (located(article, summed, first)) {
            completed.add(new Section(summed, first, false, false));
        }
        completed.addAll(sections);
        var last = sections.getLast();
        for (var at = last.from() + 1; at < last.to(); at++) {
            if (openings.sums(article.words(at))) {
                completed.set(completed.size() - 1, last.until(at));
                break;
            }
        }
        return completed;
    }

    /** Whether one of the first sentences counts the people of all the events, as the headline does. */
    private boolean summary(Article article, int at) {
        return at < FEWEST && tolls.asInTitle(article, at);
    }

    /** Whether a stretch says when and where. */
    private boolean located(Article article, int from, int to) {
        return IntStream.range(from, to).anyMatch(at -> openings.timed(article.words(at)))
                && IntStream.range(from, to).anyMatch(at -> openings.placed(article.words(at)));
    }

    private boolean opens(Article article, int at, Acquaintances known, @Nullable Section current) {
        var passage = article.passages().get(at);
        var words = passage.words();
        if (openings.onlyTurns(words)
                || openings.sums(words)
                || openings.closes(words)
                || openings.dated(words, article.day())
                || current != null && current.headed() && current.from() == at - 1) {
            return false;
        }
        if (marked(article, at) || openings.turns(words) || openings.counts(words) || openings.tellsOfOther(words)) {
            return true;
        }
        var retold = current != null
                && (alike(article.words(current.from()), words)
                        || known.named(words)
                                && article.passages().get(current.from()).paragraph() == passage.paragraph() - 1);
        return (passage.first() || article.flat())
                && !openings.goesBack(words)
                && !known.beginWith(words)
                && !retold
                && openings.timed(words)
                && openings.placed(words)
                && tolls.tells(article, at, article.paragraphEnd(at));
    }

    /** Whether a sentence names no one, no number and no place that another has not, and is mostly told in its words. */
    private static boolean alike(Words told, Words again) {
        var words = IntStream.range(0, told.size()).mapToObj(told::hash).collect(Collectors.toSet());
        var fresh = IntStream.range(0, again.size())
                .filter(at -> !words.contains(again.hash(at)))
                .toArray();
        return fresh.length < FRESH * again.size()
                && IntStream.of(fresh).noneMatch(at -> again.digit(at) || at > 0 && again.capital(at));
    }

    private boolean marked(Article article, int at) {
        var words = article.words(at);
        return switch (article.mark(at)) {
            case NONE -> false;
            case BULLET -> (openings.timed(words) || openings.placed(words)) && !openings.people(article, at);
            case DATELINE -> true;
            case LABEL ->
                article.headedByPlace(at) && (openings.digest(article.title()) || tolls.tells(article, at, at + 1));
            case HEADING -> openings.digest(article.title()) && article.headedByPlace(at);
        };
    }

    private static boolean shared(Set<Long> one, Set<Long> other) {
        return other.stream().anyMatch(one::contains);
    }
}
