package io.tollstream.ingest.http;

import io.javalin.http.Context;
import io.tollstream.ingest.http.Problem.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a body says it is. */
enum MediaTypes {
    /** One object or an array of them. */
    JSON,
    /** An object on each line. */
    NDJSON;

    private static final Pattern OTHER_CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?(?!utf-?8\\b)", Pattern.CASE_INSENSITIVE);

    static MediaTypes of(Context request) {
        var type = String.valueOf(request.header("Content-Type"));
        var encoding = request.header("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw unsupported("The body is encoded as " + encoding + "; send it without Content-Encoding.");
        }
        if (OTHER_CHARSET.matcher(type).find()) {
            throw unsupported("The body's charset is not UTF-8; send it in UTF-8.");
        }
        return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case "application/json" -> JSON;
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> NDJSON;
            default ->
                throw unsupported("Send application/json (an object or an array) or application/x-ndjson"
                        + " (an object on each line), and say so in Content-Type.");
        };
    }

    private static Refusal unsupported(String detail) {
        return Refusal.of(Kind.MEDIA_TYPE_NOT_SUPPORTED, detail);
    }
}
