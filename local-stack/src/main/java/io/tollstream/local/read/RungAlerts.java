package io.tollstream.local.read;

import io.tollstream.commandline.TopicReader;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.GroupedAlert;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What rings from now on, for a terminal. */
public final class RungAlerts implements AutoCloseable {

    private final TopicReader<TollAlert> reader;

    public RungAlerts(Connection connection) {
        reader = new TopicReader<>(connection, Topics.TOLL_ALERTS);
        reader.readToEnd();
    }

    /** Waits this long, and tells what rang, a line each. */
    public List<String> poll(Duration time) {
        return reader.poll(time).stream()
                .flatMap(record -> lines(record.value()).stream())
                .toList();
    }

    /** "ALERT warning  many-killed  Train hijacking: 31 killed, …", with what came with it below. */
    static List<String> lines(TollAlert alert) {
        var lines = new ArrayList<String>();
        lines.add(line("ALERT", Words.lower(alert.getSeverity()), alert.getRule(), alert.getSummary()));
        for (GroupedAlert other : alert.getGrouped()) {
            lines.add(line("  and", Words.lower(other.getSeverity()), other.getRule(), other.getSummary()));
        }
        if (alert.getGroupedMore() > 0) {
            lines.add("  and " + alert.getGroupedMore() + " more");
        }
        return lines;
    }

    private static String line(String word, String severity, String rule, String summary) {
        return "%s %-8s  %s  %s".formatted(word, severity, rule, summary);
    }

    @Override
    public void close() {
        reader.close();
    }
}
