package io.tollstream.enricher.domain.extraction;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Tells by script and small words what language a text is in, of those that languages.txt lists. */
final class Languages {

    static final String UNKNOWN = "und";

    /** Of a text, no more characters are looked at. */
    static final int SAMPLE = 1000;

    /** Most texts show it in so many letters already. */
    private static final int GLANCE = 250;

    /** Small words make up a third of running text and next to nothing of other languages. */
    private static final double SHARE = 0.1;

    private static final int FEW_WORDS = 12;

    /** So many words of one language, with twice as many small ones as needed and as any other has, are of no other. */
    private static final int MANY_WORDS = 30;

    /** What a small word weighs against a word of the lexicon, where a headline is too short for small words alone. */
    private static final int SMALL_WORD = 3;

    /** How much of an item in a language is read. */
    private enum Reading {
        FULL,
        LEAD,
        NONE
    }

    private record Listed(String tag, Reading reading, UnicodeScript script, boolean byWords) {}

    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, String> tags = new HashMap<>();
    private final SmallWords smallWords = new SmallWords();
    private final Map<String, ToIntFunction<String>> familiar = new HashMap<>();

    Languages() {
        new LexiconFiles("/lexicon/").lines("languages.txt", 5, this::list);
    }

    /** The languages of which headline and lead are read. */
    List<String> lead() {
        return listed.stream()
                .filter(language -> language.reading() == Reading.LEAD)
                .map(Listed::tag)
                .toList();
    }

    /** Asks a lexicon, too, where a headline is short: how many of its words it knows. */
    void ask(String tag, ToIntFunction<String> lexicon) {
        familiar.put(tag, lexicon);
    }

    private void list(String[] fields) {
        var tag = fields[0];
        tags.put(tag, tag);
        LexiconFiles.forms(fields[3]).forEach(other -> tags.put(other, tag));
        var words = LexiconFiles.forms(fields[4]);
        words.forEach(word -> smallWords.add(word, listed.size()));
        var reading = fields[1].equals("-") ? Reading.NONE : Reading.valueOf(fields[1]);
        listed.add(new Listed(tag, reading, UnicodeScript.valueOf(fields[2]), !words.isEmpty()));
    }

    /** The plain tag of a language: "es" for "es-MX" and for "spa". */
    String plain(String tag) {
        var end = 0;
        while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
            end++;
        }
        var primary = tag.substring(0, end).toLowerCase(Locale.ROOT);
        return tags.getOrDefault(primary, primary);
    }

    boolean lists(String tag) {
        return tag.equals(tags.get(tag));
    }

    /** What a stretch of text shows: its language, and whether that of the whole text can hardly be another. */
    private record Shown(String tag, boolean plainly) {}

    /** The language of a text; "und" where its words show none that is listed. */
    String of(String text) {
        var glance = shown(text, Math.min(GLANCE, text.length()));
        return glance.plainly() || text.length() <= GLANCE
                ? glance.tag()
                : shown(text, Math.min(SAMPLE, text.length())).tag();
    }

    private Shown shown(String text, int end) {
        var letters = new char[end];
        text.getChars(0, end, letters, 0);
        var script = script(letters);
        var hits = new int[listed.size()];
        var words = smallWords.count(letters, hits);
        var best = -1;
        var second = 0;
        for (var i = 0; i < hits.length; i++) {
            if (listed.get(i).script() != script) {
                hits[i] = -1;
            } else if (!listed.get(i).byWords()) {
                return new Shown(listed.get(i).tag(), false);
            } else if (best < 0 || hits[i] > hits[best]) {
                second = best < 0 ? 0 : hits[best];
                best = i;
            } else {
                second = Math.max(second, hits[i]);
            }
        }
        if (best < 0 || words == 0) {
            return new Shown(UNKNOWN, false);
        }
        if (words < FEW_WORDS) {
            return new Shown(headline(new String(letters), hits), false);
        }
        var plainly = words >= MANY_WORDS && hits[best] > words * SHARE * 2 && hits[best] > second * 2;
        return new Shown(hits[best] > words * SHARE ? listed.get(best).tag() : UNKNOWN, plainly);
    }

    /** A headline has few small words; what happened to whom tells the rest. */
    private String headline(String text, int[] hits) {
        var best = UNKNOWN;
        var most = 0;
        for (var i = 0; i < hits.length; i++) {
            var reader = hits[i] < 0 ? null : familiar.get(listed.get(i).tag());
            var score = hits[i] * SMALL_WORD + (reader == null ? 0 : 2 * reader.applyAsInt(text));
            if (score > most) {
                most = score;
                best = listed.get(i).tag();
            }
        }
        return best;
    }

    /** The script that most letters are of. */
    private static UnicodeScript script(char[] text) {
        var latin = 0;
        for (var at = 0; at < text.length && latin * 2 <= text.length; at++) {
            latin += text[at] < Letters.PLAIN && Letters.letter(text[at]) ? 1 : 0;
        }
        return latin * 2 > text.length ? UnicodeScript.LATIN : scriptOfMost(text);
    }

    private static UnicodeScript scriptOfMost(char[] text) {
        var scripts = UnicodeScript.values();
        var counts = new int[scripts.length];
        for (var c : text) {
            if (Character.isLetter(c)) {
                counts[UnicodeScript.of(c).ordinal()]++;
            }
        }
        var most = Arrays.stream(counts).max().orElse(0);
        for (var script : scripts) {
            if (most > 0 && counts[script.ordinal()] == most) {
                return script;
            }
        }
        return UnicodeScript.UNKNOWN;
    }
}
