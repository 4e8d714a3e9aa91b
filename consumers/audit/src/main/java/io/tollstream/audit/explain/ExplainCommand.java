package io.tollstream.audit.explain;

import io.tollstream.audit.topics.Opened;
import io.tollstream.commandline.Ink;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.toll.Cell;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit explain}: why a toll says what it says. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Explains an incident's toll: the rules that made each figure, and what every update that ever came does"
                        + " to it, with its source, its words and its place on the topics. Exit codes: 0 explained, 1 not done, or"
                        + " what is derived is not what stands on the topic, 2 asked wrongly.")
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(paramLabel = "INCIDENT", description = "The incident, by its key.")
    private String key = "";

    @Option(names = "--measure", description = "Only what happened to them so: ${COMPLETION-CANDIDATES}.")
    private @Nullable Measure measure;

    @Option(names = "--party", description = "Only of those: ${COMPLETION-CANDIDATES}.")
    private @Nullable Party party;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var opened = Opened.at(where.connection())) {
            var account = Account.of(opened.archive(), opened.contents(), key, this::wanted);
            if (!account.known()) {
                throw new Trouble("No topic knows an incident " + key + "; `incidents list` lists those there are.");
            }
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(ExplanationJson.of(account));
            } else {
                ExplanationTree.of(account, Screen.standard().columns(), Ink.shown(), measure == null && party == null)
                        .forEach(out::println);
            }
            out.flush();
            return account.agrees() ? 0 : 1;
        }
    }

    private boolean wanted(Cell cell) {
        return (measure == null || cell.measure() == measure) && (party == null || cell.party() == party);
    }
}
