package io.tollstream.audit.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.audit.topics.Opened;
import io.tollstream.audit.topics.Slice;
import io.tollstream.commandline.AvroJson;
import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit diff}: what two sets of tolls say differently. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compares two sets of tolls of one cluster. Exit code 0 where they say the same, 1 where not.")
public final class DiffCommand implements Callable<Integer> {

    private static final String NO_PREFIX = "-";
    private static final int SHOWN = 200;

    @Mixin
    private Where where;

    @Parameters(index = "0", paramLabel = "A", description = "What the first set's topics begin with; - for nothing.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "What the second set's topics begin with; - for nothing.")
    private String second = "";

    @Option(names = "--json", description = "One JSON object with every difference.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var diff = TollDiff.of(tolls(first), tolls(second));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(json(diff));
        } else {
            show(diff, out);
        }
        out.flush();
        return diff.isEmpty() ? 0 : 1;
    }

    private SortedMap<String, IncidentToll> tolls(String prefix) {
        var asked = where.connection();
        var connection = new Connection(
                asked.bootstrapServers(), asked.registryUrl(), NO_PREFIX.equals(prefix) ? "" : prefix, asked.kafka());
        var tolls = new TreeMap<String, IncidentToll>();
        try (var opened = Opened.at(connection)) {
            opened.archive().read(Topics.INCIDENT_TOLLS, Slice.ALL, stood -> {
                var toll = opened.contents().maybe(Topics.INCIDENT_TOLLS, stood);
                if (toll == null) {
                    tolls.remove(stood.key());
                } else {
                    tolls.put(stood.key(), toll);
                }
            });
        }
        return tolls;
    }

    private void show(TollDiff diff, PrintWriter out) {
        out.println("%,d incidents say the same, %,d differ, %,d are only in %s, %,d only in %s."
                .formatted(
                        diff.same(),
                        diff.different().size(),
                        diff.onlyInFirst().size(),
                        named(first),
                        diff.onlyInSecond().size(),
                        named(second)));
        diff.sums()
                .forEach((cell, sum) ->
                        out.println("In all, %s says %+,d %s.".formatted(named(second), sum, words(cell))));
        var rows = new Rows("INCIDENT", "NUMBER", named(first), named(second), "BY", "ALSO");
        for (var one : diff.different().stream().limit(SHOWN).toList()) {
            one.changes()
                    .forEach(change -> rows.add(
                            one.incident(),
                            words(change.cell()),
                            number(change.first()),
                            number(change.second()),
                            change.more() == 0 ? "" : "%+,d".formatted(change.more()),
                            String.join(", ", change.aspects())));
            if (one.claimsDiffer()) {
                rows.add(one.incident(), "claims", "", "", "", "");
            }
        }
        diff.onlyInFirst().stream().limit(SHOWN).forEach(key -> rows.add(key, "all", "there", "", "", ""));
        diff.onlyInSecond().stream().limit(SHOWN).forEach(key -> rows.add(key, "all", "", "there", "", ""));
        if (!rows.isEmpty()) {
            rows.lines(Screen.standard().columns()).forEach(out::println);
        }
        if (diff.different().size() > SHOWN) {
            out.println("Only the first %d are shown; --json has all.".formatted(SHOWN));
        }
    }

    private static String named(String prefix) {
        return NO_PREFIX.equals(prefix) || prefix.isEmpty() ? "the system" : prefix;
    }

    private static String words(TollDiff.Cell cell) {
        var measure = cell.measure().name().toLowerCase(Locale.ROOT);
        return cell.party() == Party.ATTACKER ? "attackers " + measure : measure;
    }

    /** Like "25-31-33 confirmed": low, best, high. */
    private static String number(@Nullable TollFigure figure) {
        if (figure == null) {
            return "";
        }
        var best = figure.getBest();
        var high = figure.getHigh();
        var range = high != null && high == best && figure.getLow() == best
                ? ""
                : " (" + figure.getLow() + " to " + (high == null ? "open" : high) + ")";
        return best + range + " " + figure.getStatus().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(TollDiff diff) {
        var said = JsonNodeFactory.instance.objectNode();
        said.put("same", diff.same());
        diff.onlyInFirst().forEach(said.putArray("onlyInFirst")::add);
        diff.onlyInSecond().forEach(said.putArray("onlyInSecond")::add);
        var sums = said.putArray("sums");
        diff.sums().forEach((cell, sum) -> cell(sums.addObject(), cell).put("more", sum));
        var different = said.putArray("different");
        for (var one : diff.different()) {
            var changes = different
                    .addObject()
                    .put("incident", one.incident())
                    .put("claimsDiffer", one.claimsDiffer())
                    .putArray("changes");
            one.changes().forEach(change -> {
                var node = cell(changes.addObject(), change.cell()).put("more", change.more());
                node.set("first", AvroJson.of(change.first()));
                node.set("second", AvroJson.of(change.second()));
            });
        }
        return said;
    }

    private static ObjectNode cell(ObjectNode node, TollDiff.Cell cell) {
        return node.put("measure", cell.measure().name())
                .put("party", cell.party().name());
    }
}
