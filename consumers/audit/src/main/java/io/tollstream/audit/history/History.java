package io.tollstream.audit.history;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.OfKey;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The chain of revisions of one incident.
 *
 * @param title what the incident is called; empty where it has no record
 * @param redirects the incidents that took it in, each the one before, up to the one that counts it now
 */
public record History(String key, String title, List<Entry> entries, List<String> redirects) {

    public History {
        entries = List.copyOf(entries);
        redirects = List.copyOf(redirects);
    }

    public static History read(Archive archive, Contents contents, String key) {
        var entries = entries(archive, contents, key);
        var redirects = new LinkedHashSet<String>();
        var next = takenInBy(entries);
        while (next.isPresent() && !next.get().equals(key) && redirects.add(next.get())) {
            next = takenInBy(entries(archive, contents, next.get()));
        }
        return new History(key, title(archive, contents, key), entries, List.copyOf(redirects));
    }

    private static List<Entry> entries(Archive archive, Contents contents, String key) {
        var entries = new ArrayList<Entry>();
        OfKey.read(archive, contents, Topics.TOLL_REVISIONS, key, (stood, revision) -> {
            var knownBy = entries.isEmpty()
                            || stood.knownAt().isAfter(entries.getLast().knownBy())
                    ? stood.knownAt()
                    : entries.getLast().knownBy();
            entries.add(new Entry(stood.place(), stood.knownAt(), knownBy, revision));
        });
        return entries;
    }

    private static String title(Archive archive, Contents contents, String key) {
        var last = new String[] {""};
        OfKey.read(archive, contents, Topics.INCIDENTS, key, (stood, incident) -> last[0] = incident.getTitle());
        return last[0];
    }

    /** The last revision that we had by then: that of the chain whose own and all earlier timestamps are not after it. */
    public Optional<Entry> knownBy(Instant time) {
        return until(time).reduce((one, other) -> other);
    }

    /** The incident that had taken this one in by then, as far as we knew. */
    public Optional<String> takenInBy(Instant time) {
        return takenInBy(until(time).toList());
    }

    private Stream<Entry> until(Instant time) {
        return entries.stream().takeWhile(entry -> !entry.knownBy().isAfter(time));
    }

    private static Optional<String> takenInBy(List<Entry> entries) {
        Optional<String> home = Optional.empty();
        for (var entry : entries) {
            home = homeAfter(entry.revision(), home);
        }
        return home;
    }

    /**
     * The incident that takes this one in after a revision of it.
     *
     * @param before the one that did before
     */
    public static Optional<String> homeAfter(TollRevision revision, Optional<String> before) {
        var act = revision.getAct();
        if (act == null || !act.getIncidentKey().equals(revision.getIncidentKey())) {
            return before;
        }
        return switch (act.getKind()) {
            case MERGE -> Optional.ofNullable(act.getOtherKey());
            case CLOSE, REOPEN -> Optional.empty();
            case SPLIT, PIN, UNPIN, OTHER -> before;
        };
    }

    /** The incident that counts it now, where another took it in. */
    public Optional<String> countedIn() {
        return redirects.isEmpty() ? Optional.empty() : Optional.of(redirects.getLast());
    }

    /** Whether any topic knows it. */
    public boolean known() {
        return !entries.isEmpty() || !title.isEmpty();
    }
}
