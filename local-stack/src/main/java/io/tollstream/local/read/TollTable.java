package io.tollstream.local.read;

import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollFigure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tolls as lines of text in aligned columns. */
public final class TollTable {

    private static final List<String> HEAD = List.of(
            "INCIDENT",
            "KILLED",
            "INJURED",
            "RESCUED",
            "HELD",
            "ATTACKERS KILLED",
            "CLAIMS",
            "LAST CHANGE, AND WHO SAID SO");
    private static final String GAP = "  ";
    private static final String NONE = "-";

    private TollTable() {}

    /** The head and a line for each toll. */
    public static List<String> of(Collection<IncidentToll> tolls) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        tolls.forEach(toll -> rows.add(row(toll)));
        return aligned(rows);
    }

    /** Any rows of as many cells each, padded so that columns align; the last cell is not padded. */
    public static List<String> aligned(List<List<String>> rows) {
        var columns = rows.getFirst().size();
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> column == columns - 1
                                ? row.get(column)
                                : row.get(column)
                                        + " "
                                                .repeat(widths[column]
                                                        - row.get(column).length()))
                        .collect(Collectors.joining(GAP)))
                .toList();
    }

    private static List<String> row(IncidentToll toll) {
        return List.of(
                toll.getIncidentKey(),
                cell(toll, Measure.KILLED, Party.VICTIM),
                cell(toll, Measure.INJURED, Party.VICTIM),
                cell(toll, Measure.RESCUED, Party.VICTIM),
                cell(toll, Measure.HELD, Party.VICTIM),
                cell(toll, Measure.KILLED, Party.ATTACKER),
                toll.getClaims().isEmpty()
                        ? NONE
                        : toll.getClaims().stream().map(Words::claim).collect(Collectors.joining("; ")),
                lastChange(toll));
    }

    private static String cell(IncidentToll toll, Measure measure, Party party) {
        return toll.getFigures().stream()
                .filter(figure -> figure.getMeasure() == measure && figure.getParty() == party)
                .findFirst()
                .map(Words::number)
                .orElse(NONE);
    }

    /** The newest of its numbers: the toll itself does not carry the revision that made it. */
    private static String lastChange(IncidentToll toll) {
        return toll.getFigures().stream()
                .max(Comparator.comparing(TollFigure::getSince))
                .map(figure -> "%s %s %s, said %s in %s"
                        .formatted(
                                Words.when(figure.getSince()),
                                figure.getBest(),
                                Words.what(figure.getMeasure(), figure.getParty()),
                                Words.who(figure.getEvidence().getAttribution()),
                                figure.getEvidence().getSource().getName()))
                .orElse(NONE);
    }
}
