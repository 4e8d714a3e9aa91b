package io.tollstream.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.commandline.Sentences;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What is asked wrongly is answered in a sentence, before any broker is looked for. */
class CommandsTest {

    private final StringWriter err = new StringWriter();

    @Test
    void asOfNeedsOneOfItsTwoQuestions() {
        assertThat(run("as-of", "2025-03-12")).isEqualTo(2);
        assertThat(err.toString()).contains("Which of two questions is asked?");
    }

    @Test
    void asOfTakesNoTwoQuestionsAtOnce() {
        assertThat(run("as-of", "2025-03-12", "--true-at", "--known-at")).isEqualTo(2);
        assertThat(err.toString()).contains("mutually exclusive");
    }

    @Test
    void asOfSaysWhatATimeLooksLike() {
        assertThat(run("as-of", "yesterday", "--known-at")).isEqualTo(2);
        assertThat(err.toString()).contains("TIME is 'yesterday'; it takes a time like");
    }

    @Test
    void explainKnowsItsMeasures() {
        assertThat(run("explain", "train", "--measure", "sunk")).isEqualTo(2);
        assertThat(err.toString()).contains("--measure");
    }

    @Test
    void oneKeySignsAndSeveralCheck() {
        var twice = new String[] {"--key", "a.pem", "--key", "b.pem"};

        assertThat(run("forget", "x", "--by", "desk", "--reason", "order", twice[0], twice[1], twice[2], twice[3]))
                .isEqualTo(2);
        assertThat(err.toString()).contains("One key signs");
        assertThat(run("verify", "--proof", "x.proof", twice[0], twice[1], twice[2], twice[3]))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a.pem");
    }

    private int run(String... args) {
        return Sentences.commandLine(new AuditCommand())
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
