package io.tollstream.local.look;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.extraction.Explained;
import io.tollstream.enricher.domain.extraction.Explanation;
import io.tollstream.enricher.domain.extraction.LeftOut;
import io.tollstream.enricher.domain.extraction.Mark;
import io.tollstream.enricher.domain.extraction.Rule;
import java.text.Bidi;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An explained item as the template {@code item.html} wants it; the template escapes all of it.
 *
 * @param lang BCP 47, empty where unknown
 * @param direction "ltr" or "rtl"
 * @param measures those of its figures, in small letters
 * @param unread why it gives no figures at all; empty where its language is read
 */
record PageItem(
        long number,
        String id,
        String lang,
        String direction,
        String language,
        String source,
        String date,
        String measures,
        List<Piece> title,
        List<Piece> text,
        boolean hasText,
        String unread,
        boolean noFigures,
        boolean hasFigures,
        List<Row> figures,
        boolean hasLeft,
        int leftCount,
        List<Left> left) {

    /** How much of a text says which way it runs. */
    private static final int ENOUGH = 500;

    /**
     * Some words of the text.
     *
     * @param opens whether a figure's place begins with them
     * @param closes whether it ends with them
     * @param numbers the figures of that place
     * @param mark how the words are marked; empty if not at all
     * @param played the figures in which the words play a part, outside their place; may be empty
     */
    record Piece(
            boolean opens,
            boolean closes,
            String spotClass,
            String spotFigures,
            List<Number> numbers,
            String mark,
            String hint,
            String played,
            String words) {}

    /** A figure of an item, each numbered from 1. */
    record Number(long item, int number) {}

    /** A figure as a row. */
    record Row(
            long item,
            int number,
            String measure,
            boolean attacker,
            String party,
            String category,
            String count,
            String scope,
            String stance,
            String who,
            String replaces,
            List<Rule> rules) {}

    /** What was left out for one reason. */
    record Left(String why, List<String> words) {}

    static PageItem of(long number, Item item, Explanation explanation) {
        var text = item.fullText();
        var titleEnd = item.title().length();
        var title = new ArrayList<Piece>();
        var body = new ArrayList<Piece>();
        for (var bit : Bits.of(text, explanation, titleEnd)) {
            var words = text.substring(bit.start(), bit.end());
            var inTitle = bit.end() <= titleEnd;
            var between = bit.start() == titleEnd && titleEnd > 0;
            (inTitle ? title : body).add(piece(number, bit, between ? words.stripLeading() : words, explanation));
        }
        var language = FigureWords.language(explanation.language());
        var figures = rows(number, explanation.figures());
        return new PageItem(
                number,
                item.id(),
                language == null
                        ? ""
                        : Locale.forLanguageTag(explanation.language()).toLanguageTag(),
                direction(text),
                language == null ? "language not known" : language,
                item.source().name(),
                date(item.publishedAt()),
                figures.stream().map(Row::measure).distinct().collect(Collectors.joining(" ")),
                title,
                body,
                !item.text().isBlank(),
                explanation.read() ? "" : FigureWords.unread(explanation.language()),
                explanation.read() && figures.isEmpty(),
                !figures.isEmpty(),
                figures,
                !explanation.leftOut().isEmpty(),
                explanation.leftOut().size(),
                left(text, explanation));
    }

    private static String direction(String text) {
        var head = text.substring(0, Math.min(ENOUGH, text.length()));
        return new Bidi(head, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    private static String date(Instant published) {
        return published.equals(Instant.EPOCH)
                ? ""
                : published.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Piece piece(long item, Bit bit, String words, Explanation explanation) {
        var spot = bit.spot();
        var of = spot == null ? List.<Integer>of() : spot.figures();
        var first = of.isEmpty() ? bit.figures() : of;
        var kind = first.isEmpty() ? "" : kind(explanation.figures().get(first.getFirst() - 1));
        var left = bit.leftOut();
        var outside = spot == null && !bit.figures().isEmpty();
        return new Piece(
                bit.opensSpot(),
                bit.closesSpot(),
                kind,
                ids(item, of),
                of.stream().map(number -> new Number(item, number)).toList(),
                mark(bit, kind),
                spot == null && bit.figures().isEmpty() && left != null
                        ? left.why().words()
                        : "",
                outside ? ids(item, bit.figures()) : "",
                words);
    }

    private static String mark(Bit bit, String kind) {
        if (bit.roles().contains(Mark.Role.COUNT)) {
            return "n";
        }
        if (bit.roles().contains(Mark.Role.EVENT)) {
            return "event " + kind;
        }
        if (bit.roles().contains(Mark.Role.SPEAKER)) {
            return "says";
        }
        if (bit.roles().contains(Mark.Role.REPLACED)) {
            return "older";
        }
        return bit.leftOut() != null && bit.spot() == null ? "left" : "";
    }

    private static String kind(Explained explained) {
        var figure = explained.figure();
        return FigureWords.lower(figure.measure()) + (figure.party() == Party.ATTACKER ? " attacker" : "");
    }

    private static String ids(long item, List<Integer> figures) {
        return figures.stream().map(figure -> item + "-" + figure).collect(Collectors.joining(" "));
    }

    private static List<Row> rows(long item, List<Explained> figures) {
        var rows = new ArrayList<Row>();
        for (var explained : figures) {
            var figure = explained.figure();
            rows.add(new Row(
                    item,
                    rows.size() + 1,
                    FigureWords.lower(figure.measure()),
                    figure.party() == Party.ATTACKER,
                    FigureWords.lower(figure.party()),
                    figure.category(),
                    FigureWords.count(figure.count()),
                    FigureWords.lower(figure.scope()),
                    FigureWords.lower(figure.stance()),
                    FigureWords.who(figure),
                    FigureWords.replaces(figure),
                    Stream.concat(Stream.of(explained.rule()), explained.then().stream())
                            .toList()));
        }
        return rows;
    }

    private static List<Left> left(String text, Explanation explanation) {
        Map<LeftOut.Why, List<String>> byWhy = new EnumMap<>(LeftOut.Why.class);
        for (var left : explanation.leftOut()) {
            byWhy.computeIfAbsent(left.why(), why -> new ArrayList<>()).add(text.substring(left.start(), left.end()));
        }
        return byWhy.entrySet().stream()
                .map(entry -> new Left(entry.getKey().words(), entry.getValue()))
                .toList();
    }
}
