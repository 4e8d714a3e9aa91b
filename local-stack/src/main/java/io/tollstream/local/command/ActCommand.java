package io.tollstream.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.local.Door;
import io.tollstream.schemas.settings.BadSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A person's decision about incidents: sent through the door, with who decides, why and when. */
abstract class ActCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/v1/incident-acts";
    private static final String MEDIA_TYPE = "application/json";

    @Mixin
    private Where where;

    @Option(names = "--by", description = "Who decides. Default: " + DefineIncidentCommand.DESK + ".")
    private String by = DefineIncidentCommand.DESK;

    @Option(names = "--reason", description = "Why, for those who read the revisions.")
    private @Nullable String reason;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it was decided (ISO 8601). Default: now. Of two people's decisions the later counts.")
    private @Nullable String at;

    @Spec
    private CommandSpec spec;

    /** One for each incident that something is done to. */
    abstract List<ObjectNode> acts();

    /** One sentence for when the door has taken them. */
    abstract String done();

    @Override
    public final Integer call() throws InterruptedException {
        var acts = acts();
        acts.forEach(this::sign);
        try (var door = new Door(where.door())) {
            var body = acts.size() == 1 ? acts.getFirst() : JSON.valueToTree(acts);
            var refused = refused(acts, door.post(PATH, MEDIA_TYPE, body.toString()));
            refused.forEach(spec.commandLine().getErr()::println);
            if (!refused.isEmpty()) {
                throw new Trouble("%d of %d were refused; the others are done.".formatted(refused.size(), acts.size()));
            }
        }
        spec.commandLine().getOut().println(done());
        return 0;
    }

    private void sign(ObjectNode act) {
        act.put("by", by);
        if (reason != null) {
            act.put("reason", reason);
        }
        if (at != null) {
            act.put("at", at);
        }
    }

    private static List<String> refused(List<ObjectNode> acts, JsonNode answer) {
        var lines = new ArrayList<String>();
        for (var result : answer.path("results")) {
            if (result.has("problem")) {
                var act = acts.get(Math.clamp(result.path("line").asInt(1), 1, acts.size()) - 1);
                lines.add(act.path("incident").asText() + ": "
                        + result.at("/problem/detail").asText());
            }
        }
        return lines;
    }

    /** @param named how the command line names the key */
    static ObjectNode act(String kind, String named, String incident) {
        return JSON.createObjectNode().put("kind", kind).put("incident", KeyFlag.checked(named, incident));
    }

    static String other(String flag, String key, List<String> than) {
        if (than.contains(key)) {
            throw new BadSetting(flag + " is " + key + " itself; name another incident.");
        }
        return KeyFlag.checked(flag, key);
    }

    static String are(List<String> keys) {
        var each = keys.stream().distinct().toList();
        return String.join(", ", each) + (each.size() == 1 ? " is" : " are");
    }
}
