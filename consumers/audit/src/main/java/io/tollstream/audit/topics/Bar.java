package io.tollstream.audit.topics;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long work over records is, on standard error where that is a terminal. As a Runnable, one record more. */
public final class Bar implements Runnable, AutoCloseable {

    /** Fewer records are done before anybody wonders. */
    private static final long MANY = 2_000;

    private final Optional<ProgressBar> bar;

    /**
     * @param task one word or two
     * @param records how many there are at most
     */
    public Bar(String task, long records) {
        var shown = records >= MANY && Boolean.getBoolean("tollstream.terminal.err");
        bar = shown ? Optional.of(over(task, records)) : Optional.empty();
    }

    private static ProgressBar over(String task, long records) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(records)
                .setUnit(" records", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void run() {
        bar.ifPresent(ProgressBar::step);
    }

    public void stepBy(long records) {
        bar.ifPresent(shown -> shown.stepBy(records));
    }

    /** What stands behind the bar. */
    public void say(String words) {
        bar.ifPresent(shown -> shown.setExtraMessage(" " + words));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
