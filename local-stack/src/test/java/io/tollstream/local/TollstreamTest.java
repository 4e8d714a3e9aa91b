package io.tollstream.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tollstream.local.parts.LoopbackPort;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.SourceKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TollstreamTest {

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    xyzzy                                  | There is no command xyzzy; there are demo, up, ingest
                    tols                                   | tolls
                    incidents frob                         | There is no command incidents frob; there are incidents list, incidents show, incidents define, incidents merge, incidents split, incidents pin, incidents unpin, incidents close, incidents reopen.
                    tolls --nope                           | --nope
                    tolls --bootstrap-servers nowhere      | bootstrap.servers
                    tolls --schema-registry-url nowhere    | schema.registry.url
                    tolls --settings no-such-file          | The file no-such-file cannot be read: it does not exist.
                    ingest --settings no-such-file pom.xml | The file no-such-file cannot be read: it does not exist.
                    ingest pom.xml no-such-file            | The file no-such-file cannot be read: it does not exist.
                    ingest src                             | The file src cannot be read: it is a directory.
                    ingest --source-kind FOO pom.xml       | OFFICIAL, AGENCY, MEDIA, PARTY, NGO, DESK, UNKNOWN
                    ingest --incident Bad_Key pom.xml      | --incident is 'Bad_Key'
                    extract pom.xml no-such-file           | The file no-such-file cannot be read: it does not exist.
                    extract src                            | The file src cannot be read: it is a directory.
                    extract --html src pom.xml             | The file src cannot be written: it is a directory.
                    extract --html pom.xml pom.xml         | The file pom.xml cannot be written: it is one of those to read.
                    extract --html nowhere/page.html pom.xml | The file nowhere/page.html cannot be written: there is no directory
                    extract --color sometimes pom.xml      | --color
                    resolve pom.xml no-such-file           | The file no-such-file cannot be read: it does not exist.
                    resolve src                            | The file src cannot be read: it is a directory.
                    evaluate --gold no-such-file           | The file no-such-file cannot be read: it does not exist.
                    evaluate --gold pom.xml --since none   | The file none cannot be read: it does not exist.
                    evaluate --fail-under speed=1          | --fail-under names 'speed'; it takes precision, recall, f1
                    evaluate --fail-under f1=85            | it takes a share between 0 and 1.
                    evaluate --errors -3                   | --errors is -3
                    evaluate --errors many                 | --errors
                    up --data pom.xml                      | pom.xml is a file; give a directory with --data.
                    incidents                              | incidents list
                    incidents list --state lost            | OPEN, CLOSED, MERGED
                    incidents show                         | KEY
                    incidents show K                       | KEY is 'K'; it takes an incident's key
                    incidents merge --into b               | LOSER
                    incidents merge a                      | --into
                    incidents merge a --into B             | --into is 'B'; it takes an incident's key
                    incidents merge A --into b             | LOSER is 'A'; it takes an incident's key
                    incidents merge c a --into a           | --into is a itself; name another incident.
                    incidents split a --into b             | --items
                    incidents split a --items x            | --into
                    incidents split a --items x --into a   | --into is a itself; name another incident.
                    incidents pin a                        | --items
                    incidents pin a --items ,              | --items names no item
                    incidents pin A --items x              | INCIDENT is 'A'
                    incidents unpin a                      | --items
                    incidents close                        | KEY
                    incidents close a B                    | KEY is 'B'
                    incidents reopen                       | KEY
                    incidents reopen a --door-url x        | door.url
                    incidents define                       | --key
                    incidents define --key k --title t     | --alias
                    incidents define --key K --title t --alias a | --key is 'K'
                    incidents define no-such-file.json     | The file no-such-file.json cannot be read: it does not exist.
                    incidents define a.json --key k        | --key does not go together with a FILE
                    incidents define a.json --by me        | --by does not go together with a FILE
                    incidents define src                   | The file src cannot be read: it is a directory.
                    incidents define --door-url x --key k --title t --alias a | door.url
                    ingest                                 | FILE
                    extract                                | FILE
                    resolve                                | FILE
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
    void theHelpOfDefineNamesEveryFieldOfADefinition() {
        run("incidents", "define", "--help");

        assertThat(Incident.getClassSchema().getFields())
                .allSatisfy(field -> assertThat(out.toString()).containsPattern("\\b" + field.name() + "\\b"));
    }

    @Test
    void theHelpOfIngestNamesTheKindsThatAreTaken() {
        run("ingest", "--help");

        assertThat(out.toString())
                .contains(Stream.of(SourceKind.values()).map(SourceKind::name).toList());
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
                "incidents show --help",
                "incidents merge --help",
                "incidents split --help",
                "incidents pin --help",
                "incidents unpin --help",
                "incidents close --help",
                "incidents reopen --help",
                "tolls --help",
                "extract --help",
                "evaluate --help",
                "resolve --help"
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

    @Test
    void ofAFileThatIsPartlyRefusedEachRefusalIsALine(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("some.json"), "[{\"key\": \"a\"}, {\"key\": \"b\"}]");
        var door = HttpServer.create(new InetSocketAddress(LoopbackPort.HOST, 0), 0);
        var answer = "{\"rejected\": 1, \"results\": [{\"line\": 1, \"key\": \"a\"},"
                + " {\"line\": 2, \"problem\": {\"detail\": \"aliases is missing.\"}}]}";
        door.createContext("/v1/incidents", exchange -> {
            exchange.sendResponseHeaders(202, answer.length());
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        door.start();
        try {
            var address =
                    "http://" + LoopbackPort.HOST + ":" + door.getAddress().getPort();
            var code = run("incidents", "define", "--door-url", address, file.toString());

            assertThat(code).isEqualTo(1);
            assertThat(err.toString().lines()).first().isEqualTo(file + ": entry 2 (b): aliases is missing.");
            assertThat(err.toString()).contains("1 of 2 definitions were refused");
        } finally {
            door.stop(0);
        }
    }

    @Test
    void aLookInsideIsWrittenAsAPage(@TempDir Path directory) throws Exception {
        var story = Files.writeString(directory.resolve("story.txt"), "Gunmen killed 31 passengers, police said.");
        var page = directory.resolve("page.html");

        var code = run("extract", "--html", page.toString(), story.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("story.txt")
                .contains("passengers");
    }

    private int run(String... args) {
        return Tollstream.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(args);
    }
}
