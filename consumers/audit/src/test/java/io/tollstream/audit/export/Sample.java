package io.tollstream.audit.export;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.topics.Contents;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.WriterSchemas;
import io.tollstream.schemas.settings.Connection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small history with a rise, a correction, a claim and a merge, and its export. */
public final class Sample {

    public static final Instant NOON = Instant.parse("2025-03-11T12:00:00Z");
    public static final Connection CONNECTION = new Connection("localhost:9092", "mock://audit", "", Map.of());

    private static final List<String> TEXTS = List.of(
            "25 people were killed, police said.",
            "31 people were killed and 12 were injured, the army said.",
            "The group said it had executed 214 hostages.",
            "The ministry revised the death toll down to 29, with \"no more\" expected,\nit said.");

    private Sample() {}

    public static MadeHistory history() {
        var history = new MadeHistory();
        var count = 0;
        for (var incident : List.of("train", "ferry", "quake-α", "ferry-2")) {
            for (var text : TEXTS) {
                count++;
                history.send(
                        Topics.NEWS_RAW,
                        "item-" + count,
                        item("item-" + count, incident, text, NOON.plusSeconds(60L * count)),
                        NOON.plusSeconds(60L * count + 5));
            }
        }
        var act = new IncidentAct(
                "act-1",
                IncidentActKind.MERGE,
                "ferry-2",
                "ferry",
                List.of(),
                "",
                "Night desk",
                true,
                "The same ferry.",
                NOON.plusSeconds(7200));
        return history.send(Topics.INCIDENT_ACTS, "ferry-2", act, NOON.plusSeconds(7201));
    }

    public static NewsItem item(String id, String incident, String text) {
        return item(id, incident, text, NOON);
    }

    private static NewsItem item(String id, String incident, String text, Instant at) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash("0".repeat(64))
                .setSource(Source.newBuilder()
                        .setName("Wire, \"the\" first")
                        .setKind(SourceKind.AGENCY)
                        .build())
                .setText(text)
                .setLanguage("en")
                .setPublishedAt(at)
                .setIncidentKey(incident)
                .build();
    }

    public static Manifest export(MadeHistory history, Path directory, String... incidents) {
        return export(history, directory, EnumSet.allOf(Format.class), incidents);
    }

    public static Manifest export(MadeHistory history, Path directory, Set<Format> formats, String... incidents) {
        var patience = PatientRegistry.upTo(Duration.ofSeconds(1));
        var export = new Export(
                history,
                new Contents(history.serdes()),
                new WriterSchemas(CONNECTION, patience),
                "",
                Clock.fixed(NOON, ZoneOffset.UTC));
        return export.into(directory, Set.of(incidents), formats, records -> {});
    }
}
