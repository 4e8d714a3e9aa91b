package io.tollstream.ingest.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollstream.ingest.text.IncidentKey;
import io.tollstream.ingest.text.Languages;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file that lists the feeds: JSON, in which comments and trailing commas are allowed.
 *
 * <pre>
 * {"feeds": [
 *   {"name": "example-wire", "url": "https://wire.example/rss", "source": "Example Wire", "kind": "AGENCY",
 *    "interval": "PT5M", "language": "en", "incident": "2025-03-11-pk-balochistan-train-hijacking"}
 * ]}
 * </pre>
 */
public final class FeedList {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Listed(@Nullable List<Entry> feeds) {}

    private record Entry(
            @Nullable String name,
            @Nullable String url,
            @Nullable String source,
            @Nullable SourceKind kind,
            @Nullable String interval,
            @Nullable String language,
            @Nullable String incident) {}

    /** @throws BadSetting where the file cannot be read or a feed in it cannot be used */
    public static List<Feed> read(Path file) {
        var feeds = Optional.ofNullable(listed(file).feeds)
                .orElseThrow(() -> new BadSetting("The feeds file " + file + " has no list \"feeds\"; give it one."))
                .stream()
                .map(entry -> feed(file, entry))
                .toList();
        var names = new HashSet<String>();
        feeds.stream().filter(feed -> !names.add(feed.name())).findFirst().ifPresent(feed -> {
            throw new BadSetting(
                    "The feeds file " + file + " has two feeds named " + feed.name() + "; give each its own name.");
        });
        return feeds;
    }

    private static Listed listed(Path file) {
        try {
            return MAPPER.readValue(Files.readString(file), Listed.class);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadSetting("The feeds file " + file + " cannot be used"
                    + (at == null ? "" : " from line " + at.getLineNr())
                    + ": " + what(e) + ".");
        } catch (IOException e) {
            throw new BadSetting("feeds.file is " + file + ", which cannot be read; name a file that can, or none.");
        }
    }

    /** What is wrong in the words of the file, not of the library that reads it. */
    private static String what(JsonProcessingException error) {
        return switch (error) {
            case UnrecognizedPropertyException unknown ->
                "there is no field " + unknown.getPropertyName()
                        + "; a feed has name, url, source, kind, interval, language and incident";
            case InvalidFormatException value ->
                value.getValue() + " is not one of "
                        + Stream.of(SourceKind.values()).map(Enum::name).collect(Collectors.joining(", "));
            case JsonMappingException shape -> "it must be {\"feeds\": [ … ]}, each feed an object with texts";
            default -> error.getOriginalMessage().lines().findFirst().orElse("it is no JSON");
        };
    }

    private static Feed feed(Path file, Entry entry) {
        var name = needed(file, "name", entry.name);
        if (!NAME.matcher(name).matches()) {
            throw bad(file, name, "its name must be letters, digits, '.', '_' and '-', at most 100");
        }
        return new Feed(
                name,
                url(file, name, needed(file, "url", entry.url)),
                new Source(needed(file, "source", entry.source), entry.kind == null ? SourceKind.UNKNOWN : entry.kind),
                interval(file, name, entry.interval),
                Optional.ofNullable(entry.language).map(given -> Languages.tag(given)
                        .orElseThrow(() -> bad(file, name, "its language must be a BCP 47 tag, like en"))),
                Optional.ofNullable(entry.incident).map(key -> {
                    if (!IncidentKey.isOne(key)) {
                        throw bad(file, name, "its incident must be a key of lower-case letters, digits and hyphens");
                    }
                    return key;
                }));
    }

    private static String needed(Path file, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BadSetting("A feed in " + file + " has no " + field + "; give each a name, a url and a source.");
        }
        return value.strip();
    }

    private static URI url(Path file, String name, String text) {
        try {
            var url = URI.create(text);
            if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, with what is allowed
        }
        throw bad(file, name, "its url must begin with http:// or https://");
    }

    private static Duration interval(Path file, String name, @Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        try {
            var interval = Duration.parse(text);
            if (interval.compareTo(SHORTEST) >= 0 && interval.compareTo(Duration.ofDays(30)) <= 0) {
                return interval;
            }
        } catch (DateTimeParseException e) {
            // said below, with an example
        }
        throw bad(file, name, "its interval must be a duration of one second to 30 days, such as PT5M");
    }

    private static BadSetting bad(Path file, String name, String rule) {
        return new BadSetting("The feed " + name + " in " + file + " cannot be used: " + rule + ".");
    }

    private FeedList() {}
}
