package io.tollstream.audit.topics;

import io.tollstream.schemas.Topic;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An archive that shows on standard error how far a long reading is, where that is a terminal. */
public final class ShownArchive implements Archive {

    private final Archive archive;

    public ShownArchive(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void read(Topic<?> topic, Slice slice, Consumer<Stood> each) {
        try (var bar = new Bar("read " + topic.name(), archive.size(topic, slice))) {
            archive.read(topic, slice, stood -> {
                each.accept(stood);
                bar.run();
            });
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
        archive.close();
    }
}
