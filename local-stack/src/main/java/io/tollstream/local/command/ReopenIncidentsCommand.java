package io.tollstream.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code incidents reopen}: lets items join incidents again. */
@Command(
        name = "reopen",
        mixinStandardHelpOptions = true,
        description = "Lets items join incidents again; of one that was merged, the merge is undone.")
final class ReopenIncidentsCommand extends ActCommand {

    @Parameters(arity = "1..*", paramLabel = "KEY", description = "The incident.")
    private List<String> keys = List.of();

    @Override
    List<ObjectNode> acts() {
        return keys.stream().distinct().map(key -> act("REOPEN", "KEY", key)).toList();
    }

    @Override
    String done() {
        return are(keys) + " open again.";
    }
}
