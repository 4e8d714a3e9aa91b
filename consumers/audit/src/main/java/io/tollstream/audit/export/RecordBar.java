package io.tollstream.audit.export;

import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How many records were read, as a bar on standard error where that is a terminal. */
public final class RecordBar implements LongConsumer, AutoCloseable {

    /** Fewer are read before anybody wonders. */
    private static final long MANY = 20_000;

    private final Optional<ProgressBar> bar;

    /** @param task one word */
    public RecordBar(String task, long size) {
        var shown = size >= MANY && Boolean.getBoolean("tollstream.terminal.err");
        bar = shown ? Optional.of(over(task, size)) : Optional.empty();
    }

    private static ProgressBar over(String task, long size) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(size)
                .setUnit(" records", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void accept(long records) {
        bar.ifPresent(shown -> shown.stepBy(records));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
