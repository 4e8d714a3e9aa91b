package io.tollstream.audit.asof;

import io.tollstream.audit.history.History;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;

/** What we had by a moment: of each chain the last revision that was known by then, with all before it. */
record KnownAt(Archive archive, Contents contents, Instant time) implements Question {

    @Override
    public Answer of(String incident) {
        var redirects = new ArrayList<String>();
        var history = History.read(archive, contents, incident);
        if (!history.known()) {
            throw Unknown.incident(incident);
        }
        var next = history.takenInBy(time);
        while (next.isPresent() && !redirects.contains(next.get())) {
            redirects.add(next.get());
            history = History.read(archive, contents, next.get());
            next = history.takenInBy(time);
        }
        return Answer.of(incident, redirects, history.knownBy(time));
    }

    @Override
    public void all(Consumer<Standing> each) {
        SortedMap<String, Chain> chains = new TreeMap<>();
        archive.read(Topics.TOLL_REVISIONS, Slice.ALL, stood -> {
            if (stood.key() != null) {
                chains.computeIfAbsent(stood.key(), key -> new Chain()).follow(stood);
            }
        });
        chains.values()
                .forEach(
                        chain -> chain.last.filter(last -> chain.home.isEmpty()).ifPresent(each));
    }

    /** One incident's chain as far as it was known. */
    private final class Chain {

        private Instant knownBy = Instant.MIN;
        private Optional<Standing> last = Optional.empty();
        private Optional<String> home = Optional.empty();

        private void follow(Stood stood) {
            knownBy = stood.knownAt().isAfter(knownBy) ? stood.knownAt() : knownBy;
            if (knownBy.isAfter(time)) {
                return;
            }
            var revision = revision(stood);
            home = History.homeAfter(revision, home);
            last = Optional.of(new Standing(
                    revision.getIncidentKey(),
                    Standing.numbers(revision.getFigures()),
                    revision.getClaims().size(),
                    new Standing.Source(revision.getNumber(), stood.place(), knownBy)));
        }
    }

    private TollRevision revision(Stood stood) {
        try {
            return contents.of(Topics.TOLL_REVISIONS, stood);
        } catch (SerializationException e) {
            throw new Trouble(
                    "The revision at " + stood.place() + " cannot be read; `tollstream audit verify` says what else is"
                            + " wrong.",
                    e);
        }
    }
}
