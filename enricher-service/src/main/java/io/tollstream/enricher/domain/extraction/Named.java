package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One person of a text in capitals, with every name and word for them so far. */
final class Named {

    private static final int SHORT = 2;
    private static final int BEFORE = 3;
    private static final Set<String> PLAIN = Set.of("", NounPhrase.PERSON, "man", "woman");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> OWNED = Set.of("his", "her", "their", "its", "another");
    private static final Set<String> KNOWN = Set.of("the", "this", "that");

    private final Reading first;
    private final Set<String> names = new HashSet<>();
    private final Set<Sentence> sentences = new HashSet<>();
    private final List<Event> deeds = new ArrayList<>();
    private String category;
    private boolean onlyByNoun = true;
    private boolean onlyPronoun = true;

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
        var event = reading.mention().event();
        onlyByNoun &= event != null && event.kind() == Lexicon.Kind.OF;
        onlyPronoun &= pronoun(reading);
        if (event != null) {
            deeds.add(event);
        }
        sentences.add(reading.mention().sentence());
        if (named(reading)) {
            addNames(reading);
        }
        category = plain(category) ? reading.category() : category;
    }

    boolean sort(Reading reading) {
        return first.measure() == reading.measure() && first.party() == reading.party();
    }

    /** Whether no verb tells of them, only a noun: "the murder of Ruiz", "Ruiz's death". */
    boolean onlyByNoun() {
        return onlyByNoun;
    }

    /** Whether neither a name nor a noun tells who they are. */
    boolean onlyPronoun() {
        return onlyPronoun;
    }

    /** What the text says befell them, each time it tells of them. */
    List<Event> deeds() {
        return deeds;
    }

    /** Whether one of these deeds befell them. */
    boolean struckBy(Set<Event> others) {
        for (var deed : deeds) {
            if (others.contains(deed)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text tells of them later than of others, in another sentence. */
    boolean after(Reading other) {
        return other.measure() == first.measure()
                && other.mention().at() < first.mention().at()
                && other.mention().sentence() != first.mention().sentence();
    }

    /** Whether a person told of later may be this one. */
    boolean is(Reading reading) {
        var like = category.equals(reading.category()) || plain(category) || plain(reading.category());
        if (named(reading)) {
            return names.isEmpty() ? like && (!here(reading) || apposed(reading)) : sharesName(reading);
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

    /** Whether somebody to whom something else befell may be this one: by the names of both, or by the first words for them. */
    boolean isThe(Named other) {
        if (names.isEmpty() || other.names.isEmpty()) {
            return is(other.first);
        }
        var shared = 0;
        for (var name : other.names) {
            shared += names.contains(name) ? 1 : 0;
        }
        return enough(shared, other.names.size());
    }

    private boolean enough(int shared, int words) {
        return shared > 0 && (shared > 1 || shared == Math.min(words, names.size()));
    }

    private boolean here(Reading reading) {
        return sentences.contains(reading.mention().sentence());
    }

    /** "The other general hurt there, General Ana Ruiz, was": the same rank, and the name between commas. */
    private boolean apposed(Reading reading) {
        var sentence = reading.mention().sentence();
        var people = reading.mention().people();
        var from = people.from() - 1;
        while (from > people.from() - BEFORE && !sentence.mark(from)) {
            from--;
        }
        return !plain(category)
                && category.equals(reading.category())
                && sentence.is(from, ",")
                && sentence.is(people.to(), ",")
                && !sentence.is(people.to() + 1, "and");
    }

    private static boolean plain(String category) {
        return PLAIN.contains(category);
    }

    private static boolean named(Reading reading) {
        return reading.mention().people().form() == People.Form.NAMED;
    }

    private static boolean pronoun(Reading reading) {
        var people = reading.mention().people();
        var word = reading.mention().sentence().word(people.from());
        return people.form() == People.Form.KNOWN && PRONOUNS.contains(word) && people.to() - people.from() == 1;
    }

    /** The word that introduces them, inside the phrase or a few words before it: "the slain minister". */
    private static String article(Reading reading) {
        var sentence = reading.mention().sentence();
        var from = reading.mention().people().from();
        for (var at = from; at >= from - BEFORE; at--) {
            var word = sentence.word(at);
            if (word.equals("other")) {
                return "another";
            }
            if (KNOWN.contains(word) || OWNED.contains(word) || word.equals("a") || word.equals("an")) {
                return word;
            }
            if (sentence.boundary(at)) {
                return "";
            }
        }
        return "";
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

    /** The whole of the shorter name stands in the longer one, or two words of it do. */
    private boolean sharesName(Reading reading) {
        var people = reading.mention().people();
        var words = 0;
        var shared = 0;
        for (var at = people.from(); at < people.to(); at++) {
            var word = bare(reading.mention().sentence().word(at));
            words += word.length() > SHORT ? 1 : 0;
            shared += names.contains(word) ? 1 : 0;
        }
        return enough(shared, words);
    }

    private static String bare(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
}
