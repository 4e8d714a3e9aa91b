package io.tollstream.enricher.domain.extraction;

import java.util.HashSet;
import java.util.Set;

/** One person of a text in capitals, with every name and word for them so far. */
final class Named {

    private static final int SHORT = 2;
    private static final Set<String> OWNED = Set.of("his", "her", "their", "its", "another");
    private static final Set<String> KNOWN = Set.of("the", "this", "that");

    private final Reading first;
    private final Set<String> names = new HashSet<>();
    private final Set<Sentence> sentences = new HashSet<>();
    private String category;

    Named(Reading first) {
        this.first = first;
        this.category = first.category();
        meet(first);
    }

    Reading first() {
        return first;
    }

    String category() {
        return category;
    }

    /** The first that was told of them, under the word that says most of who they are. */
    Reading told() {
        return first.category().equals(category) ? first : first.as(category);
    }

    void meet(Reading reading) {
        sentences.add(reading.mention().sentence());
        if (named(reading)) {
            addNames(reading);
        }
        category = plain(category) ? reading.category() : category;
    }

    boolean sort(Reading reading) {
        return first.measure() == reading.measure() && first.party() == reading.party();
    }

    /** Whether a person told of later may be this one. */
    boolean is(Reading reading) {
        var like = category.equals(reading.category()) || plain(category) || plain(reading.category());
        if (named(reading)) {
            return names.isEmpty() ? like && !here(reading) : sharesName(reading);
        }
        if (pronoun(reading)) {
            return true;
        }
        var article = article(reading);
        if (here(reading) || OWNED.contains(article)) {
            return false;
        }
        return KNOWN.contains(article) || like && names.isEmpty();
    }

    private boolean here(Reading reading) {
        return sentences.contains(reading.mention().sentence());
    }

    private static boolean plain(String category) {
        return category.isEmpty() || category.equals(NounPhrase.PERSON);
    }

    private static boolean named(Reading reading) {
        return reading.mention().people().form() == People.Form.NAMED;
    }

    private static boolean pronoun(Reading reading) {
        var people = reading.mention().people();
        var word = reading.mention().sentence().word(people.from());
        return word.equals("he") || word.equals("she");
    }

    /** The word that introduces them, inside or right before the phrase. */
    private static String article(Reading reading) {
        var sentence = reading.mention().sentence();
        var from = reading.mention().people().from();
        var inside = sentence.word(from);
        return KNOWN.contains(inside) || OWNED.contains(inside) || inside.equals("a") || inside.equals("an")
                ? inside
                : sentence.word(from - 1);
    }

    private void addNames(Reading reading) {
        var people = reading.mention().people();
        for (var at = people.from(); at < people.to(); at++) {
            var word = bare(reading.mention().sentence().word(at));
            if (word.length() > SHORT) {
                names.add(word);
            }
        }
    }

    private boolean sharesName(Reading reading) {
        var people = reading.mention().people();
        for (var at = people.from(); at < people.to(); at++) {
            if (names.contains(bare(reading.mention().sentence().word(at)))) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
}
