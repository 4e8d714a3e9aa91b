package io.tollstream.audit.forget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Withheld;
import java.util.List;
import java.util.Locale;

/** What {@code audit forget --json} says. Words of an item are only in a plan: what was done may be kept in a log. */
final class ForgetJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ForgetJson() {}

    static JsonNode of(Plan plan) {
        var said = about(plan, plan.survey().versions(), "planned");
        said.put(
                "records",
                plan.survey().halfDone()
                        ? plan.survey().copies()
                        : plan.survey().records());
        said.put("begin", plan.survey().begin());
        said.put("end", plan.survey().end());
        said.put("halfDone", plan.survey().halfDone());
        plan.obstacles().forEach(said.putArray("obstacles")::add);
        quotes(said, plan, true);
        letters(said, plan);
        return said;
    }

    static JsonNode of(Plan plan, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unknown none -> about(plan, List.of(), "unknown");
            case Outcome.GoneBefore before ->
                letters(about(plan, before.versions(), "forgottenBefore").put("finished", before.finished()), plan);
            case Outcome.Gone gone -> {
                var said = about(plan, gone.versions(), "forgotten");
                said.put("records", gone.records()).put("begin", gone.begin());
                quotes(said, plan, false);
                letters(said, plan);
                yield said;
            }
        };
    }

    private static ObjectNode about(Plan plan, List<Version> versions, String outcome) {
        var said = JSON.objectNode()
                .put("item", plan.itemId())
                .put("outcome", outcome)
                .put("topic", "news.raw")
                .put("partition", plan.partition())
                .put("unreadable", plan.survey().unreadable());
        var array = said.putArray("versions");
        versions.forEach(version -> array.add(of(version)));
        return said;
    }

    private static ObjectNode of(Version version) {
        var item = version.item();
        var said = JSON.objectNode()
                .put("contentHash", item.getContentHash())
                .put("offset", version.offset())
                .put("knownAt", version.knownAt().toString())
                .put("publishedAt", item.getPublishedAt().toString())
                .put("source", item.getSource().getName())
                .put("characters", item.getTitle().length() + item.getText().length());
        said.set("withheld", of(item));
        return said;
    }

    private static JsonNode of(NewsItem item) {
        return item.getWithheld() == null ? JSON.nullNode() : of(item.getWithheld());
    }

    private static ObjectNode of(Withheld withheld) {
        return JSON.objectNode()
                .put("reason", withheld.getReason())
                .put("by", withheld.getBy())
                .put("at", withheld.getAt().toString())
                .put("keyId", withheld.getKeyId());
    }

    private static ObjectNode letters(ObjectNode said, Plan plan) {
        var array = said.putArray("letters");
        plan.letters().forEach(place -> array.add(place.toString()));
        return said;
    }

    private static void quotes(ObjectNode said, Plan plan, boolean words) {
        var array = said.putArray("quotes");
        for (var quote : plan.quotes()) {
            var one = array.addObject()
                    .put("topic", quote.place().topic())
                    .put("partition", quote.place().partition())
                    .put("offset", quote.place().offset())
                    .put("incident", quote.incident())
                    .put("kind", quote.kind().name().toLowerCase(Locale.ROOT));
            if (words) {
                one.put("words", quote.words());
            }
        }
    }

    static JsonNode of(WithheldTexts texts) {
        var array = JSON.arrayNode();
        for (var notice : texts.all()) {
            var stub = notice.stub();
            array.add(of(notice.withheld())
                    .put("item", stub.getId())
                    .put("contentHash", stub.getContentHash())
                    .put("partition", notice.place().partition())
                    .put("offset", notice.place().offset())
                    .put("knownAt", notice.knownAt().toString())
                    .put("signature", notice.sign().name().toLowerCase(Locale.ROOT))
                    .put("textStands", texts.stands(notice)));
        }
        return JSON.objectNode().set("withheld", array);
    }
}
