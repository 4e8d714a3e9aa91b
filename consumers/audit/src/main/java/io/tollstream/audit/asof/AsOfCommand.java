package io.tollstream.audit.asof;

import io.tollstream.audit.topics.Opened;
import io.tollstream.commandline.Moment;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit as-of}: what the tolls were at a moment. */
@Command(
        name = "as-of",
        mixinStandardHelpOptions = true,
        description =
                "Shows what an incident's toll, or every incident's, was at a moment: as it was true by then, or as we"
                        + " knew it by then. Exit codes: 0 shown, 1 not done, 2 asked wrongly.")
public final class AsOfCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(
            index = "0",
            paramLabel = "TIME",
            description = "The moment: like 2025-03-11T12:00:00Z, or a day like 2025-03-11 (UTC), all of which counts.")
    private String time = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "INCIDENT",
            description = "The incident, by its key. Default: all of them.")
    private @Nullable String incident;

    @ArgGroup
    private @Nullable Which which;

    /** One of the two questions. */
    private static final class Which {

        @Option(
                names = "--true-at",
                description = "What was true: by all that counts today and had been published by then (event time).")
        private boolean trueAt;

        @Option(
                names = "--known-at",
                description = "What we knew: the last revision that we had by then (broker time).")
        private boolean knownAt;
    }

    @Option(names = "--json", description = "One JSON object; without INCIDENT one a line for each incident.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (which == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Which of two questions is asked? Give --true-at for what had been published by then, or --known-at"
                            + " for what we knew by then.");
        }
        var moment = Moment.of("TIME", time).last();
        try (var opened = Opened.at(where.connection())) {
            var question = which.trueAt
                    ? new TrueAt(opened.archive(), opened.contents(), moment)
                    : new KnownAt(opened.archive(), opened.contents(), moment);
            answer(question, moment, which.trueAt);
        }
        return 0;
    }

    private void answer(Question question, Instant moment, boolean trueAt) {
        var out = spec.commandLine().getOut();
        var columns = Screen.standard().columns();
        if (incident != null) {
            var answer = question.of(incident);
            if (json) {
                out.println(AsOfJson.of(answer, moment, trueAt));
            } else {
                AsOfTable.of(answer, moment, trueAt, columns).forEach(out::println);
            }
        } else if (json) {
            question.all(standing -> out.println(AsOfJson.of(standing, moment, trueAt)));
        } else {
            AsOfTable.of(question, moment, trueAt, columns).forEach(out::println);
        }
        out.flush();
    }
}
