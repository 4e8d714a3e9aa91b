package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.resolution.places.Place;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** Readable keys: date, country, place, kind, as in {@code 2025-03-11-pk-balochistan-train-hijacking}. */
final class IncidentKeys {

    private static final int LONGEST_NAME = 40;
    /** The day of the event is looked for in so many days up to the publication. */
    static final int WEEK = 7;

    /** The key of a new incident, but for the suffix that tells it from another of the same day, place and kind. */
    static String of(Sketch first) {
        var best = first.where().best();
        var country = first.where().country().isEmpty()
                ? "xx"
                : first.where().country().toLowerCase(Locale.ROOT);
        var place = best == null || best.kind() == Place.Kind.COUNTRY ? "" : slug(best.name()) + "-";
        var kind = first.kinds().isEmpty() ? "event" : first.kinds().getFirst();
        return day(first) + "-" + country + "-" + place + kind;
    }

    /** The suffixed key where the plain one is taken. */
    static String numbered(String key, int number) {
        return key + "-" + number;
    }

    /** The last day of the week before its publication that the text names; else the day of publication. */
    private static LocalDate day(Sketch first) {
        var day = first.day();
        for (var named : first.eventDays()) {
            if (named <= first.day() && named > first.day() - WEEK) {
                day = named;
            }
        }
        return LocalDate.ofEpochDay(day);
    }

    private static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder();
        for (var at = 0; at < plain.length() && slug.length() < LONGEST_NAME; at++) {
            var c = plain.charAt(at);
            var letters = letters(c);
            if (!letters.isEmpty()) {
                slug.append(letters);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '\''
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? "place" : slug.toString();
    }

    /** Letters that have no other form in Unicode, as their neighbours write them; none for what is no letter of a key. */
    private static String letters(char c) {
        return switch (c) {
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            default -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? String.valueOf(c) : "";
        };
    }

    private IncidentKeys() {}
}
