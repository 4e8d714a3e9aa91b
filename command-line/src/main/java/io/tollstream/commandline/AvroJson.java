package io.tollstream.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Avro records as plain JSON: the schema's field names, enums as text, times in ISO 8601, absent values as null. */
public final class AvroJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AvroJson() {}

    public static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case SpecificRecord object -> ofRecord(object);
            case Collection<?> list -> {
                var array = JSON.arrayNode();
                list.forEach(element -> array.add(of(element)));
                yield array;
            }
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Integer number -> JSON.numberNode(number);
            case Boolean truth -> JSON.booleanNode(truth);
            default -> JSON.textNode(value.toString());
        };
    }

    private static JsonNode ofRecord(SpecificRecord value) {
        var object = JSON.objectNode();
        value.getSchema().getFields().forEach(field -> object.set(field.name(), of(value.get(field.pos()))));
        return object;
    }
}
