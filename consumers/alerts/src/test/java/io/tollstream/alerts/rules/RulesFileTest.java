package io.tollstream.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.alerts.domain.Rule;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFileTest {

    @Test
    void theStandardRulesAreOfEveryKindAndHaveNoTarget() {
        var standard = RulesFile.standard();

        assertThat(standard.book().rules().stream()
                        .map(rule -> rule.condition().getClass())
                        .distinct())
                .hasSize(7);
        assertThat(standard.targets()).isEmpty();
    }

    @Test
    void theExamplesOfTheReadmeCanBeRead() throws IOException {
        var examples = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> RulesFile.parse("example", found.group(1)))
                .toList();

        assertThat(examples).isNotEmpty();
        assertThat(examples.stream()
                        .flatMap(example -> example.book().rules().stream())
                        .map(rule -> rule.condition().getClass())
                        .distinct())
                .hasSize(7);
        assertThat(examples.stream()
                        .flatMap(example -> example.targets().stream())
                        .map(TargetPlan::getClass)
                        .distinct())
                .hasSize(4);
    }

    @Test
    void commentsAndTrailingCommasAreAllowed() {
        var file = RulesFile.parse("rules.json", """
                {
                  // for the night
                  "rules": [{"name": "new", "when": "new"},], # one
                }""");

        assertThat(file.book().rules()).extracting(Rule::name).containsExactly("new");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "when": "threshold", "at": 0        | rules.json, line 3, rule a, field at: it takes a whole number from 1 to 1000000000.
            "when": "threshold"                 | rules.json, line 2, rule a, field at: it takes one number of people or a list of them.
            "when": "treshold"                  | rules.json, line 3, rule a, field when: "treshold" is not one of threshold, rise, correction, claim, dispute, new, quiet.
            "at": 10                            | rules.json, line 2, rule a, field when: it is missing.
            "when": "new", "at": 10             | rules.json, line 3, rule a, field at: there is no such field; there are countries, kinds, name, regions, severity, when.
            "when": "new", "severity": 3        | rules.json, line 3, rule a, field severity: it takes a text in quotes that is not empty.
            "when": "new", "countries": "Pakistan" | rules.json, line 3, rule a, field countries: "PAKISTAN" is not two letters as in ISO 3166-1, like PK.
            "when": "rise", "within": "PT1H"    | rules.json, line 2, rule a, field by: a rise takes by, a number of people, or byPercent, or both.
            "when": "rise", "by": 5, "within": "6 hours" | rules.json, line 3, rule a, field within: "6 hours" is not a duration, like PT6H or P2D.
            "when": "quiet", "after": "PT1S"    | rules.json, line 3, rule a, field after: it takes a duration from PT1M to PT2160H.
            "when": "claim", "times": 0.5       | rules.json, line 3, rule a, field times: it takes a number from 1.0 to 1000.0.
            """)
    void whatIsWrongIsSaidWithLineRuleAndField(String fields, String sentence) {
        assertThatThrownBy(() -> RulesFile.parse("rules.json", """
                {"rules": [
                  {"name": "a",
                   %s}
                ]}""".formatted(fields)))
                .isInstanceOf(BadSetting.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | rules.json, line 1, the file, field rules: it is missing; it takes the list of rules.
            []                                                        | rules.json, line 1: the file must be an object, like {…}.
            {"rules": [{"when": "new"}]}                              | rules.json, line 1, a rule, field name: it is missing.
            {"rules": [], "quiethours": {}}                           | rules.json, line 1, the file, field quiethours: there is no such field; there are grouping, quietHours, rules, targets.
            {"rules": [], "quietHours": {"zone": "Mars"}}             | rules.json, line 1, quietHours, field zone: "Mars" is not a time zone, like Asia/Karachi.
            {"rules": [], "targets": [{"name": "x", "kind": "webhook", "url": "ftp://a.example"}]} | rules.json, line 1, target x, field url: it must begin with http:// or https://.
            {"rules": [], "targets": [{"name": "x", "kind": "email", "host": "mail.example", "from": "me"}]} | rules.json, line 1, target x, field to: it takes one mail address or a list of them.
            {"rules": [{"name": "a", "when": "new"}, {"name": "a", "when": "dispute"}]} | rules.json, line 1, the file, field rules: two rules are named a; give each its own name.
            """)
    void whatIsWrongWithTheFileIsSaidToo(String text, String sentence) {
        assertThatThrownBy(() -> RulesFile.parse("rules.json", text))
                .isInstanceOf(BadSetting.class)
                .hasMessage(sentence);
    }

    @Test
    void whatIsNoJsonIsSaidWithItsLine() {
        assertThatThrownBy(() -> RulesFile.parse("rules.json", "{\n\"rules\": [\n{\"name\" \"a\"}]}"))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("rules.json, line 3: it is no JSON (");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> RulesFile.read(Path.of("nowhere.json")))
                .isInstanceOf(BadSetting.class)
                .hasMessage("The rules file nowhere.json does not exist; name one that does.");
    }
}
