package io.tollstream.enricher.domain.extraction;

import static java.util.stream.Collectors.toSet;

import io.tollstream.enricher.domain.Count;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What some words alone say of a number, read from the data files without the readers, so that it can contradict them.
 */
final class NumbersIn {

    private static final Map<String, NumbersIn> BY_LANGUAGE = new HashMap<>();
    private static final String GROUPING = ",.٬،’'\u00a0\u202f ";
    private static final int PAIR = 2;

    /** The lists of words that stand for somebody though they are no nouns for people. */
    private static final Set<String> STANDING_FOR_SOMEBODY =
            Set.of("SELF", "MURDER-SUICIDE", "BLEW-UP", "PRONOUN", "OBJECT-PRONOUN", "PAIR", "ORDINAL", "BODY");

    /** "A 15-year-old", "the 9-month-old", "28 years old". */
    private static final Pattern AGE = Pattern.compile("(year|month|week)s?[- ]old");

    /** "1.2 million", "1,5 millones". */
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d{1,2}) (\\p{L}+)");

    private final Map<String, Long> values = new HashMap<>();
    private final Map<String, Long> multipliers = new HashMap<>();
    private final boolean english;
    private final Set<String> vague;
    private final Set<String> persons;
    private final Set<String> selves;
    private final Set<String> deadly;

    private NumbersIn(String language) {
        english = language.equals("en");
        rows(language, "numbers.txt").forEach(row -> {
            var multiplies = row[0].startsWith("*") || row[0].startsWith("~");
            var value = Long.parseLong(multiplies ? row[0].substring(1) : row[0]);
            forms(row).forEach(form -> (multiplies ? multipliers : values).put(form, value));
        });
        rows(language, "multiples.txt")
                .forEach(row -> forms(row).forEach(form -> values.put(form, Long.parseLong(row[0]))));
        vague = rows(language, "vague.txt").flatMap(NumbersIn::forms).collect(toSet());
        selves = rows(language, "context.txt")
                .filter(row -> STANDING_FOR_SOMEBODY.contains(row[0]))
                .flatMap(NumbersIn::forms)
                .collect(toSet());
        deadly = Stream.concat(
                        rows(language, "context.txt").filter(row -> row[0].equals("FATAL")),
                        rows(language, "events.txt").filter(row -> row[0].equals("KILLED")))
                .flatMap(NumbersIn::forms)
                .collect(toSet());
        persons = rows(language, "persons.txt").flatMap(NumbersIn::forms).collect(toSet());
    }

    static NumbersIn of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, NumbersIn::new);
    }

    /** Whether the words put this count: by its number, by a vague word, or for two by a noun alone, as Arabic does. */
    boolean hold(Count count, String words) {
        var plain = plain(words);
        var numbers = numbers(plain);
        if (Long.valueOf(0).equals(count.high())) {
            var none = numbers.isEmpty() || numbers.contains(0L) || numbers.equals(Set.of(1L)); // "no one"
            return none || plain.startsWith("none of the "); // "none of the 80 passengers"
        }
        if (english && plain.startsWith("all but ")) {
            return numbers.stream().anyMatch(all -> numbers.contains(all - count.low()));
        }
        var put =
                switch (count.quantifier()) {
                    case VAGUE -> anyOf(vague, plain) || numbers.contains(count.low());
                    case MORE_THAN -> numbers.contains(count.low() - 1);
                    case UP_TO ->
                        count.high() != null
                                && (numbers.contains(count.high())
                                        || numbers.contains(count.high() + 1)
                                        || anyOf(vague, plain));
                    case BETWEEN ->
                        numbers.contains(count.low()) && (numbers.contains(count.high()) || anyOf(vague, plain));
                    case EXACT, AT_LEAST, ABOUT -> numbers.contains(count.low());
                };
        // Only of English are the words of a compound number added up here.
        var spelled = !english && !numbers.isEmpty() && plain.codePoints().noneMatch(Character::isDigit);
        return put || spelled || count.low() <= PAIR && numbers.isEmpty() && person(words);
    }

    /** Whether the words hold any number, or somebody. */
    boolean holdAnything(String words) {
        var plain = plain(words);
        return !numbers(plain).isEmpty() || anyOf(vague, plain) || person(words);
    }

    /** Whether they name somebody: by a noun for people, an age, "he", "another", "himself", or with a capital as names have. */
    boolean person(String words) {
        return anyOf(persons, plain(words))
                || AGE.matcher(words).find()
                || anyOf(Set.of("another", "both"), plain(words))
                || anyOf(selves, plain(words))
                || words.codePoints().anyMatch(Character::isUpperCase);
    }

    /** Whether they say that somebody died. */
    boolean death(String words) {
        return anyOf(deadly, plain(words));
    }

    private static boolean anyOf(Set<String> forms, String plain) {
        var spaced = " " + String.join(" ", plain.split("[^\\p{L}\\p{M}\\p{N}-]+")) + " ";
        return forms.stream().anyMatch(form -> spaced.contains(" " + form + " "))
                || forms.stream().anyMatch(form -> form.codePoints().anyMatch(c -> c > 0x500) && spaced.contains(form));
    }

    private Set<Long> numbers(String plain) {
        var found = new HashSet<Long>();
        for (var decimal = DECIMAL.matcher(plain); decimal.find(); ) {
            var times = multipliers.getOrDefault(decimal.group(3), 1L);
            found.add(Math.round(Double.parseDouble(decimal.group(1) + "." + decimal.group(2)) * times));
        }
        var spaced = " " + plain + " ";
        values.forEach((form, value) -> {
            if (form.indexOf(' ') > 0 && spaced.contains(" " + form + " ")) {
                found.add(value);
            }
        });
        var run = 0L;
        var last = 0L;
        var inRun = false;
        for (var token : tokens(plain)) {
            var digits = digits(token);
            var value = digits >= 0 ? digits : value(token);
            var times = multipliers.getOrDefault(token, -1L);
            if (times > 0) {
                last = inRun ? last * times : times;
                run = inRun && run > 0 ? run * times : times;
                inRun = true;
                found.add(run);
                found.add(last);
            } else if (value >= 0) {
                run = inRun && digits < 0 ? run + value : value;
                last = value;
                inRun = true;
                found.add(value);
                found.add(run);
            } else if (!token.equals("and")) {
                inRun = false;
                run = 0;
            }
        }
        return found;
    }

    private long value(String token) {
        var known = values.get(token);
        if (known != null) {
            return known;
        }
        // Scripts that write small words and numbers as one: "and three".
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().codePointAt(0) > 0x500 && token.endsWith(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .findFirst()
                .orElse(-1);
    }

    /** The words, and the digits with the marks that group them taken out; "thirty-three" is two words. */
    private static List<String> tokens(String plain) {
        var text = new StringBuilder();
        for (var at = 0; at < plain.length(); at++) {
            var c = plain.charAt(at);
            var between = at > 0 && at + 1 < plain.length() && digit(plain, at - 1) && digit(plain, at + 1);
            if (between && GROUPING.indexOf(c) >= 0 && grouped(plain, at + 1)) {
                continue;
            }
            text.append(
                    Character.isLetterOrDigit(c)
                                    || Character.getType(c) == Character.NON_SPACING_MARK
                                    || Character.getType(c) == Character.COMBINING_SPACING_MARK
                            ? c
                            : ' ');
        }
        return Stream.of(text.toString().split(" +"))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** At least two digits follow, as in 3,000 and 5,00,000. */
    private static boolean grouped(String plain, int at) {
        return at + 1 < plain.length() && digit(plain, at) && digit(plain, at + 1);
    }

    private static boolean digit(String plain, int at) {
        return Character.isDigit(plain.charAt(at));
    }

    private static long digits(String token) {
        var value = 0L;
        for (var c : token.toCharArray()) {
            if (!Character.isDigit(c) || value > 1e15) {
                return -1;
            }
            value = value * 10 + Character.digit(c, 10);
        }
        return value;
    }

    private static String plain(String words) {
        var small = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return small.replace('’', '\'').replaceAll("(\\d) ,(\\d{3})", "$1,$2");
    }

    private static Stream<String> forms(String[] row) {
        return Arrays.stream(row[row.length - 1].split(",")).map(form -> plain(form.strip()));
    }

    private static Stream<String[]> rows(String language, String file) {
        try (var in = NumbersIn.class.getResourceAsStream("/lexicon/" + language + "/" + file)) {
            return in == null
                    ? Stream.empty()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> Arrays.stream(line.split("\\|"))
                                    .map(String::strip)
                                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
