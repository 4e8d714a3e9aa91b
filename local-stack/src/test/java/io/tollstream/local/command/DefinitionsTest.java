package io.tollstream.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    @Test
    void whoDoesNotSayWhoDefinedItGetsTheDesk() throws Exception {
        var definitions = of("some.json", "[{\"key\": \"a\"}, {\"key\": \"b\", \"definedBy\": \"me\"}]");

        assertThat(JSON.readTree(definitions.by("desk").body()))
                .isEqualTo(JSON.readTree(
                        "[{\"key\": \"a\", \"definedBy\": \"desk\"}, {\"key\": \"b\", \"definedBy\": \"me\"}]"));
    }

    @Test
    void eachRefusalIsALineWithItsEntryAndKey() throws Exception {
        var definitions = of("some.json", "[{\"key\": \"a\"}, {\"title\": \"b\"}]");

        var refused = definitions.refused(JSON.readTree("""
                {"results": [
                  {"line": 1, "problem": {"detail": "aliases is missing."}},
                  {"line": 2, "problem": {"detail": "key is missing."}}]}
                """));

        var file = directory.resolve("some.json");
        assertThat(refused)
                .containsExactly(file + ": entry 1 (a): aliases is missing.", file + ": entry 2: key is missing.");
    }

    @Test
    void linesKeepTheirNumbersOverBlankOnes() throws Exception {
        var definitions = of("some.ndjson", "{\"key\": \"a\"}\n\n{\"key\": \"b\"}\n");

        var refused = definitions.refused(
                JSON.readTree("{\"results\": [{\"line\": 2, \"problem\": {\"detail\": \"No.\"}}]}"));

        assertThat(refused).containsExactly(directory.resolve("some.ndjson") + ":3 (b): No.");
    }

    @Test
    void whatIsNoJsonIsSaidWithItsPlace() {
        assertThatThrownBy(() -> of("some.json", "[{]"))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("some.json: This is no JSON")
                .hasMessageContaining("line 1, column");
        assertThatThrownBy(() -> of("some.json", " ")).hasMessageContaining("holds no definition");
    }

    private Definitions of(String name, String text) throws IOException {
        return Definitions.of(Files.writeString(directory.resolve(name), text));
    }
}
