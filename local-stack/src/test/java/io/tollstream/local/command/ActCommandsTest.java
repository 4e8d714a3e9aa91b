package io.tollstream.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.tollstream.local.Tollstream;
import io.tollstream.local.parts.LoopbackPort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActCommandsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> posted = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int status = 202;
    private String answer = "{\"id\": \"1\"}";
    private HttpServer door;

    @BeforeEach
    void open() throws IOException {
        door = HttpServer.create(new InetSocketAddress(LoopbackPort.HOST, 0), 0);
        door.createContext("/v1/incident-acts", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        door.start();
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    merge a --into b | {"kind": "MERGE", "incident": "a", "into": "b", "by": "desk"} | a is merged into b.
                    split a --items x,y --into b | {"kind": "SPLIT", "incident": "a", "items": ["x", "y"], "into": "b", "by": "desk"} | 2 items are moved from a to b.
                    split a --items x --into b --title Tug | {"kind": "SPLIT", "incident": "a", "items": ["x"], "into": "b", "title": "Tug", "by": "desk"} | 1 item is moved from a to b.
                    pin a --items x --items y,x | {"kind": "PIN", "incident": "a", "items": ["x", "y"], "by": "desk"} | 2 items are pinned to a.
                    unpin a --items x | {"kind": "UNPIN", "incident": "a", "items": ["x"], "by": "desk"} | 1 item is no longer held to a.
                    close a --by Night | {"kind": "CLOSE", "incident": "a", "by": "Night"} | a is closed.
                    reopen a --reason Aftershock --at 2025-03-14 | {"kind": "REOPEN", "incident": "a", "by": "desk", "reason": "Aftershock", "at": "2025-03-14"} | a is open again.
                    """)
    void aDecisionIsPostedAsTheDoorTakesItAndConfirmedInASentence(String line, String act, String sentence)
            throws Exception {
        var code = run(line.split(" "));

        assertThat(code).as(err.toString()).isZero();
        assertThat(onlyPosted()).isEqualTo(JSON.readTree(act));
        assertThat(out.toString()).isEqualTo(sentence + System.lineSeparator());
    }

    @Test
    void severalIncidentsAreOneRequest() throws Exception {
        answer = "{\"results\": [{\"line\": 1, \"id\": \"1\"}, {\"line\": 2, \"id\": \"2\"}]}";

        var code = run("merge", "a", "b", "a", "--into", "c");

        assertThat(code).isZero();
        assertThat(onlyPosted().findValuesAsText("incident")).containsExactly("a", "b");
        assertThat(onlyPosted().findValuesAsText("into")).containsExactly("c", "c");
        assertThat(out.toString()).startsWith("a, b are merged into c.");
    }

    @Test
    void whatTheDoorRefusesIsSaidInItsWordsAndExitCode1() {
        status = 400;
        answer = "{\"detail\": \"at lies in the future; send it when it has come.\"}";

        var code = run("close", "a", "--at", "2999-01-01");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("refuses this (400): at lies in the future; send it when it has come.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void ofSeveralThatArePartlyRefusedEachRefusalIsALineWithItsIncident() {
        answer = "{\"results\": [{\"line\": 1, \"id\": \"1\"},"
                + " {\"line\": 2, \"problem\": {\"detail\": \"Too many records wait.\"}}]}";

        var code = run("close", "a", "b");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("b: Too many records wait.", "tollstream: 1 of 2 were refused; the others are done.");
        assertThat(out.toString()).isEmpty();
    }

    private JsonNode onlyPosted() throws IOException {
        assertThat(posted).hasSize(1);
        return JSON.readTree(posted.getFirst());
    }

    private int run(String... line) {
        var address = "http://" + LoopbackPort.HOST + ":" + door.getAddress().getPort();
        return Tollstream.commandLine()
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true))
                .execute(Stream.of(Stream.of("incidents"), Stream.of(line), Stream.of("--door-url", address))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }
}
