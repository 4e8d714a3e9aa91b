package io.tollstream.dashboard.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.tollstream.dashboard.view.Position;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** How requests are answered. */
final class Answers {

    private static final String RETRY_AFTER_SECONDS = "1";
    private static final int BYTES_OF_A_TAG = 12;

    /** With an ETag, or 304 where the request has it already. */
    static void json(Context request, ObjectNode body, Optional<Position> position) {
        var bytes = Json.bytes(body);
        // Without the position, which moves with every change of any incident.
        var tag = "W/\"" + digest(bytes) + "\"";
        request.header("ETag", tag).header("Cache-Control", "no-cache");
        if (has(request, tag)) {
            request.status(304);
            return;
        }
        position.ifPresent(where -> body.put("position", where.text()));
        request.status(200).contentType("application/json").result(position.isPresent() ? Json.bytes(body) : bytes);
    }

    private static boolean has(Context request, String tag) {
        return Optional.ofNullable(request.header("If-None-Match")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag));
    }

    private static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES_OF_A_TAG));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void problem(Context request, Problem problem) {
        problem(request, problem, problem.json());
    }

    static void problem(Context request, Problem problem, ObjectNode body) {
        if (problem.kind() == Problem.Kind.UNAVAILABLE) {
            request.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        request.status(problem.kind().status())
                .contentType(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .result(Json.bytes(body));
    }

    private Answers() {}
}
