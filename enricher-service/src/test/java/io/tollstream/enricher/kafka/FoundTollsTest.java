package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.enricher.SharedData;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollFigure;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The whole way on real news that nobody gave an incident: 2,438 items about 1,432 shootings, and how many of 197 sequences
 * end with the number of dead that they should.
 */
class FoundTollsTest {

    /** What the project can do now, less a little for the reader to change. */
    private static final double FLOOR = 0.80;

    @RegisterExtension
    final Pipeline desk = new Pipeline(Readers.standard());

    @Test
    void realNewsEndsWithTheRightNumberOfDead() throws IOException {
        for (var row : SharedData.rows("shootings_stream.jsonl")) {
            desk.send(NEWS_RAW, row.get("id").asText(), item(row));
        }
        var incidentOf = new HashMap<String, String>();
        desk.read(CASUALTY_UPDATES).forEach(update -> {
            if (update.getItemId() != null) {
                incidentOf.putIfAbsent(update.getItemId(), update.getIncidentKey());
            }
        });
        var winners = new HashMap<String, String>();
        desk.read(INCIDENT_ACTS).forEach(act -> winners.put(act.getIncidentKey(), act.getOtherKey()));
        var tolls = desk.tolls();

        var right = 0;
        var wrong = new ArrayList<String>();
        var sequences = SharedData.rows("shootings_sequences.jsonl");
        for (var sequence : sequences) {
            var found = mostOf(sequence, incidentOf, winners);
            var killed = killed(tolls.get(found));
            var wanted = sequence.get("final").get("killed").asLong();
            if (killed == wanted) {
                right++;
            } else {
                wrong.add(sequence.get("incident_id").asText() + " " + found + ": " + killed + ", not " + wanted);
            }
        }

        System.out.printf(
                "%d of %d sequences end with the right number of dead; wrong are%n%s%n",
                right, sequences.size(), String.join("\n", wrong));
        assertThat((double) right / sequences.size()).isGreaterThanOrEqualTo(FLOOR);
    }

    /** The incident that most of a sequence's items joined. */
    private static String mostOf(JsonNode sequence, Map<String, String> incidentOf, Map<String, String> winners) {
        var votes = new TreeMap<String, Integer>();
        for (var update : sequence.get("updates")) {
            var key = incidentOf.getOrDefault(update.get("id").asText(), "");
            votes.merge(winners.getOrDefault(key, key), 1, Integer::sum);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Victims and attackers together, as the gold counts. */
    private static long killed(IncidentToll toll) {
        return toll == null
                ? 0
                : toll.getFigures().stream()
                        .filter(figure -> figure.getMeasure() == Measure.KILLED && figure.getParty() != Party.OTHER)
                        .mapToLong(TollFigure::getBest)
                        .sum();
    }

    private static NewsItem item(JsonNode row) {
        return NewsItem.newBuilder()
                .setId(row.get("id").asText())
                .setContentHash(row.get("id").asText())
                .setSource(new Source(row.get("source").asText(), SourceKind.MEDIA))
                .setTitle(row.path("title").asText())
                .setText(row.get("text").asText())
                .setPublishedAt(
                        LocalDate.parse(row.get("date").asText()).atTime(12, 0).toInstant(ZoneOffset.UTC))
                .build();
    }
}
