package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A refusal as RFC 9457 puts it.
 *
 * @param detail a sentence that says what is wrong and what to do
 * @param field the JSON field that is at fault, like figures[0].low, if one is
 */
public record Problem(Kind kind, String detail, Optional<String> field) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Every kind of refusal, each with a type that never changes. */
    public enum Kind {
        MALFORMED("malformed", 400, "The body cannot be read"),
        MISSING_FIELD("missing-field", 400, "A field is missing"),
        UNKNOWN_FIELD("unknown-field", 400, "There is no such field"),
        BAD_FIELD("bad-field", 400, "A field cannot be used"),
        BAD_TIME("bad-time", 400, "A time cannot be read"),
        FROM_THE_FUTURE("from-the-future", 400, "The time lies in the future"),
        BAD_PARAMETER("bad-parameter", 400, "A parameter cannot be used"),
        NOTHING_ACCEPTED("nothing-accepted", 400, "Nothing of the batch was accepted"),
        NO_ROUTE("no-route", 404, "There is nothing here"),
        METHOD_NOT_ALLOWED("method-not-allowed", 405, "This is not done here"),
        TOO_LARGE("too-large", 413, "It is too large"),
        MEDIA_TYPE_NOT_SUPPORTED("media-type", 415, "The media type is not supported"),
        OVERLOADED("overloaded", 429, "Too much at once"),
        INTERNAL("internal", 500, "Something of ours failed"),
        UNAVAILABLE("unavailable", 503, "It cannot be taken now");

        private final String type;
        private final int status;
        private final String title;

        Kind(String name, int status, String title) {
            this.type = "/problems/" + name;
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        /** Whether the same request may succeed later. */
        public boolean passes() {
            return this == OVERLOADED || this == UNAVAILABLE;
        }
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, Optional.empty());
    }

    static Problem of(Kind kind, String field, String detail) {
        return new Problem(kind, detail, Optional.of(field));
    }

    ObjectNode json(int status) {
        var json = Json.object();
        json.put("type", kind.type);
        json.put("title", kind.title);
        json.put("status", status);
        json.put("detail", detail);
        field.ifPresent(name -> json.put("field", name));
        return json;
    }

    ObjectNode json() {
        return json(kind.status);
    }
}
