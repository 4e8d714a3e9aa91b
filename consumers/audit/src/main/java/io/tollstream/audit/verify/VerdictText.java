package io.tollstream.audit.verify;

import io.tollstream.commandline.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A verdict for people: the checks, what it comes to, and what was found, the first of it in full. */
final class VerdictText {

    private static final String INDENT = "  ";

    private final Verdict verdict;
    private final int columns;
    private final int most;
    private final List<String> lines = new ArrayList<>();

    private VerdictText(Verdict verdict, int columns, int most) {
        this.verdict = verdict;
        this.columns = columns;
        this.most = most;
    }

    /**
     * @param columns how long a line may be
     * @param most how many divergences are shown
     */
    static List<String> of(Verdict verdict, int columns, int most) {
        return new VerdictText(verdict, columns, most).written();
    }

    private List<String> written() {
        checks();
        lines.add("");
        asides();
        if (verdict.inOrder()) {
            say("In order: everything that could be derived again is as it stands.");
        } else {
            say(things(verdict.count(Result.DIFFERS)));
            first(verdict.divergences().getFirst());
            others();
        }
        return lines;
    }

    private void say(String sentence) {
        lines.addAll(Rows.wrapped(sentence, "", columns));
    }

    private static String things(long count) {
        return count == 1
                ? "1 thing is not as it must be:"
                : number(count) + " things are not as they must be. The first:";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void checks() {
        var rows = Rows.of(1, Set.of("AGREE", "DIFFER"), "CHECK", "AGREE", "DIFFER", "WHAT AGREES");
        for (var check : Check.values()) {
            rows.add(
                    check.word(),
                    number(verdict.count(check, Result.AGREES)),
                    number(verdict.count(check, Result.DIFFERS)),
                    check.sentence());
        }
        lines.addAll(rows.lines(columns));
    }

    private void asides() {
        aside(
                Result.OTHER_RULES,
                "%s revisions or updates were made by other rules than this release's: chain and evidence are checked,"
                        + " they are not derived again.");
        // An item counts once, however many updates were made of it.
        aside(
                verdict.count(Check.ITEMS, Result.WITHHELD),
                "%s texts are withheld on order; what was read in them is believed.");
        verdict.signers().forEach((key, count) -> say("Of the key " + key + ": the stubs of " + number(count) + "."));
        aside(Result.REFUSED, "%s records could not be used, and went to the dead letters.");
        aside(
                Result.NOT_YET,
                "%s comparisons wait for the enricher, which had not come so far; ask again once it has.");
    }

    private void aside(Result result, String sentence) {
        aside(verdict.count(result), sentence);
    }

    private void aside(long count, String sentence) {
        if (count > 0) {
            say(sentence.formatted(number(count)));
        }
    }

    private void first(Divergence first) {
        lines.add("");
        lines.add(INDENT + first.cause() + " at " + first.place());
        if (first.incident() != null) {
            lines.add(INDENT + "incident " + first.incident());
        }
        lines.addAll(Rows.wrapped(first.what(), INDENT, columns));
        if (first.expected() != null && first.found() != null) {
            var rows = Rows.of(1, Set.of("EXPECTED", "STANDS THERE"), "FIELD", "EXPECTED", "STANDS THERE");
            Differences.between(first.expected(), first.found())
                    .forEach(one -> rows.add(one.field(), one.expected(), one.stands()));
            rows.lines(columns - INDENT.length()).forEach(line -> lines.add(INDENT + line));
        } else if (first.expected() != null) {
            lines.add(INDENT + "expected      " + first.expected());
            lines.add(INDENT + "stands there  nothing");
        } else if (first.found() != null) {
            lines.add(INDENT + "stands there  " + first.found());
        }
    }

    private void others() {
        var rest = verdict.divergences().stream().skip(1).limit(most - 1L).toList();
        if (rest.isEmpty()) {
            return;
        }
        lines.add("");
        var rows = Rows.of(2, Set.of(), "CAUSE", "PLACE", "INCIDENT", "WHAT");
        rest.forEach(one -> rows.add(
                one.cause().name(), one.place().toString(), one.incident() == null ? "" : one.incident(), one.what()));
        lines.addAll(rows.lines(columns));
        var left = verdict.count(Result.DIFFERS) - 1 - rest.size();
        if (left > 0) {
            say("and " + number(left) + " more; --show N shows more of them.");
        }
    }
}
