package io.tollstream.local.evaluate;

import io.tollstream.enricher.evaluation.Aspect;
import io.tollstream.enricher.evaluation.Evaluation;
import io.tollstream.enricher.evaluation.Scores;
import io.tollstream.enricher.evaluation.files.Phenomena;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scores of an evaluation as tables. */
public final class EvaluationTables {

    private static final String ALL = "all";
    private static final Object NONE = "-";

    private EvaluationTables() {}

    public static List<String> of(Evaluation evaluation, Phenomena phenomena) {
        var all = evaluation.scores();
        var languages = evaluation.byLanguage();
        var lines = new ArrayList<String>();
        lines.add("Items: %d; wholly as labelled: %d.".formatted(all.items(), all.right()));
        lines.addAll(figures(all, languages));
        lines.addAll(details(all));
        lines.addAll(tolls(all, languages));
        lines.addAll(deadly(all));
        lines.addAll(ranges(all));
        lines.addAll(TallyTable.of("BY SET", evaluation.bySet(), set -> set));
        lines.addAll(TallyTable.of("BY LANGUAGE", languages, language -> language));
        lines.addAll(TallyTable.of("BY PHENOMENON", evaluation.byPhenomenon(), phenomena::describe));
        lines.addAll(mistakes(evaluation));
        return lines;
    }

    private static List<String> figures(Scores all, Map<String, Evaluation> languages) {
        var grid = new Grid(
                "FIGURES", "ITEMS", "WANTED", "READ", "FOUND", "PRECISION", "RECALL", "F1", "STANCE RIGHT OF FOUND");
        figures(grid, ALL, all);
        if (languages.size() > 1) {
            languages.forEach((language, part) -> figures(grid, language, part.scores()));
        }
        return grid.lines();
    }

    private static void figures(Grid grid, String about, Scores scores) {
        var figures = scores.figures();
        if (figures.items() > 0) {
            grid.row(
                    about,
                    figures.items(),
                    figures.wanted(),
                    figures.read(),
                    figures.found(),
                    figures.precision(),
                    figures.recall(),
                    figures.f1(),
                    figures.standing());
        }
    }

    private static List<String> details(Scores all) {
        var grid = new Grid("OF THE FOUND, WHERE LABELLED", "FIGURES", "RIGHT", "SHARE");
        all.details()
                .forEach((side, detail) -> grid.row(
                        side == Aspect.STANCE ? "stance, to the letter" : side.word(),
                        detail.labelled(),
                        detail.right(),
                        detail.share()));
        return grid.lines();
    }

    private static List<String> tolls(Scores all, Map<String, Evaluation> languages) {
        var grid = new Grid(
                "TOLLS, EXACT", "ITEMS", "KILLED", "INJURED", "BOTH", "ATTACKERS KILLED", "VICTIMS KILLED IN RANGE");
        tolls(grid, ALL, all);
        if (languages.size() > 1) {
            languages.forEach((language, part) -> tolls(grid, language, part.scores()));
        }
        return grid.lines();
    }

    private static void tolls(Grid grid, String about, Scores scores) {
        var toll = scores.toll();
        if (toll.items() > 0) {
            grid.row(
                    about,
                    toll.items(),
                    toll.killedShare(),
                    toll.injuredShare(),
                    toll.bothShare(),
                    toll.apart() == 0 ? NONE : (Object) toll.attackersKilledShare(),
                    toll.victimsInRangeShare());
        }
    }

    private static List<String> deadly(Scores all) {
        var toll = all.toll();
        var grid = new Grid("OF ITEMS WITH TWO OR MORE DEAD", "ITEMS", "EXACT", "ANY DEAD");
        if (toll.deadly() > 0) {
            grid.row("killed", toll.deadly(), toll.deadlyExactShare(), toll.deadlyAnyShare());
        }
        return grid.lines();
    }

    private static List<String> ranges(Scores all) {
        var grid = new Grid("RANGES, WHERE THE LABEL IS ONE", "ITEMS", "EQUAL", "OVERLAPPING");
        all.ranges()
                .forEach((who, score) -> grid.row(
                        who.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        score.items(),
                        score.equalShare(),
                        score.overlappingShare()));
        return grid.lines();
    }

    private static List<String> mistakes(Evaluation evaluation) {
        var grid = new Grid("TAKEN FOR (WANTED → READ)", "TIMES");
        evaluation.mistakes().forEach((mistake, times) -> grid.row(mistake, times));
        return grid.lines();
    }
}
