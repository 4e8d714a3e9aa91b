package io.tollstream.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.local.parts.LoopbackPort;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TollstreamTest {

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    frob                                   | frob
                    tolls --nope                           | --nope
                    tolls --bootstrap-servers nowhere      | bootstrap.servers
                    tolls --schema-registry-url nowhere    | schema.registry.url
                    tolls --settings no-such-file          | no-such-file
                    incidents                              | incidents define
                    incidents define                       | --key
                    incidents define no-such-file.json     | no-such-file.json
                    incidents define --door-url x --key k --title t | door.url
                    ingest                                 | FILE
                    extract                                | FILE
                    demo fast                              | fast
                    up --data                              | --data
                    """)
    void badUsageGetsOneSentenceThatNamesItAndExitCode2(String line, String named) {
        var code = run(line.split(" +"));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("tollstream: ").contains(named).endsWith("." + System.lineSeparator());
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void withoutACommandItSaysHowToGetAList() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "up --help",
                "ingest --help",
                "incidents --help",
                "incidents define --help",
                "incidents list --help",
                "tolls --help",
                "extract --help"
            })
    void everyCommandHasHelp(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: tollstream");
    }

    @Test
    void aBrokerThatIsNotThereIsASentenceAndExitCode1() {
        var code = run("tolls", "--bootstrap-servers", LoopbackPort.HOST + ":" + LoopbackPort.free());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("No broker answers").contains("--bootstrap-servers");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aDoorThatIsNotThereIsASentenceAndExitCode1() {
        var nowhere = "http://" + LoopbackPort.HOST + ":" + LoopbackPort.free();
        var code = run("incidents", "define", "--door-url", nowhere, "--key", "k", "--title", "t", "--alias", "a");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("No door answers").contains("--door-url");
    }

    private int run(String... args) {
        return Tollstream.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(args);
    }
}
