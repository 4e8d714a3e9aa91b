package io.tollstream.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code incidents close}: stops items from joining incidents. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description =
                "No item joins the incidents any more; their tolls stay as they are. `incidents reopen` undoes it.")
final class CloseIncidentsCommand extends ActCommand {

    @Parameters(arity = "1..*", paramLabel = "KEY", description = "The incident.")
    private List<String> keys = List.of();

    @Override
    List<ObjectNode> acts() {
        return keys.stream().distinct().map(key -> act("CLOSE", "KEY", key)).toList();
    }

    @Override
    String done() {
        return are(keys) + " closed.";
    }
}
