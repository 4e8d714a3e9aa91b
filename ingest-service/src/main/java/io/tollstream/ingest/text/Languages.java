package io.tollstream.ingest.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The language of a text as a BCP 47 tag: checked where given, detected where not. */
public final class Languages {

    /** What a text has whose language nobody knows. */
    public static final String UNKNOWN = "und";

    /** Shorter texts are guessed wrong more often than right is worth. */
    private static final int ENOUGH_LETTERS = 40;

    /** More adds time, a millisecond for these, and no certainty. */
    private static final int SAMPLE_CHARS = 600;

    private static final String MODEL = "/langdetect-183.bin";

    /** Codes of single languages in the model whose tag is that of a wider language. */
    private static final Map<String, String> WIDER = Map.of(
            "cmn", "zh", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb", "plt", "mg", "zlm", "ms",
            "swh", "sw", "azj", "az");

    /** Loaded when the first text without a language comes; ten megabytes that many set-ups never need. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (var in = Languages.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("The language model " + MODEL + " is not on the class path.");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The language model cannot be read.", e);
            }
        }
    }

    private static final class Tags {
        static final Map<String, String> BY_ISO3 = byIso3();

        private static Map<String, String> byIso3() {
            var tags = new HashMap<String, String>();
            for (var two : Locale.getISOLanguages()) {
                try {
                    tags.put(Locale.of(two).getISO3Language(), Locale.of(two).toLanguageTag());
                } catch (MissingResourceException e) {
                    // A language without three letters cannot be what the model named.
                }
            }
            tags.putAll(WIDER);
            return tags;
        }
    }

    /** @return the tag in its canonical spelling, or empty where it is none */
    public static Optional<String> tag(String given) {
        try {
            var tag = new Locale.Builder()
                    .setLanguageTag(given.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /**
     * The language a text is most probably in; {@value #UNKNOWN} where it has too few letters to tell. Near twins, like
     * Indonesian and Malay, are taken for each other at times.
     */
    public static String detect(String text) {
        var sample = text.length() > SAMPLE_CHARS ? text.substring(0, SAMPLE_CHARS) : text;
        if (sample.codePoints().filter(Languages::isOfAWord).count() < ENOUGH_LETTERS) {
            return UNKNOWN;
        }
        var iso3 = new LanguageDetectorME(Model.LOADED).predictLanguage(sample).getLang();
        return Tags.BY_ISO3.getOrDefault(iso3, iso3);
    }

    /** Vowel signs are marks and no letters in many scripts. */
    private static boolean isOfAWord(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private Languages() {}
}
