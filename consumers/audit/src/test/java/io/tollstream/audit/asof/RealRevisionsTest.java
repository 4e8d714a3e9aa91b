package io.tollstream.audit.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.Story;
import io.tollstream.audit.topics.Contents;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Real revisions of published tolls, entered by a desk in the order in which they became known, and asked for as of random
 * moments. The right answers are worked out from the file alone.
 *
 * <p>How they are entered: an incident for each series (place, day that the number is of, what it counts), for a number of
 * a day is revised by itself. Every number of it is one total of everybody whom the series counts, killed or injured; the
 * first number of the file's revision is entered before it, on the day it is of. A lower number is an explicit correction
 * of the one before. A number's event time is the day that it is of, one second later for each number of the series; a
 * record's timestamp is the time at which it became known.
 */
class RealRevisionsTest {

    private static final int QUESTIONS = 200;
    private static final long SEED = 20250311;

    /** One number of a series. */
    private record Entry(
            String series, Measure measure, int number, long from, long count, Instant event, Instant known) {

        boolean falls() {
            return number > 0 && count < from;
        }

        boolean rises() {
            return number > 0 && count > from;
        }
    }

    @Test
    void everyQuestionAboutRealRevisionsIsAnsweredRight() throws IOException {
        var file = shared().resolve("toll_revisions.jsonl");
        assumeTrue(Files.exists(file), "The real revisions are not at " + file + "; give -Dtollstream.shared.");
        var json = new ObjectMapper();
        var rows = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            rows.add(json.readTree(line));
        }

        var entries = entries(rows);

        assertThat(entries.stream().filter(Entry::falls)).hasSize(65);
        assertThat(entries.stream().filter(entry -> entry.number() > 0)).hasSize(1_708);
        answersAll(entries);
    }

    @Test
    void everyQuestionAboutMadeRevisionsIsAnsweredRight() {
        answersAll(made());
    }

    private static Path shared() {
        var given = System.getProperty("tollstream.shared");
        var folder = Path.of("").toAbsolutePath();
        while (given == null && folder.getParent() != null && !Files.isDirectory(folder.resolve("code-format"))) {
            folder = folder.getParent();
        }
        return (given == null ? folder.resolveSibling("shared") : Path.of(given)).resolve("data");
    }

    private static List<Entry> entries(List<JsonNode> rows) {
        var last = new TreeMap<String, Entry>();
        var entries = new ArrayList<Entry>();
        for (var row : rows) {
            var field = row.get("field").asText();
            var series = row.get("incident_id").asText() + "-"
                    + row.get("report_date").asText() + "-" + field;
            var measure = field.contains("injured") ? Measure.INJURED : Measure.KILLED;
            var day = LocalDate.parse(row.get("report_date").asText())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            var known = OffsetDateTime.parse(row.get("known_at").asText()).toInstant();
            var before = last.get(series);
            if (before == null) {
                var earlier = day.isBefore(known) ? day : known.minusSeconds(3_600);
                before = new Entry(series, measure, 0, 0, row.get("old").asLong(), day, earlier);
                entries.add(before);
            }
            assertThat(row.get("old").asLong()).as("what %s replaces", row).isEqualTo(before.count());
            var entry = new Entry(
                    series,
                    measure,
                    before.number() + 1,
                    before.count(),
                    row.get("new").asLong(),
                    day.plusSeconds(before.number() + 1L),
                    known);
            entries.add(entry);
            last.put(series, entry);
        }
        entries.sort(Comparator.comparing(Entry::known));
        return entries;
    }

    /** Series that rise, fall, come back to a number and fall to none, many of them known in one moment. */
    private static List<Entry> made() {
        var random = new Random(SEED);
        var entries = new ArrayList<Entry>();
        for (var series = 0; series < 20; series++) {
            var day = Story.DAY.plusSeconds(86_400L * random.nextInt(30));
            var known = day.plusSeconds(random.nextInt(86_400));
            var count = (long) random.nextInt(100);
            var from = 0L;
            for (var number = 0; number < 8; number++) {
                entries.add(new Entry(
                        "series-" + series,
                        series % 2 == 0 ? Measure.KILLED : Measure.INJURED,
                        number,
                        from,
                        count,
                        day.plusSeconds(number),
                        known));
                from = count;
                count = random.nextInt(5) == 0 ? 0 : Math.max(0, count + random.nextInt(21) - 10);
                count = count == from ? count + 1 : count;
                known = known.plusSeconds(3_600L * (1 + random.nextInt(200)));
            }
        }
        entries.sort(Comparator.comparing(Entry::known));
        return entries;
    }

    private static void answersAll(List<Entry> entries) {
        try (var history = new MadeHistory()) {
            var story = new Story(history);
            entries.forEach(entry -> enter(story, entry));
            var asked = new Asked(history, entries);

            asked.justBeforeAndAfterEach(entries.stream().filter(Entry::falls).toList());
            asked.atRandom(entries.stream().filter(Entry::falls).toList());
            asked.atRandom(entries.stream().filter(Entry::rises).toList());
            asked.ofAllAtOnce();
        }
    }

    private static void enter(Story story, Entry entry) {
        var replaces = entry.number() == 0 ? null : new CountRange(entry.from(), entry.from());
        story.entry(
                entry.event(),
                entry.known(),
                entry.series(),
                entry.series() + "-" + entry.number(),
                Story.figure(entry.measure(), entry.count())
                        .setReplaces(replaces)
                        .setCorrection(entry.falls())
                        .build());
    }

    /** Questions, each with its answer from the entries alone. */
    private record Asked(MadeHistory history, List<Entry> entries) {

        void justBeforeAndAfterEach(List<Entry> falls) {
            falls.forEach(fall -> {
                known(fall, fall.known().minusMillis(1));
                known(fall, fall.known());
                known(fall, fall.known().plusMillis(1));
                published(fall, fall.event().minusMillis(1));
                published(fall, fall.event());
            });
        }

        /** Half of the moments lie close to the revision, half anywhere. */
        void atRandom(List<Entry> revisions) {
            var random = new Random(SEED);
            for (var question = 0; question < QUESTIONS; question++) {
                var revision = revisions.get(random.nextInt(revisions.size()));
                var any = entries.get(random.nextInt(entries.size()));
                var offset = random.nextLong(-7_200_000, 7_200_000);
                known(revision, (question % 2 == 0 ? revision.known().plusMillis(offset) : any.known()));
                published(
                        revision,
                        question % 2 == 0 ? revision.event().plusMillis(random.nextLong(-3_000, 3_000)) : any.event());
            }
        }

        void ofAllAtOnce() {
            var random = new Random(SEED);
            for (var question = 0; question < 4; question++) {
                var moment = entries.get(random.nextInt(entries.size())).known();
                var expected = new TreeMap<String, Long>();
                entries.stream()
                        .filter(entry -> !entry.known().isAfter(moment))
                        .forEach(entry -> expected.put(entry.series(), entry.count()));
                assertThat(all(knownAt(moment))).as("all known at %s", moment).isEqualTo(expected);
                var published = new TreeMap<String, Long>();
                entries.stream()
                        .sorted(Comparator.comparing(Entry::event))
                        .filter(entry -> !entry.event().isAfter(moment))
                        .forEach(entry -> published.put(entry.series(), entry.count()));
                assertThat(all(trueAt(moment))).as("all true at %s", moment).isEqualTo(published);
            }
        }

        private void known(Entry about, Instant moment) {
            var expected = last(about.series(), moment, Comparator.comparing(Entry::known), true);
            assertThat(best(knownAt(moment).of(about.series())))
                    .as("%s known at %s, seed %d", about.series(), moment, SEED)
                    .isEqualTo(expected);
        }

        private void published(Entry about, Instant moment) {
            var expected = last(about.series(), moment, Comparator.comparing(Entry::event), false);
            assertThat(best(trueAt(moment).of(about.series())))
                    .as("%s true at %s, seed %d", about.series(), moment, SEED)
                    .isEqualTo(expected);
        }

        private OptionalLong last(String series, Instant moment, Comparator<Entry> order, boolean known) {
            Optional<Entry> last = entries.stream()
                    .filter(entry -> entry.series().equals(series))
                    .filter(entry -> !(known ? entry.known() : entry.event()).isAfter(moment))
                    .max(order.thenComparing(Entry::number));
            return last.map(entry -> OptionalLong.of(entry.count())).orElse(OptionalLong.empty());
        }

        private Question knownAt(Instant moment) {
            return new KnownAt(history, new Contents(history.serdes()), moment);
        }

        private Question trueAt(Instant moment) {
            return new TrueAt(history, new Contents(history.serdes()), moment);
        }

        private static OptionalLong best(Answer answer) {
            return answer.figures().stream()
                    .mapToLong(figure -> figure.getBest())
                    .findFirst();
        }

        private static Map<String, Long> all(Question question) {
            var all = new TreeMap<String, Long>();
            question.all(standing ->
                    all.put(standing.incident(), standing.numbers().getFirst().best()));
            return all;
        }
    }
}
