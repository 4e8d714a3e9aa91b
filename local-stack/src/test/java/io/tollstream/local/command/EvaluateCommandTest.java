package io.tollstream.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code evaluate} on small sets. */
class EvaluateCommandTest {

    private static final String RIGHT = """
            {"id": "right", "lang": "en", "text": "Four people were killed and two were injured.", "phenomena": [8], "killed": 4, "injured": 2, "figures": [{"measure": "killed", "min": 4, "max": 4, "category": null, "status": "reported"}, {"measure": "injured", "min": 2, "max": 2, "category": null, "status": "reported"}]}
            """;
    private static final String WRONG = """
            {"id": "wrong", "lang": "en", "text": "Five people were killed.", "phenomena": [32], "killed": 6, "injured": 0, "figures": [{"measure": "killed", "min": 6, "max": 6, "category": null, "status": "reported"}]}
            """;

    @TempDir
    private Path directory;

    private Path gold;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        gold = Files.writeString(directory.resolve("gold.jsonl"), RIGHT + WRONG);
    }

    @Test
    void itPrintsTheScores() {
        assertThat(run("--gold", gold.toString())).isZero();
        assertThat(out.toString())
                .contains("Items: 2; wholly as labelled: 1.")
                .containsPattern("all +2 +3 +3 +2 +0.667 +0.667 +0.667 +1.000")
                .containsPattern("all +2 +0.500 +1.000 +0.500 +- +0.500")
                .containsPattern("32 one person, family +1 +0 +1 ");
    }

    @Test
    void itShowsWhatIsWrongAndWhereItWasRead() {
        run("--gold", gold.toString(), "--errors", "5");

        assertThat(out.toString())
                .contains("wrong  Five people were killed.")
                .contains("count     6 → 5 in killed 6 (reported)  “Five people were killed.”")
                .contains("toll      wanted killed 6, read 5");
    }

    @Test
    void itShowsWhatChangedSinceASavedRun() throws IOException {
        var saved = directory.resolve("before.run");
        run("--gold", gold.toString(), "--save", saved.toString());
        Files.writeString(gold, RIGHT + WRONG.replace("Five", "Six"));

        assertThat(run("--gold", gold.toString(), "--since", saved.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "Items since the saved run: 1 became right, 0 became wrong, 0 changed otherwise, 1 are as before.")
                .contains("wrong  Six people were killed.")
                .containsPattern("in gold.jsonl +WANTED +WAS +IS")
                .containsPattern("killed 6 +reported +- +reported");
    }

    @Test
    void aRunUnderItsFloorFails() {
        assertThat(run("--gold", gold.toString(), "--fail-under", "killed=0.9", "--fail-under", "f1=0.5"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("killed is 0.5000, under its floor of 0.9.");
    }

    @Test
    void aLineThatIsNoItemIsSaidAndTheOthersAreRead() throws IOException {
        Files.writeString(gold, "{\"id\": \n" + RIGHT);

        assertThat(run("--gold", gold.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("gold.jsonl:1: This is no JSON");
        assertThat(out.toString()).contains("Items: 1; wholly as labelled: 1.");
    }

    @Test
    void rowsWithoutALabelAreSaidAndTheOthersAreRead() throws IOException {
        Files.writeString(gold, RIGHT + "{\"id\": \"unlabelled\", \"text\": \"Some words.\"}\n");

        assertThat(run("--gold", gold.toString())).isZero();
        assertThat(out.toString()).contains("Rows without a label, which were passed over: 1.");
    }

    @Test
    void severalSetsAreReadTogetherAndCountedApart() throws IOException {
        Files.writeString(directory.resolve("other.jsonl"), WRONG);

        assertThat(run("--gold", directory.toString())).isZero();
        assertThat(out.toString())
                .contains("Items: 3;")
                .containsPattern("gold.jsonl +2 +1 +1 ")
                .containsPattern("other.jsonl +1 +0 +1 ");
    }

    @Test
    void onlyItemsOfOneLanguageMayBeRead() {
        run("--gold", gold.toString(), "--lang", "en");

        assertThat(out.toString()).contains("Items: 2;");
    }

    private int run(String... args) {
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
