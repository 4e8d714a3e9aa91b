package io.tollstream.audit.forget;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Slice;
import io.tollstream.schemas.Topic;
import java.util.Collection;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the reading of topics is, as a bar on standard error where that is a terminal. */
final class ReadingBar implements Runnable, AutoCloseable {

    private final Optional<ProgressBar> bar;

    ReadingBar(Archive archive, Collection<? extends Topic<?>> topics) {
        bar = Boolean.getBoolean("tollstream.terminal.err")
                ? Optional.of(over(topics.stream()
                        .mapToLong(topic -> archive.size(topic, Slice.ALL))
                        .sum()))
                : Optional.empty();
    }

    private static ProgressBar over(long records) {
        return new ProgressBarBuilder()
                .setTaskName("read")
                .setInitialMax(records)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void run() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
