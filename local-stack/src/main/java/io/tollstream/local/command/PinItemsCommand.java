package io.tollstream.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code incidents pin}: holds items to an incident. */
@Command(
        name = "pin",
        mixinStandardHelpOptions = true,
        description = "Holds items to an incident, wherever they were counted before; the machine moves them no more.")
final class PinItemsCommand extends ActCommand {

    @Parameters(paramLabel = "INCIDENT", description = "The incident that they are held to, by its key.")
    private String incident = "";

    @Mixin
    private ItemsFlag items;

    @Override
    List<ObjectNode> acts() {
        return List.of(items.addTo(act("PIN", "INCIDENT", incident)));
    }

    @Override
    String done() {
        return items.are() + " pinned to " + incident + ".";
    }
}
