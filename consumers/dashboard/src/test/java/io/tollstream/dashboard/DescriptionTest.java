package io.tollstream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private final JsonNode description = read();

    @Test
    void everyExampleHasWhatItsSchemaRequiresAndNothingElse() {
        var faults = new ArrayList<String>();

        var media = description.findParents("example");
        media.forEach(one -> new Schemas(description).check(one.get("schema"), one.get("example"), "example", faults));

        assertThat(media).hasSizeGreaterThan(8);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = description.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        description.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static JsonNode read() {
        try (var json = DescriptionTest.class.getResourceAsStream("http/openapi.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> faults(JsonNode description, String schema, JsonNode value) {
        var faults = new ArrayList<String>();
        new Schemas(description).check(description.at("/components/schemas/" + schema), value, schema, faults);
        return faults;
    }
}
