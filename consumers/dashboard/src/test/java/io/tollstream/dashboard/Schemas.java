package io.tollstream.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Compares a JSON value with a schema of the description: types, enums, required fields, and no field beside those. */
public record Schemas(JsonNode description) {

    /** Adds a sentence for everything that does not fit. */
    public void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            check(description.at(schema.get("$ref").textValue().substring(1)), value, at, faults);
        } else if (schema.has("oneOf")) {
            var fits = stream(schema.get("oneOf")).anyMatch(one -> fits(one, value, at));
            if (!fits) {
                faults.add(at + " fits none of its schemas: " + value);
            }
        } else if (schema.has("allOf") || schema.has("properties")) {
            checkObject(schema, value, at, faults);
        } else {
            checkSimple(schema, value, at, faults);
        }
    }

    private boolean fits(JsonNode schema, JsonNode value, String at) {
        var faults = new ArrayList<String>();
        check(schema, value, at, faults);
        return faults.isEmpty();
    }

    private void checkObject(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (!value.isObject()) {
            faults.add(at + " is no object: " + value);
            return;
        }
        var properties = new TreeMap<String, JsonNode>();
        var required = new TreeSet<String>();
        gather(schema, properties, required);
        required.stream().filter(name -> !value.has(name)).forEach(name -> faults.add(at + "." + name + " is missing"));
        value.properties().forEach(field -> {
            var known = properties.get(field.getKey());
            if (known == null) {
                faults.add(at + "." + field.getKey() + " is not described");
            } else {
                check(known, field.getValue(), at + "." + field.getKey(), faults);
            }
        });
    }

    private void gather(JsonNode schema, Map<String, JsonNode> properties, TreeSet<String> required) {
        if (schema.has("$ref")) {
            gather(description.at(schema.get("$ref").textValue().substring(1)), properties, required);
            return;
        }
        stream(schema.path("allOf")).forEach(one -> gather(one, properties, required));
        schema.path("properties").properties().forEach(one -> properties.put(one.getKey(), one.getValue()));
        stream(schema.path("required")).forEach(name -> required.add(name.textValue()));
    }

    private void checkSimple(JsonNode schema, JsonNode value, String at, List<String> faults) {
        var types = schema.path("type");
        var fits = types.isMissingNode()
                || (types.isArray()
                                ? stream(types)
                                : StreamSupport.stream(List.of(types).spliterator(), false))
                        .anyMatch(type -> isA(type.textValue(), value));
        if (!fits) {
            faults.add(at + " is not of type " + types + ": " + value);
        }
        if (schema.has("enum") && stream(schema.get("enum")).noneMatch(value::equals)) {
            faults.add(at + " is none of its values: " + value);
        }
        if (schema.has("items") && value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                check(schema.get("items"), value.get(i), at + "[" + i + "]", faults);
            }
        }
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
