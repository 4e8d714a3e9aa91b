package io.tollstream.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A verdict as one JSON document. */
final class VerdictJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private VerdictJson() {}

    /** @param incident the one that was looked at; null for all */
    static JsonNode of(Verdict verdict, @Nullable String incident) {
        var document = JSON.objectNode();
        document.put("inOrder", verdict.inOrder());
        document.put("incident", incident);
        var checks = document.putArray("checks");
        for (var check : Check.values()) {
            checks.add(counts(verdict, check));
        }
        document.put("divergencesFound", verdict.count(Result.DIFFERS));
        var signers = document.putObject("withheldBy");
        verdict.signers().forEach(signers::put);
        var divergences = document.putArray("divergences");
        verdict.divergences().forEach(divergence -> divergences.add(of(divergence)));
        return document;
    }

    private static ObjectNode counts(Verdict verdict, Check check) {
        return JSON.objectNode()
                .put("check", check.word())
                .put("what", check.sentence())
                .put("agrees", verdict.count(check, Result.AGREES))
                .put("differs", verdict.count(check, Result.DIFFERS))
                .put("notYet", verdict.count(check, Result.NOT_YET))
                .put("otherRules", verdict.count(check, Result.OTHER_RULES))
                .put("withheld", verdict.count(check, Result.WITHHELD))
                .put("refused", verdict.count(check, Result.REFUSED));
    }

    private static ObjectNode of(Divergence divergence) {
        var object = JSON.objectNode()
                .put("check", divergence.check().word())
                .put("cause", divergence.cause().name())
                .put("topic", divergence.place().topic())
                .put("partition", divergence.place().partition())
                .put("offset", divergence.place().offset())
                .put("incident", divergence.incident())
                .put("what", divergence.what());
        object.set("expected", divergence.expected());
        object.set("found", divergence.found());
        return object;
    }
}
