package io.tollstream.enricher.domain.resolution.incidents;

import static io.tollstream.enricher.domain.resolution.incidents.News.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.signature.Signature;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The open incidents, found by what is telling of them. */
class OpenIncidentsTest {

    private static final int MOST = 24;
    private static final String DAY = "2026-05-06";

    /** Bytes of an array's or a string's head, of a record's fields, and of an incident with its list and its strings. */
    private static final int HEAD = 16;

    private static final int FIELDS = 128;
    private static final int INCIDENT = 192;

    private final OpenIncidents open = new OpenIncidents();

    @Test
    void anIncidentIsFoundByARareWord() {
        var zeppelin = opened(0, "US", signature(DAY, "", "A zeppelin came down."));
        opened(1, "US", signature(DAY, "", "River rises."));

        assertThat(found("US", "They saw a zeppelin.")).containsExactly(zeppelin);
    }

    @Test
    void anIncidentIsFoundByItsCity() {
        var dayton = opened(0, "US", signature(DAY, "", "It rained in Dayton, Ohio."));

        assertThat(found("US", "Snow fell quietly near Dayton, Ohio.")).containsExactly(dayton);
    }

    @Test
    void anIncidentIsFoundByANameAFigureOrAKind() {
        var named = opened(0, "US", signature(DAY, "", "By Dora Quill."));
        var counted = opened(1, "US", signature(DAY, "", "47 people were injured."));
        var shot = opened(2, "US", signature(DAY, "", "Gunfire."));

        assertThat(found("US", "Later, Dora Quill left.")).containsExactly(named);
        assertThat(found("US", "Forty-seven hurt: forty-seven people were injured."))
                .contains(counted);
        assertThat(found("US", "Shooter!")).containsExactly(shot);
    }

    @Test
    void whatSharesMoreComesFirst() {
        opened(0, "US", signature(DAY, "", "A zeppelin came down."));
        var more = opened(1, "US", signature(DAY, "", "A zeppelin came down, aflame, beside Milltown."));
        opened(2, "US", signature(DAY, "", "A zeppelin came down."));

        assertThat(found("US", "Aflame, the zeppelin fell beside Milltown."))
                .hasSize(3)
                .first()
                .isEqualTo(more);
        assertThat(open.candidates(List.of("US"), signature(DAY, "", "Aflame, the zeppelin fell."), 1))
                .containsExactly(more);
    }

    @Test
    void onlyIncidentsOfTheBlocksAreFound() {
        opened(0, "US", signature(DAY, "", "A zeppelin came down."));
        var nowhere = opened(1, Blocks.NOWHERE, signature(DAY, "", "A zeppelin came down."));

        assertThat(found("PK", "The zeppelin.")).isEmpty();
        assertThat(open.candidates(List.of("PK", Blocks.NOWHERE), signature(DAY, "", "The zeppelin."), MOST))
                .containsExactly(nowhere);
        assertThat(open.blocks()).containsExactly("US", Blocks.NOWHERE);
    }

    @Test
    void aRemovedIncidentIsNotFound() {
        var zeppelin = opened(0, "US", signature(DAY, "", "A zeppelin came down."));

        open.remove(zeppelin);
        open.remove(zeppelin);

        assertThat(found("US", "The zeppelin.")).isEmpty();
        assertThat(open.size()).isZero();
        assertThat(open.blocks()).isEmpty();
        assertThat(open.quietSince(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void anIncidentRemovedByWhatItWasBeforeIsGoneAltogether() {
        var before = opened(0, Blocks.NOWHERE, signature(DAY, "", "A zeppelin came down."));
        open.put(before.with(signature(DAY, "", "The zeppelin fell in Dayton, Ohio."), Site.UNKNOWN, new Title("", 0)));

        open.remove(before);

        assertThat(found("US", "The zeppelin of Dayton, Ohio.")).isEmpty();
        assertThat(found(Blocks.NOWHERE, "The zeppelin.")).isEmpty();
        assertThat(open.blocks()).isEmpty();
    }

    @Test
    void anIncidentThatMovesToItsCountryIsFoundThere() {
        var before = opened(0, Blocks.NOWHERE, signature(DAY, "", "A zeppelin came down."));
        var after =
                before.with(signature(DAY, "", "The zeppelin fell in Dayton, Ohio."), Site.UNKNOWN, new Title("", 0));

        after = open.put(after);

        assertThat(after.block()).isEqualTo("US");
        assertThat(found("US", "The zeppelin.")).containsExactly(after);
        assertThat(found(Blocks.NOWHERE, "The zeppelin.")).isEmpty();
        assertThat(open.size()).isEqualTo(1);
    }

    @Test
    void theQuietOnesAreThoseWhoseLastItemIsOld() {
        var old = opened(0, "US", signature("2026-01-06", "", "A zeppelin came down."));
        var older = opened(1, "US", signature("2025-12-24", "", "A balloon came down."));
        opened(2, "US", signature(DAY, "", "A kite came down."));

        assertThat(open.quietSince((int) LocalDate.parse("2026-01-07").toEpochDay()))
                .containsExactly(older, old);
        assertThat(open.quietSince((int) LocalDate.parse("2025-12-24").toEpochDay()))
                .isEmpty();
    }

    @Test
    void aWordLeadsToAFewHoweverManyShareIt() {
        for (var ordinal = 0; ordinal < 500; ordinal++) {
            opened(ordinal, "US", signature(DAY, "", "A zeppelin came down."));
        }

        assertThat(open.candidates(List.of("US"), signature(DAY, "", "The zeppelin."), 1_000))
                .hasSize(Postings.MOST)
                .first()
                .extracting(OpenIncident::ordinal)
                .isEqualTo(499);
    }

    @Test
    void anIncidentKeepsItsFirstAndItsLastItems() {
        var first = signature(DAY, "", "A zeppelin came down.");
        var incident = opened(0, "US", first);
        for (var day = 10; day < 15; day++) {
            incident = incident.with(
                    signature("2026-05-" + day, "", "The zeppelin burned."), Site.UNKNOWN, new Title("", 0));
        }

        assertThat(incident.examples()).hasSize(OpenIncident.MOST_EXAMPLES).startsWith(first);
        assertThat(incident.examples()).extracting(Signature::day).isSorted().endsWith((int)
                LocalDate.parse("2026-05-14").toEpochDay());
        assertThat(incident.items()).isEqualTo(6);
        assertThat(incident.firstDay()).isEqualTo(first.day());
        assertThat(incident.lastDay())
                .isEqualTo((int) LocalDate.parse("2026-05-14").toEpochDay());
    }

    /** By the lengths of its arrays and a fixed sum for the rest. */
    @Test
    void anOpenIncidentTakesLessThanFourKilobytes() {
        var longest = IntStream.range(0, 2_000)
                .mapToObj(word -> "Nomen" + word + " Cogno" + word + ", aged " + word % 90 + ", and " + (word + 21)
                        + " people were killed")
                .collect(Collectors.joining(". "));
        var title = new Title("x".repeat(120), 0);
        var full = signature(
                DAY, "Shooting, stabbing, flood and fire in Dayton, Toledo, Akron and Canton, Ohio, on May 1", longest);
        var incident = new OpenIncident(
                0, "US", "k".repeat(80), title, List.of(full, full, full), 0, 0, 3, Site.UNKNOWN, "event", "", 0);

        assertThat(full.terms()).hasSize(64);
        assertThat(full.names()).hasSize(24);
        assertThat(bytes(incident)).isLessThan(4_096);
    }

    private static int bytes(OpenIncident incident) {
        var signatures =
                incident.examples().stream().mapToInt(OpenIncidentsTest::bytes).sum();
        return INCIDENT
                + incident.key().length()
                + Character.BYTES * incident.title().text().length()
                + signatures;
    }

    private static int bytes(Signature one) {
        var ints = List.of(one.eventDays(), one.ages(), one.places(), one.figures(), one.terms(), one.names());
        var bytes = List.of(one.kindRarities(), one.weights(), one.rarities(), one.marks(), one.nameRarities());
        return FIELDS
                + ints.stream()
                        .mapToInt(numbers -> HEAD + Integer.BYTES * numbers.length)
                        .sum()
                + bytes.stream().mapToInt(numbers -> HEAD + numbers.length).sum()
                + HEAD
                + one.kinds().size() * Integer.BYTES;
    }

    /** With words of so many incidents that lists fill up and forget, incidents that are joined again, and closed ones. */
    @Test
    void whatIsKeptPutsTheIndexBackExactly() {
        var seed = 3L;
        var random = new Random(seed);
        var kept = new HashMap<String, OpenIncident>();
        var forgotten = new HashMap<Integer, Long>();
        var tested = new OpenIncidents(keeperOf(kept, forgotten));
        for (var step = 0; step < 700; step++) {
            var ordinal = random.nextInt(400);
            var held = tested.get("key-" + ordinal);
            if (held != null && random.nextInt(4) == 0) {
                tested.remove(held);
            } else {
                var told = signature(
                        DAY, "", "A zeppelin of make " + "abcdefghijkl".charAt(random.nextInt(12)) + "x came down.");
                tested.put(
                        held == null ? incident(ordinal, "US", told) : held.with(told, Site.UNKNOWN, new Title("", 0)));
            }
        }
        assertThat(forgotten).as("seed %d", seed).isNotEmpty();

        var restored = new OpenIncidents();
        restored.restore(kept.values(), forgotten, tested.puts());

        assertThat(restored.size()).isEqualTo(tested.size());
        for (var make : "abcdefghijkl".split("")) {
            var asked = signature(DAY, "", "The zeppelin of make " + make + "x.");
            assertThat(restored.candidates(List.of("US"), asked, 1_000))
                    .as("seed %d", seed)
                    .isEqualTo(tested.candidates(List.of("US"), asked, 1_000));
        }
    }

    private static Keeper keeperOf(Map<String, OpenIncident> kept, Map<Integer, Long> forgotten) {
        return new Keeper() {
            @Override
            public void put(OpenIncident incident) {
                kept.put(incident.key(), incident);
            }

            @Override
            public void remove(OpenIncident incident) {
                kept.remove(incident.key());
            }

            @Override
            public void forgotten(int key, long number) {
                forgotten.put(key, number);
            }
        };
    }

    private List<OpenIncident> found(String block, String text) {
        return open.candidates(List.of(block), signature(DAY, "", text), MOST);
    }

    private OpenIncident opened(int ordinal, String block, Signature signature) {
        return open.put(incident(ordinal, block, signature));
    }

    private static OpenIncident incident(int ordinal, String block, Signature signature) {
        return new OpenIncident(
                ordinal,
                block,
                "key-" + ordinal,
                new Title("", 0),
                List.of(signature),
                signature.day(),
                signature.day(),
                1,
                Site.UNKNOWN,
                "event",
                "",
                0);
    }
}
