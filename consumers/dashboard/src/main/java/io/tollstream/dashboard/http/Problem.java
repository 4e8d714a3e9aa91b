package io.tollstream.dashboard.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A refusal as RFC 9457 puts it.
 *
 * @param detail a sentence that says what is wrong and what to do
 * @param field the parameter that is at fault, if one is
 */
public record Problem(Kind kind, String detail, Optional<String> field) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** Every kind of refusal, each with a type that never changes. */
    public enum Kind {
        BAD_PARAMETER("bad-parameter", 400, "A parameter cannot be used"),
        NO_ROUTE("no-route", 404, "There is nothing here"),
        NO_INCIDENT("no-incident", 404, "There is no such incident"),
        NO_ITEM("no-item", 404, "There is no such item"),
        METHOD_NOT_ALLOWED("method-not-allowed", 405, "This is not done here"),
        TOO_FAR_BACK("too-far-back", 410, "It lies too far back"),
        INTERNAL("internal", 500, "Something of ours failed"),
        UNAVAILABLE("unavailable", 503, "It cannot be answered now");

        private final String type;
        private final int status;
        private final String title;

        Kind(String name, int status, String title) {
            this.type = "/problems/" + name;
            this.status = status;
            this.title = title;
        }

        public String type() {
            return type;
        }

        int status() {
            return status;
        }
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, Optional.empty());
    }

    ObjectNode json() {
        var json = Json.object();
        json.put("type", kind.type);
        json.put("title", kind.title);
        json.put("status", kind.status);
        json.put("detail", detail);
        field.ifPresent(name -> json.put("field", name));
        return json;
    }
}
