package io.tollstream.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.schemas.settings.BadSetting;
import java.util.List;
import picocli.CommandLine.Option;

/** The news items that a decision is about. */
final class ItemsFlag {

    @Option(
            names = "--items",
            required = true,
            split = ",",
            paramLabel = "ID",
            description = "Ids of the items, with commas between them; `incidents show` lists them.")
    private List<String> given = List.of();

    private List<String> ids() {
        return given.stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** @throws BadSetting where none is named */
    ObjectNode addTo(ObjectNode act) {
        if (ids().isEmpty()) {
            throw new BadSetting("--items names no item; give ids, like --items a,b; `incidents show` lists them.");
        }
        ids().forEach(act.putArray("items")::add);
        return act;
    }

    /** "1 item is", "3 items are". */
    String are() {
        var many = ids().size();
        return many == 1 ? "1 item is" : many + " items are";
    }
}
