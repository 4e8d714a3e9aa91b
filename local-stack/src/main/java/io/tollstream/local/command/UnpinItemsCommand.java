package io.tollstream.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code incidents unpin}: lets go of items that were pinned or split off. */
@Command(
        name = "unpin",
        mixinStandardHelpOptions = true,
        description = "Lets go of items that were pinned to an incident or split off; they go back where they came to.")
final class UnpinItemsCommand extends ActCommand {

    @Parameters(paramLabel = "INCIDENT", description = "The incident that they are held to, by its key.")
    private String incident = "";

    @Mixin
    private ItemsFlag items;

    @Override
    List<ObjectNode> acts() {
        return List.of(items.addTo(act("UNPIN", "INCIDENT", incident)));
    }

    @Override
    String done() {
        return items.are() + " no longer held to " + incident + ".";
    }
}
