package io.tollstream.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incidents merge}: lets one incident take in others. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Lets one incident take in others: what was counted for them is counted there, and they have no toll"
                        + " of their own any more. `incidents reopen` undoes it.")
final class MergeIncidentsCommand extends ActCommand {

    @Parameters(arity = "1..*", paramLabel = "LOSER", description = "The incident that is taken in, by its key.")
    private List<String> losers = List.of();

    @Option(names = "--into", required = true, paramLabel = "WINNER", description = "The incident that takes it in.")
    private String winner = "";

    @Override
    List<ObjectNode> acts() {
        var into = other("--into", winner, losers);
        return losers.stream()
                .distinct()
                .map(loser -> act("MERGE", "LOSER", loser).put("into", into))
                .toList();
    }

    @Override
    String done() {
        return are(losers) + " merged into " + winner + ".";
    }
}
