package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.tollstream.ingest.http.Problem.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How the door answers. */
final class Answers {

    /** What a client that was told to come back waits, in seconds. */
    private static final String RETRY_AFTER_SECONDS = "2";

    private static final long DRAINED_BYTES = 16L * 1024 * 1024;
    private static final Duration DRAINED_TIME = Duration.ofSeconds(2);

    static void json(Context request, int status, ObjectNode body) {
        request.status(status).contentType("application/json").result(body.toString());
    }

    static void problem(Context request, Problem problem) {
        problem(request, problem.kind().status(), problem.json());
    }

    private static void problem(Context request, int status, ObjectNode body) {
        if (status == Kind.UNAVAILABLE.status() || status == Kind.OVERLOADED.status()) {
            request.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        drain(request);
        request.status(status).contentType(Problem.MEDIA_TYPE).result(body.toString());
    }

    /** 202 with a result per entry where one was accepted at least; a problem with the same results where none was. */
    static void batch(Context request, List<Batch.Result> results, String idName) {
        var refused =
                results.stream().flatMap(result -> result.problem().stream()).toList();
        if (results.size() > refused.size()) {
            drain(request);
            json(request, 202, withResults(Json.object(), results, refused.size(), idName));
            return;
        }
        var nothing = results.isEmpty()
                ? Problem.of(Kind.MALFORMED, "The batch is empty; send at least one object.")
                : Problem.of(Kind.NOTHING_ACCEPTED, "None of the entries was accepted; see the problem of each.");
        var status = statusOf(nothing, refused);
        problem(request, status, withResults(nothing.json(status), results, refused.size(), idName));
    }

    private static ObjectNode withResults(ObjectNode body, List<Batch.Result> results, int refused, String idName) {
        body.put("accepted", results.size() - refused).put("rejected", refused);
        var list = body.putArray("results");
        results.forEach(result -> list.add(result.json(idName)));
        return body;
    }

    /** What may pass later counts most, for the caller must come back; else what all have in common. */
    private static int statusOf(Problem nothing, List<Problem> refused) {
        for (var kind : List.of(Kind.UNAVAILABLE, Kind.OVERLOADED)) {
            if (refused.stream().anyMatch(problem -> problem.kind() == kind)) {
                return kind.status();
            }
        }
        var statuses = refused.stream()
                .mapToInt(problem -> problem.kind().status())
                .distinct()
                .toArray();
        return statuses.length == 1 ? statuses[0] : nothing.kind().status();
    }

    /**
     * Reads and forgets what a client still sends of a refused body: many clients send all before they listen, and
     * would see a broken connection in place of the answer. A client that asked first is not told to go on.
     */
    private static void drain(Context request) {
        if (request.header("Expect") != null) {
            request.header("Connection", "close");
            return;
        }
        var until = System.nanoTime() + DRAINED_TIME.toNanos();
        var buffer = new byte[16 * 1024];
        try {
            var body = request.req().getInputStream();
            for (long drained = 0; drained < DRAINED_BYTES && System.nanoTime() < until; ) {
                var read = body.read(buffer);
                if (read < 0) {
                    return;
                }
                drained += read;
            }
            request.header("Connection", "close");
        } catch (IOException | IllegalStateException e) {
            request.header("Connection", "close");
        }
    }

    private Answers() {}
}
