package io.tollstream.audit.redrive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.audit.forget.Notice;
import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.RedrivenLetter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A letter as JSON, without its bytes. */
final class LetterJson {

    private LetterJson() {}

    static ObjectNode of(Letter letter, Optional<RedrivenLetter> mark, Optional<Notice> withheld) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("letter", letter.place().toString());
        json.put("from", letter.from());
        json.put("origin", letter.origin().map(Place::toString).orElse(null));
        json.put("knownAt", letter.knownAt().toString());
        json.put("key", letter.key() == null ? null : new String(letter.key(), StandardCharsets.UTF_8));
        json.put("bytes", letter.value() == null ? 0 : letter.value().length);
        json.put("reason", letter.reason());
        json.put("before", letter.before().orElse(null));
        json.set("sentBack", mark.map(LetterJson::of).orElse(null));
        json.set("withheld", withheld.map(LetterJson::of).orElse(null));
        return json;
    }

    private static ObjectNode of(Notice notice) {
        var withheld = notice.withheld();
        return JsonNodeFactory.instance
                .objectNode()
                .put("item", notice.stub().getId())
                .put("reason", withheld.getReason())
                .put("by", withheld.getBy())
                .put("at", withheld.getAt().toString());
    }

    private static ObjectNode of(RedrivenLetter mark) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("to", mark.getTo())
                .put("by", mark.getBy())
                .put("at", mark.getAt().toString());
    }
}
