package io.tollstream.local.read;

import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollFigure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tolls as lines of text in aligned columns. */
public final class TollTable {

    private static final List<Column> USUAL = List.of(
            new Column(Measure.KILLED, Party.VICTIM),
            new Column(Measure.INJURED, Party.VICTIM),
            new Column(Measure.RESCUED, Party.VICTIM),
            new Column(Measure.HELD, Party.VICTIM),
            new Column(Measure.KILLED, Party.ATTACKER));
    private static final List<String> WORDS = List.of("CLAIMS", "LAST CHANGE, AND WHO SAID SO");
    private static final String GAP = "  ";
    private static final String NONE = "-";

    /** One number of each incident. */
    private record Column(Measure measure, Party party) {

        String head() {
            return Words.what(measure, party).toUpperCase(Locale.ROOT);
        }

        Optional<TollFigure> in(IncidentToll toll) {
            return toll.getFigures().stream()
                    .filter(figure -> figure.getMeasure() == measure && figure.getParty() == party)
                    .findFirst();
        }
    }

    private TollTable() {}

    /** The head and a line for each toll; where that is wider than this, claims and last change get lines of their own. */
    public static List<String> of(Collection<IncidentToll> tolls, int columns) {
        var numbers = numbers(tolls);
        var words = Stream.concat(Stream.of(WORDS), tolls.stream().map(TollTable::words))
                .iterator();
        var wide = Rows.aligned(
                numbers.stream().map(row -> both(row, words.next())).toList());
        return wide.stream().allMatch(line -> line.length() <= columns) ? wide : folded(tolls, Rows.aligned(numbers));
    }

    private static List<String> folded(Collection<IncidentToll> tolls, List<String> numbers) {
        var rest = numbers.iterator();
        var lines = new ArrayList<String>();
        lines.add(rest.next());
        for (var toll : tolls) {
            lines.add(rest.next());
            toll.getClaims().forEach(claim -> lines.add(GAP + "claim: " + Words.claim(claim)));
            lines.add(GAP + "last change: " + lastChange(toll));
        }
        return lines;
    }

    /** The head and a row for each toll. */
    private static List<List<String>> numbers(Collection<IncidentToll> tolls) {
        var columns = columns(tolls);
        var rows = new ArrayList<List<String>>();
        rows.add(both(List.of("INCIDENT"), columns.stream().map(Column::head).toList()));
        tolls.forEach(toll -> rows.add(both(
                List.of(toll.getIncidentKey()),
                columns.stream()
                        .map(column -> column.in(toll).map(Words::number).orElse(NONE))
                        .toList())));
        return rows;
    }

    /** The usual ones, and each other one that a toll has a number for: none that is kept may be invisible. */
    private static List<Column> columns(Collection<IncidentToll> tolls) {
        return Stream.of(Party.values())
                .flatMap(party -> Stream.of(Measure.values()).map(measure -> new Column(measure, party)))
                .filter(column -> USUAL.contains(column)
                        || tolls.stream().anyMatch(toll -> column.in(toll).isPresent()))
                .toList();
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> words(IncidentToll toll) {
        var claims = toll.getClaims().stream().map(Words::claim).collect(Collectors.joining("; "));
        return List.of(claims.isEmpty() ? NONE : claims, lastChange(toll));
    }

    /** The newest of its numbers: the toll itself does not carry the revision that made it. */
    private static String lastChange(IncidentToll toll) {
        return toll.getFigures().stream()
                .max(Comparator.comparing(TollFigure::getSince))
                .map(figure -> "%s %s %s, said %s"
                        .formatted(
                                Words.moment(figure.getSince()),
                                Words.best(figure),
                                Words.what(figure.getMeasure(), figure.getParty()),
                                Words.voice(
                                        figure.getEvidence().getAttribution(),
                                        figure.getEvidence().getSource().getName())))
                .orElse(NONE);
    }
}
