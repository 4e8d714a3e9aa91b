package io.tollstream.local.evaluate;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.evaluation.Confusion;
import io.tollstream.enricher.evaluation.Evaluation;
import io.tollstream.enricher.evaluation.Judged;
import io.tollstream.enricher.evaluation.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The items that are not as labelled, each with what is wrong with it. */
public final class ErrorList {

    private static final int LONGEST_HEAD = 90;

    private ErrorList() {}

    /** The first of them, at most so many. */
    public static List<String> of(Evaluation evaluation, int most) {
        var lines = new ArrayList<String>();
        evaluation.items().stream().filter(item -> !item.right()).limit(most).forEach(item -> {
            lines.add("");
            lines.add(item.gold().item().id() + "  " + head(item));
            item.confusions().forEach(confusion -> lines.add("   " + sentence(confusion)));
        });
        return lines;
    }

    static String head(Judged item) {
        var text = item.gold().item().fullText().strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_HEAD ? text : text.substring(0, LONGEST_HEAD - 1) + "…";
    }

    private static String sentence(Confusion confusion) {
        return switch (confusion) {
            case Confusion.Missed missed -> "missed    " + Said.of(missed.wanted());
            case Confusion.Extra extra -> "extra     " + Said.of(extra.read()) + quote(extra.read());
            case Confusion.Mistaken mistaken ->
                "%-9s %s in %s%s"
                        .formatted(
                                mistaken.aspect().word(),
                                mistaken.confused(),
                                Said.of(mistaken.wanted()),
                                quote(mistaken.read()));
            case Confusion.WrongToll toll ->
                "toll      wanted %s %s, read %s"
                        .formatted(toll.of().toLowerCase(Locale.ROOT).replace('_', ' '), toll.wanted(), toll.read());
        };
    }

    /** Where it was read, shortened round nothing: the sentence's beginning is enough to find it. */
    private static String quote(Figure figure) {
        var sentence = figure.evidence().sentence().strip().replaceAll("\\s+", " ");
        return "  “" + (sentence.length() <= LONGEST_HEAD ? sentence : sentence.substring(0, LONGEST_HEAD - 1) + "…")
                + "”";
    }
}
