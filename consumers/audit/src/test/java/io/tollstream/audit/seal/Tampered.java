package io.tollstream.audit.seal;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The topics of another archive, of which some were rewritten. Closing it leaves the other open. */
final class Tampered implements Archive {

    private final Archive archive;
    private final Map<String, List<List<Stood>>> rewritten = new HashMap<>();

    Tampered(Archive archive) {
        this.archive = archive;
    }

    /** Changes one thing that counts, and says what. */
    String tamper(Topic<?> topic, Random random) {
        var logs = new ArrayList<List<Stood>>();
        for (var number = 0; number < topic.partitions(); number++) {
            var log = new ArrayList<Stood>();
            archive.read(topic, new Slice.Of(number), log::add);
            logs.add(log);
        }
        rewritten.put(topic.name(), logs);
        var table = topic.config().get("cleanup.policy").startsWith("compact");
        var choice = logs.stream()
                .filter(log -> !log.isEmpty() && !(table && latest(log).isEmpty()))
                .toList();
        var log = choice.get(random.nextInt(choice.size()));
        int at = table ? latest(log).get(random.nextInt(latest(log).size())) : random.nextInt(log.size());
        var stood = log.get(at);
        return switch (random.nextInt(table ? 3 : 5)) {
            case 0 -> {
                var bytes = stood.bytes().clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                log.set(at, new Stood(stood.place(), stood.knownAt(), stood.key(), bytes, stood.headers()));
                yield "a bit of " + stood.place();
            }
            case 1 -> {
                log.remove(at);
                yield stood.place() + " removed";
            }
            case 2 -> {
                log.set(
                        at,
                        new Stood(
                                stood.place(),
                                stood.knownAt().minusSeconds(1),
                                stood.key(),
                                stood.bytes(),
                                stood.headers()));
                yield "the time of " + stood.place();
            }
            case 3 -> {
                log.set(
                        at,
                        new Stood(stood.place(), stood.knownAt(), stood.key() + "x", stood.bytes(), stood.headers()));
                yield "the key of " + stood.place();
            }
            default -> {
                insert(log, at);
                yield "a record before " + stood.place();
            }
        };
    }

    /** Which records some incident's toll is now. */
    private static List<Integer> latest(List<Stood> log) {
        var last = new HashMap<String, Integer>();
        for (var at = 0; at < log.size(); at++) {
            if (log.get(at).bytes() == null) {
                last.remove(log.get(at).key());
            } else {
                last.put(log.get(at).key(), at);
            }
        }
        return List.copyOf(last.values());
    }

    /** As a topic that was written anew would have it: all after it one further. */
    private static void insert(List<Stood> log, int at) {
        var like = log.get(at);
        log.add(at, new Stood(like.place(), like.knownAt().minusMillis(1), like.key(), like.bytes(), like.headers()));
        for (var number = at + 1; number < log.size(); number++) {
            var stood = log.get(number);
            var place = new Place(
                    stood.place().topic(),
                    stood.place().partition(),
                    stood.place().offset() + 1);
            log.set(number, new Stood(place, stood.knownAt(), stood.key(), stood.bytes(), stood.headers()));
        }
    }

    @Override
    public void read(Topic<?> topic, Slice slice, Consumer<Stood> each) {
        var logs = rewritten.get(topic.name());
        if (logs == null) {
            archive.read(topic, slice, each);
        } else {
            slice.partitions(logs.size()).forEach(number -> logs.get(number).forEach(each));
        }
    }

    @Override
    public void readAt(Topic<?> topic, int partition, long offset, Consumer<Stood> each) {
        archive.readAt(topic, partition, offset, each);
    }

    @Override
    public void readSince(Topic<?> topic, Slice slice, Instant since, Predicate<Stood> more) {
        archive.readSince(topic, slice, since, more);
    }

    @Override
    public long size(Topic<?> topic, Slice slice) {
        return archive.size(topic, slice);
    }

    @Override
    public long end(Topic<?> topic, int partition) {
        return archive.end(topic, partition);
    }

    @Override
    public void close() {
        rewritten.clear();
    }
}
