package io.tollstream.audit.topics;

import io.tollstream.schemas.Topic;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** An archive that shows on standard error how far a long reading is, where that is a terminal. */
public final class ReadingBar implements Archive {

    /** Fewer records are read before anybody wonders. */
    private static final long MANY = 100_000;

    private static final int STEP = 1_000;

    private final Archive archive;

    public ReadingBar(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void read(Topic<?> topic, Slice slice, Consumer<Stood> each) {
        var bar = bar(topic, slice);
        if (bar.isEmpty()) {
            archive.read(topic, slice, each);
            return;
        }
        try (var shown = bar.get()) {
            var read = new long[1];
            archive.read(topic, slice, stood -> {
                each.accept(stood);
                if (++read[0] % STEP == 0) {
                    shown.stepTo(read[0]);
                }
            });
        }
    }

    private Optional<ProgressBar> bar(Topic<?> topic, Slice slice) {
        if (!Boolean.getBoolean("tollstream.terminal.err")) {
            return Optional.empty();
        }
        var size = archive.size(topic, slice);
        return size < MANY
                ? Optional.empty()
                : Optional.of(new ProgressBarBuilder()
                        .setTaskName("read " + topic.name())
                        .setInitialMax(size)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .clearDisplayOnFinish()
                        .build());
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
