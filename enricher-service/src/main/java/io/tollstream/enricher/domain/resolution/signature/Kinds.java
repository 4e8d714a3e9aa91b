package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tells what kind of event a text is about by its words: a shooting, an earthquake, the hijacking of a train. */
public final class Kinds {

    /** The longest row of words that is a sign. */
    static final int LONGEST = 5;

    private static final int MOST = 4;
    private static final int IN_TITLE = 2;
    private static final int IN_LEAD = 1;

    private final List<String> kinds = new ArrayList<>();
    private final Map<Long, List<Sign>> signs = new HashMap<>();

    public Kinds(LexiconFiles files) {
        files.read("kinds.txt", 3, (fields, form) -> {
            if (!kinds.contains(fields[0])) {
                kinds.add(fields[0]);
            }
            signs.computeIfAbsent(Words.hash(form), hash -> new ArrayList<>())
                    .add(new Sign(kinds.indexOf(fields[0]), Integer.parseInt(fields[1])));
        });
    }

    /** Whether a word by itself, or a row of words that begins with it, tells of an event. */
    boolean tells(Words text, int at) {
        return !at(text, at).isEmpty();
    }

    /** The kinds that words speak for, at most a few, the likeliest first. Words of the headline count double. */
    public List<String> of(Words title, Words lead) {
        var votes = new int[kinds.size()];
        count(title, IN_TITLE, votes);
        count(lead, IN_LEAD, votes);
        return IntStream.range(0, votes.length)
                .filter(kind -> votes[kind] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer kind) -> -votes[kind]).thenComparing(kind -> kind))
                .limit(MOST)
                .map(kinds::get)
                .toList();
    }

    private void count(Words text, int weight, int[] votes) {
        for (var at = 0; at < text.size(); at++) {
            for (var sign : at(text, at)) {
                votes[sign.kind] += weight * sign.telling * sign.telling;
            }
        }
    }

    /** What the longest row of words that begins here is a sign of. */
    private List<Sign> at(Words text, int at) {
        for (var length = Math.min(LONGEST, text.size() - at); length > 0; length--) {
            var found = signs.get(text.hash(at, at + length));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private record Sign(int kind, int telling) {}
}
