package io.tollstream.schemas;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Audits read years of records: today's reader must read every schema that ever wrote one. */
class SchemaHistoryTest {

    /** Released schemas, TYPE.vN.avsc; never edited. */
    static final Path HISTORY = Path.of("src/test/resources/schemas/history");

    static final Path STATE = Path.of("src/main/resources/state");

    /** Releases today's schemas, where they differ from the last release: {@code mvn test -Dschemas.release=true}. */
    private static final boolean RELEASE = Boolean.getBoolean("schemas.release");

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyTypeThatTravels")
    void theSchemaOfTodayIsTheLastOneReleased(Topic<?> topic) throws IOException {
        var today = SetUp.schemaOf(topic);
        var released = released(topic);
        if (RELEASE && (released.isEmpty() || !released.getLast().equals(today))) {
            Files.createDirectories(HISTORY);
            var file = "%s.v%d.avsc".formatted(topic.type().getSimpleName(), released.size() + 1);
            Files.writeString(HISTORY.resolve(file), SchemaFormatter.format("json/pretty", today) + "\n");
            released = released(topic);
        }
        assertThat(released).as("releases of %s", topic.type().getSimpleName()).isNotEmpty();
        assertThat(released.getLast())
                .as("%s differs from its last release; add one with -Dschemas.release=true", topic.name())
                .isEqualTo(today);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyTypeThatTravels")
    void theReaderOfTodayUnderstandsEveryWriterOfThePastAndTheyUnderstandIt(Topic<?> topic) throws IOException {
        var today = SetUp.schemaOf(topic);
        assertThat(released(topic)).allSatisfy(then -> {
            assertThat(checkReaderWriterCompatibility(today, then).getType())
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            assertThat(checkReaderWriterCompatibility(then, today).getType())
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyTypeThatTravels")
    void everyFieldAndTypeSaysWhatItMeans(Topic<?> topic) {
        var silent = new ArrayList<String>();
        collectSilent(SetUp.schemaOf(topic), silent, new ArrayList<>());

        assertThat(silent).isEmpty();
    }

    /** State is read back by the release after the one that wrote it, without a registry to ask. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyTypeOfState")
    void theStateOfServicesIsReleasedToo(Class<?> type) throws IOException {
        var today = SpecificData.get().getSchema(type);
        var last = last(type);
        if (RELEASE && !today.equals(last)) {
            var version = 1;
            while (StateSerde.released(type, version) != null) {
                version++;
            }
            Files.createDirectories(STATE);
            var file = STATE.resolve("%s.v%d.avsc".formatted(type.getSimpleName(), version));
            Files.writeString(file, SchemaFormatter.format("json/pretty", today) + "\n");
            last = today;
        }
        assertThat(last).isEqualTo(today);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyTypeOfState")
    void theStateOfThePastIsUnderstoodToday(Class<?> type) {
        var today = SpecificData.get().getSchema(type);
        for (var version = 1; StateSerde.released(type, version) != null; version++) {
            assertThat(checkReaderWriterCompatibility(today, StateSerde.released(type, version))
                            .getType())
                    .as("%s.v%d", type.getSimpleName(), version)
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        }
    }

    static List<Class<? extends SpecificRecord>> everyTypeOfState() {
        return List.of(
                IncidentLedger.class,
                CasualtyUpdate.class,
                SoughtItem.class,
                StoredIncident.class,
                FindingPosition.class,
                StoredHome.class,
                CountedWords.class,
                WordCountsPage.class,
                IncidentStanding.class,
                ItemPlacement.class,
                RegistrarEntry.class,
                ItemEntry.class,
                ItemWhereabouts.class,
                AlertWatch.class);
    }

    private static Schema last(Class<?> type) {
        Schema last = null;
        for (var version = 1; ; version++) {
            var next = StateSerde.released(type, version);
            if (next == null) {
                return last;
            }
            last = next;
        }
    }

    @Test
    void aSchemaThatDropsAFieldWithoutDefaultIsFoundOut() throws IOException {
        var then = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"x\",\"type\":\"int\"}]}");
        var now = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"A\",\"fields\":[]}");

        assertThat(checkReaderWriterCompatibility(then, now).getType()).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    static Stream<Topic<?>> everyTypeThatTravels() {
        return Topics.ALL.stream().filter(Topic::carriesAvro);
    }

    private static List<Schema> released(Topic<?> topic) throws IOException {
        var releases = new ArrayList<Schema>();
        for (var version = 1; ; version++) {
            var file = HISTORY.resolve("%s.v%d.avsc".formatted(topic.type().getSimpleName(), version));
            if (!Files.exists(file)) {
                return releases;
            }
            releases.add(new Schema.Parser().parse(file.toFile()));
        }
    }

    private static void collectSilent(Schema schema, List<String> silent, List<Schema> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.contains(schema)) {
                    return;
                }
                seen.add(schema);
                if (schema.getDoc() == null) {
                    silent.add(schema.getName());
                }
                for (var field : schema.getFields()) {
                    if (field.doc() == null || field.doc().isBlank()) {
                        silent.add(schema.getName() + "." + field.name());
                    }
                    collectSilent(field.schema(), silent, seen);
                }
            }
            case ENUM -> {
                if (schema.getDoc() == null) {
                    silent.add(schema.getName());
                }
            }
            case ARRAY -> collectSilent(schema.getElementType(), silent, seen);
            case UNION -> schema.getTypes().forEach(type -> collectSilent(type, silent, seen));
            default -> {}
        }
    }
}
