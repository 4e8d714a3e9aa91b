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
import java.util.stream.Stream;

/** Tolls as lines of text in aligned columns. */
public final class TollTable {

    private static final List<String> NUMBERS =
            List.of("INCIDENT", "KILLED", "INJURED", "RESCUED", "HELD", "ATTACKERS KILLED");
    private static final List<String> WORDS = List.of("CLAIMS", "LAST CHANGE, AND WHO SAID SO");
    private static final String GAP = "  ";
    private static final String NONE = "-";

    private TollTable() {}

    /** The head and a line for each toll; where that is wider than this, claims and last change get lines of their own. */
    public static List<String> of(Collection<IncidentToll> tolls, int columns) {
        var wide = new ArrayList<List<String>>();
        wide.add(both(NUMBERS, WORDS));
        tolls.forEach(toll -> wide.add(both(numbers(toll), words(toll))));
        var lines = aligned(wide);
        return lines.stream().allMatch(line -> line.length() <= columns) ? lines : folded(tolls);
    }

    private static List<String> folded(Collection<IncidentToll> tolls) {
        var rows = new ArrayList<List<String>>();
        rows.add(NUMBERS);
        tolls.forEach(toll -> rows.add(numbers(toll)));
        var numbers = aligned(rows).iterator();
        var lines = new ArrayList<String>();
        lines.add(numbers.next());
        for (var toll : tolls) {
            lines.add(numbers.next());
            toll.getClaims().forEach(claim -> lines.add(GAP + "claim: " + Words.claim(claim)));
            lines.add(GAP + "last change: " + lastChange(toll));
        }
        return lines;
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
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

    private static List<String> numbers(IncidentToll toll) {
        return List.of(
                toll.getIncidentKey(),
                cell(toll, Measure.KILLED, Party.VICTIM),
                cell(toll, Measure.INJURED, Party.VICTIM),
                cell(toll, Measure.RESCUED, Party.VICTIM),
                cell(toll, Measure.HELD, Party.VICTIM),
                cell(toll, Measure.KILLED, Party.ATTACKER));
    }

    private static List<String> words(IncidentToll toll) {
        var claims = toll.getClaims().stream().map(Words::claim).collect(Collectors.joining("; "));
        return List.of(claims.isEmpty() ? NONE : claims, lastChange(toll));
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
