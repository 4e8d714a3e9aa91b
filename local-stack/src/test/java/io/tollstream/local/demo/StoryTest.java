package io.tollstream.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final Story story = Story.bundled();

    @Test
    void itTakesFourDaysAndSeveralKindsOfSource() {
        assertThat(story.items()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(story.items().stream()
                        .map(item -> item.path("publishedAt").asText().substring(0, 10))
                        .collect(Collectors.toSet()))
                .hasSize(4);
        assertThat(story.items().stream()
                        .map(item -> item.path("sourceKind").asText())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("OFFICIAL", "AGENCY", "MEDIA", "PARTY");
    }

    @Test
    void everyItemCanBeFoundByTheWatchDefinition() {
        assertThat(story.items()).allSatisfy(item -> {
            var text = item.path("title").asText() + " " + item.path("text").asText();
            assertThat(story.incident().path("aliases"))
                    .anySatisfy(alias -> assertThat(text).contains(alias.asText()));
            assertThat(story.incident().path("places"))
                    .anySatisfy(place -> assertThat(text).contains(place.asText()));
        });
    }

    @Test
    void whereThereIsNoTollTheEndingSaysSo() {
        assertThat(Ending.differences(java.util.Optional.empty())).containsExactly("There is no toll.");
    }

    @Test
    void theGaugeIsSummedOverItsLabels() {
        var metrics = """
                # HELP tollstream_enricher_incidents_watched watch definitions
                tollstream_enricher_incidents_watched{thread="1"} 1.0
                tollstream_enricher_incidents_watched{thread="2"} 2.0
                something_else 7.0
                """;

        assertThat(Watched.number(metrics)).isEqualTo(3);
    }
}
