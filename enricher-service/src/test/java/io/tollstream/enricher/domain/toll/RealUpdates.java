package io.tollstream.enricher.domain.toll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.NewsDesk;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.Update;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hand-labelled figures of real events as updates, from the folder {@code shared} beside the repository or from
 * {@code -Dtollstream.shared=…}. The texts stay there; where the folder is absent there are no real sets.
 */
final class RealUpdates {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DOWNWARD = Pattern.compile("DOWNWARD correction \\D*(\\d+) -> (\\d+)");
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?i)official|army|military|ispr|security|minister|president|government|authorit|committee|confirmed|\\bUN\\b|PM ");

    /** Folder of the real texts, if this machine has it. */
    static Optional<Path> folder() {
        var given = System.getProperty("tollstream.shared");
        var shared = given == null ? repository().resolveSibling("shared") : Path.of(given);
        return Optional.of(shared.resolve("data")).filter(Files::isDirectory);
    }

    private static Path repository() {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("code-format"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static List<JsonNode> rows(String file) {
        var path = folder().orElseThrow().resolve(file);
        var rows = new ArrayList<JsonNode>();
        try {
            for (var line : Files.readAllLines(path)) {
                rows.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The sets by name, each of one incident; none where the folder is absent. */
    static Map<String, List<Update>> sets() {
        var sets = new TreeMap<String, List<Update>>();
        if (folder().isPresent()) {
            sets.put("gujarat", gujarat(row -> true));
            sets.put("haiti", haiti(row -> true));
            sets.put("jaffar", jaffar());
            sets.put("revisions", revisions("gaza", "killed_cum"));
            sets.put("revisions of the West Bank", revisions("west_bank", "verified.killed_cum"));
        }
        return sets;
    }

    static List<Update> gujarat(Predicate<JsonNode> rows) {
        return statements("gujarat_2002_tolls.jsonl", "GUJARAT", rows);
    }

    static List<Update> haiti(Predicate<JsonNode> rows) {
        return statements("haiti_2010_tolls.jsonl", "TOTAL", rows);
    }

    /** One update a row; a sub-toll (a city, the staff of one employer) is a category of the whole. */
    private static List<Update> statements(String file, String whole, Predicate<JsonNode> wanted) {
        var updates = new ArrayList<Update>();
        for (var row : rows(file)) {
            var measure = measure(row.path("measure").asText());
            if (measure.isEmpty() || row.path("scope").asText().matches("BACKGROUND|TRAP") || !wanted.test(row)) {
                continue;
            }
            var status = row.path("status").asText();
            var claimant = row.path("claimant").asText("");
            var authority = AUTHORITY.matcher(status + " " + claimant).find();
            var note = DOWNWARD.matcher(row.path("note").asText(""));
            var corrects = note.find();
            var from = corrects ? Count.exactly(Long.parseLong(note.group(1))) : null;
            var scope = row.path("scope").asText();
            updates.add(
                    NewsDesk.report(row.path("source").asText("the news"), AttributionKind.MEDIA, time(row, updates))
                            .id(row.path("id").asText())
                            .text(row.path("text").asText())
                            .quoting(authority ? AttributionKind.OFFICIAL : AttributionKind.MEDIA, claimant)
                            .figure(
                                    measure.get(),
                                    Party.VICTIM,
                                    scope.equals(whole) ? "" : scope,
                                    count(row),
                                    Scope.TOTAL,
                                    status.contains("denied") ? Stance.DENIED : Stance.REPORTED,
                                    from,
                                    corrects,
                                    null)
                            .build());
        }
        return updates;
    }

    static List<Update> jaffar() {
        var updates = new ArrayList<Update>();
        for (var row : rows("jaffar_express.jsonl")) {
            var report = NewsDesk.report(row.path("source").asText(), AttributionKind.MEDIA, time(row, updates))
                    .id(row.path("id").asText())
                    .text(row.path("text").asText());
            row.path("figures").forEach(figure -> addFigure(report, figure));
            updates.add(report.build());
        }
        return updates;
    }

    private static void addFigure(NewsDesk report, JsonNode figure) {
        var status = figure.path("status").asText();
        var measure = measure(figure.path("measure").asText());
        if (measure.isEmpty() || status.equals("superseded")) {
            return;
        }
        var category = figure.path("category").asText("");
        var attacker = category.equals("perpetrators");
        var everybody = attacker || category.matches("(null)?|total victims|bodies.*");
        var claimant = figure.path("claimant").asText("");
        var claimed = status.equals("claimed") || status.equals("disputed");
        var kind = AUTHORITY.matcher(status + " " + claimant).find() ? AttributionKind.OFFICIAL : AttributionKind.MEDIA;
        report.quoting(claimed ? AttributionKind.PARTY : kind, claimant)
                .figure(
                        measure.get(),
                        attacker ? Party.ATTACKER : Party.VICTIM,
                        everybody ? "" : category,
                        count(figure),
                        Scope.TOTAL,
                        claimed ? Stance.CLAIMED : Stance.REPORTED,
                        null,
                        false,
                        status.equals("disputed") ? new Attribution(AttributionKind.OFFICIAL, "officials") : null);
    }

    /** Real revisions of a published daily toll: what became known, when, and what it replaced. */
    static List<Update> revisions(String incident, String field) {
        var updates = new ArrayList<Update>();
        for (var row : rows("toll_revisions.jsonl")) {
            if (!row.path("incident_id").asText().equals(incident)
                    || !row.path("field").asText().equals(field)) {
                continue;
            }
            var down = row.path("direction").asText().equals("down");
            updates.add(NewsDesk.report(
                            row.path("source").asText(),
                            AttributionKind.OFFICIAL,
                            OffsetDateTime.parse(row.path("known_at").asText()).toInstant())
                    .id(row.path("id").asText())
                    .figure(
                            Measure.KILLED,
                            Party.VICTIM,
                            "",
                            Count.exactly(row.path("new").asLong()),
                            Scope.TOTAL,
                            Stance.CONFIRMED,
                            Count.exactly(row.path("old").asLong()),
                            down,
                            null)
                    .build());
        }
        return updates;
    }

    private static Optional<Measure> measure(String name) {
        return switch (name) {
            case "killed" -> Optional.of(Measure.KILLED);
            case "injured" -> Optional.of(Measure.INJURED);
            case "rescued" -> Optional.of(Measure.RESCUED);
            case "hostages" -> Optional.of(Measure.HELD);
            default -> Optional.empty();
        };
    }

    private static Count count(JsonNode row) {
        var low = row.path("min").asLong();
        @Nullable
        Long high =
                row.path("max").isNull() ? null : Long.valueOf(row.path("max").asLong());
        if (high == null) {
            return Count.atLeast(low);
        }
        if (low == 0 && high > 0) {
            return Count.upTo(high);
        }
        return low == high ? Count.exactly(low) : Count.between(low, high);
    }

    /** Rows come in the order of their dates; a minute apart where the hour is not known. */
    private static Instant time(JsonNode row, List<Update> before) {
        var date = row.path("date").asText("null");
        if (date.equals("null")) {
            return before.isEmpty()
                    ? Instant.EPOCH
                    : before.getLast().eventTime().plusSeconds(60);
        }
        var day = LocalDate.parse(date).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return day.plusSeconds(60L * before.size());
    }

    private RealUpdates() {}
}
