package io.tollstream.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tollstream.audit.topics.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTextTest {

    private static final int COLUMNS = 120;

    @Test
    void theFirstThingFoundIsShownFieldByFieldAndTheOthersAsRows() {
        var expected = JsonNodeFactory.instance.objectNode().put("best", 31).put("low", 28);
        var found = JsonNodeFactory.instance.objectNode().put("best", 24).put("low", 28);
        var verdict = new Verdict(
                Map.of(Check.TOLLS, Map.of(Result.AGREES, 7L, Result.DIFFERS, 3L)),
                List.of(
                        new Divergence(Check.TOLLS, Cause.TAMPERING, place(4), "train", "Not so.", expected, found),
                        Divergence.of(Check.TOLLS, Cause.MISSING, place(9), "dam", "Gone.")));

        var lines = VerdictText.of(verdict, COLUMNS, 2);

        assertThat(lines)
                .contains(
                        "3 things are not as they must be. The first:",
                        "  TAMPERING at incident.tolls-0@4",
                        "  best   31        24",
                        "MISSING  incident.tolls-0@9  dam       Gone.",
                        "and 1 more; --show N shows more of them.");
        assertThat(lines).noneMatch(line -> line.contains("28"));
    }

    @Test
    void whatWasNotDerivedIsSaidBesideWhatIsInOrder() {
        var verdict =
                new Verdict(Map.of(Check.REVISIONS, Map.of(Result.AGREES, 7L, Result.OTHER_RULES, 2L)), List.of());

        assertThat(String.join(" ", VerdictText.of(verdict, COLUMNS, 2)))
                .contains("2 revisions or updates were made by other rules")
                .endsWith("In order: everything that could be derived again is as it stands.");
    }

    @Test
    void whoseStubsStandForWithheldTextsIsSaidKeyByKey() {
        var verdict = new Verdict(
                Map.of(Check.ITEMS, Map.of(Result.WITHHELD, 3L)), Map.of("17205b", 2L, "9abcde", 1L), List.of());

        assertThat(VerdictText.of(verdict, COLUMNS, 2))
                .contains("Of the key 17205b: the stubs of 2.", "Of the key 9abcde: the stubs of 1.");
        assertThat(VerdictJson.of(verdict, null).get("withheldBy").get("17205b").asLong())
                .isEqualTo(2);
    }

    private static Place place(long offset) {
        return new Place("incident.tolls", 0, offset);
    }
}
