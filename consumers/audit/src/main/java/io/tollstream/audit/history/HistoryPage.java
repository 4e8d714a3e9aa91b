package io.tollstream.audit.history;

import com.samskivert.mustache.Mustache;
import io.tollstream.commandline.Plain;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.TollFigure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A history as one web page that needs nothing else: no network, no script, and no style but its own. */
final class HistoryPage {

    private static final Mustache.Compiler TEMPLATES =
            Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true);

    private HistoryPage() {}

    static String of(History history) {
        var style = resource("history.css");
        return TEMPLATES
                .compile(resource("history.html"))
                .execute(Map.ofEntries(
                        Map.entry("style", style),
                        Map.entry("styleHash", hash(style)),
                        Map.entry("key", history.key()),
                        Map.entry("title", history.title().isEmpty() ? history.key() : Plain.of(history.title())),
                        Map.entry("countedIn", history.countedIn().orElse("")),
                        Map.entry("charts", history.entries().isEmpty() ? List.of() : Chart.of(history)),
                        Map.entry("count", history.entries().size()),
                        Map.entry("rules", rules(history)),
                        Map.entry(
                                "revisions",
                                history.entries().stream()
                                        .map(entry -> row(history.key(), entry))
                                        .toList())));
    }

    private static String rules(History history) {
        return history.entries().stream()
                .map(entry -> entry.revision().getRulesVersion())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> row(String key, Entry entry) {
        var revision = entry.revision();
        return Map.ofEntries(
                Map.entry("number", revision.getNumber()),
                Map.entry("kind", Words.lower(revision.getKind())),
                Map.entry("moved", HistoryTable.moved(revision)),
                Map.entry("toll", toll(revision.getFigures())),
                Map.entry("who", Plain.of(entry.who())),
                Map.entry("cause", HistoryTable.cause(key, revision)),
                Map.entry("eventTime", revision.getEventTime().toString()),
                Map.entry("event", Words.moment(revision.getEventTime())),
                Map.entry("knownTime", entry.knownAt().toString()),
                Map.entry("known", Words.moment(entry.knownAt())),
                Map.entry("place", entry.place().toString()),
                Map.entry("hash", revision.getHash()));
    }

    private static String toll(List<TollFigure> figures) {
        return figures.stream()
                .map(figure -> Words.what(figure.getMeasure(), figure.getParty()) + " " + Words.number(figure))
                .collect(Collectors.joining(", "));
    }

    /** The page's own style and no other may set it, even if words of a source were ever taken for one. */
    private static String hash(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(HistoryPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
