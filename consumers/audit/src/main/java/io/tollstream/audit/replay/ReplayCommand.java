package io.tollstream.audit.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tollstream.commandline.Moment;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit replay}: history run again through the enricher, beside the system. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Runs the enricher again over history, into topics of its own; broken off, it goes on where it was"
                        + " when the same command is given again. It writes only to topics that begin with --into.")
public final class ReplayCommand implements Callable<Integer> {

    private static final Pattern INTO = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    @Mixin
    private Where where;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "First moment, in the time that records became known: a day or an instant in ISO 8601."
                    + " Default: the beginning.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "First moment that is not replayed. Default: now.")
    private @Nullable String to;

    @Option(
            names = "--into",
            paramLabel = "PREFIX",
            required = true,
            description = "What the names of the replay's topics begin with, like what-if.")
    private String into = "";

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Another build of the enricher to run: the directory with its jar and lib. Default: this release.")
    private @Nullable Path rules;

    @Option(
            names = "--reach",
            paramLabel = "WHAT",
            defaultValue = "NEWS",
            description =
                    "Where it begins: news reads and resolves every item anew; updates takes from casualty.updates"
                            + " what was read, and makes only the tolls anew. Default: news.")
    private Reach reach = Reach.NEWS;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of the enricher, like enricher.threads=4; those that shape tolls must be as live.")
    private Map<String, String> settings = new TreeMap<>();

    @Option(
            names = "--ahead",
            paramLabel = "RECORDS",
            defaultValue = "20000",
            description =
                    "Records that may wait to be processed: more is faster, fewer keep closer to the order of time."
                            + " Default: ${DEFAULT-VALUE}.")
    private long ahead;

    @Option(
            names = "--loose",
            description =
                    "Does not wait where a desk's entry follows news: much faster where they alternate. The tolls at the"
                            + " end are the same, the revisions that lead there may come in another order.")
    private boolean loose;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "Java's heap of the enricher that runs. Default: ${DEFAULT-VALUE}.")
    private String heap = "512m";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where its state and log are kept. Default: data/replay/PREFIX.")
    private @Nullable Path directory;

    @Option(
            names = "--remove",
            description = "Removes what a replay into PREFIX made: topics, groups, subjects, state.")
    private boolean remove;

    @Option(names = "--json", description = "One JSON object that says what it came to.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var connection = where.connection();
        check(connection);
        var home = directory == null ? Path.of("data", "replay", into) : directory;
        try (var admin = Admin.create(connection.clients())) {
            if (remove) {
                var topics = Removal.of(admin, connection, into, home);
                say("{\"removedTopics\":" + topics + "}", topics + " topics that begin with " + into + " are removed.");
                return 0;
            }
            var positions = Feed.positions(admin, connection, new Names(into).feedGroup());
            return run(admin, connection, plan(positions), positions, home);
        } catch (IOException | ExecutionException e) {
            throw new Trouble("The topics of the replay cannot be made: " + e.getMessage() + ".", e);
        }
    }

    private void check(Connection connection) {
        if (!INTO.matcher(into).matches()) {
            throw new BadSetting("--into is '" + into + "'; it takes up to 60 letters, digits, '.', '_' and '-'.");
        }
        if (into.equals(connection.prefix())) {
            throw new BadSetting("--into is what the system's own topics begin with; name another.");
        }
        // Before anything is asked of a broker.
        first("--from", from);
        first("--to", to);
    }

    /** The plan of these flags; where a replay is there already, it must be the same, but for an open end. */
    private Plan plan(Map<TopicPartition, OffsetAndMetadata> positions) {
        var begun = positions.values().stream()
                .map(OffsetAndMetadata::metadata)
                .findFirst()
                .flatMap(text -> Plan.of(text, into));
        var start = first("--from", from).orElse(Instant.EPOCH);
        var end = first("--to", to).or(() -> begun.map(Plan::to)).orElseGet(() -> Instant.now()
                .truncatedTo(ChronoUnit.MILLIS));
        var plan = new Plan(start, end, reach, into);
        if (begun.isPresent() && !begun.get().equals(plan)) {
            throw new Trouble("The topics that begin with " + into + " hold a "
                    + begun.get().text() + "; give the same flags to go on with it, or remove it by"
                    + " `audit replay --remove --into " + into + "`.");
        }
        return plan;
    }

    private static Optional<Instant> first(String flag, @Nullable String text) {
        return Optional.ofNullable(text).map(given -> Moment.of(flag, given).first());
    }

    private int run(
            Admin admin, Connection connection, Plan plan, Map<TopicPartition, OffsetAndMetadata> positions, Path home)
            throws IOException, InterruptedException, ExecutionException {
        var build = Rules.in(rules);
        Replay.setUp(connection, plan);
        try (var enricher = EnricherRun.start(connection, plan, build, home, heap, settings)) {
            var stop = new Thread(enricher::close, "stop-replay");
            Runtime.getRuntime().addShutdownHook(stop);
            var outcome = new Replay(connection, plan, enricher, ahead, loose).run(admin, positions);
            tell(plan, outcome);
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        return 0;
    }

    private void tell(Plan plan, Replay.Outcome outcome) {
        var said = JsonNodeFactory.instance
                .objectNode()
                .put("into", into)
                .put("reach", plan.reach().name())
                .put("from", plan.from().toString())
                .put("to", plan.to().toString())
                .put("handedOver", outcome.handedOver())
                .put("seconds", outcome.time().toMillis() / 1000.0)
                .put("perSecond", Math.round(outcome.perSecond()));
        say(
                said.toString(),
                "%,d records were replayed in %.1f s, %,.0f a second. `tollstream audit diff - %s` compares its tolls with the system's."
                        .formatted(
                                outcome.handedOver(), outcome.time().toMillis() / 1000.0, outcome.perSecond(), into));
    }

    private void say(String machine, String sentence) {
        spec.commandLine().getOut().println(json ? machine : sentence);
        spec.commandLine().getOut().flush();
    }
}
