package io.tollstream.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incidents split}: moves items of an incident to another. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Moves items of an incident to another, which is made where there is none; both tolls follow.")
final class SplitIncidentCommand extends ActCommand {

    @Parameters(paramLabel = "INCIDENT", description = "The incident that the items leave, by its key.")
    private String incident = "";

    @Mixin
    private ItemsFlag items;

    @Option(names = "--into", required = true, paramLabel = "KEY", description = "The incident that they go to.")
    private String into = "";

    @Option(names = "--title", description = "What a new incident is called. Default: as the old one.")
    private @Nullable String title;

    @Override
    List<ObjectNode> acts() {
        var act = items.addTo(act("SPLIT", "INCIDENT", incident)).put("into", other("--into", into, List.of(incident)));
        return List.of(title == null ? act : act.put("title", title));
    }

    @Override
    String done() {
        return items.are() + " moved from " + incident + " to " + into + ".";
    }
}
