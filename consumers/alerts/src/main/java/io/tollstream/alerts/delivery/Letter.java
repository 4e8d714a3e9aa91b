package io.tollstream.alerts.delivery;

import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.TollEvidence;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An alert in words, for people. */
final class Letter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final TollAlert alert;
    private final Links links;

    Letter(TollAlert alert, Links links) {
        this.alert = alert;
        this.links = links;
    }

    /** "[WARNING] Train hijacking: 31 killed, …"; one line. */
    String subject() {
        return ("[" + alert.getSeverity() + "] " + alert.getSummary()).replaceAll("\\s+", " ");
    }

    /** "31 people were killed." (Example Wire, 2025-03-14 12:00 UTC, https://…); empty where there is none. */
    List<String> evidence() {
        var evidence = alert.getEvidence();
        return evidence == null ? List.of() : List.of(words(evidence));
    }

    private static String words(TollEvidence evidence) {
        var url = evidence.getUrl() == null ? "" : ", " + evidence.getUrl();
        return "\"%s\" (%s, %s%s)"
                .formatted(
                        evidence.getEvidence().getSentence(),
                        evidence.getSource().getName(),
                        TIME.format(evidence.getEventTime()),
                        url);
    }

    /** What came with it, a line each. */
    List<String> grouped() {
        var lines = new ArrayList<String>();
        alert.getGrouped().forEach(other -> lines.add("[" + other.getSeverity() + "] " + other.getSummary()));
        if (alert.getGroupedMore() > 0) {
            lines.add("and " + alert.getGroupedMore() + " more");
        }
        return lines;
    }

    /** Where it comes from, and where to read on. */
    List<String> foot() {
        var lines = new ArrayList<String>();
        var revision = alert.getRevision() == 0 ? "" : ", revision " + alert.getRevision();
        lines.add("Rule %s, incident %s%s, as of %s"
                .formatted(alert.getRule(), alert.getIncidentKey(), revision, TIME.format(alert.getEventTime())));
        links.incident(alert.getIncidentKey()).ifPresent(lines::add);
        return lines;
    }

    /** The whole of it as plain text. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add(alert.getSummary());
        lines.add("");
        lines.addAll(evidence());
        if (!grouped().isEmpty()) {
            lines.add("");
            lines.add("Together with:");
            lines.addAll(grouped());
        }
        lines.add("");
        lines.addAll(foot());
        return String.join("\n", lines) + "\n";
    }
}
