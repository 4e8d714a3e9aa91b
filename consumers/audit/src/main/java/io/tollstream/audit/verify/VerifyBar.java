package io.tollstream.audit.verify;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far verifying is, as a bar on standard error where that is a terminal. */
final class VerifyBar implements Runnable, AutoCloseable {

    /** Less than this is done before anybody wonders. */
    private static final long MUCH = 2_000;

    private final Optional<ProgressBar> bar;

    /** @param size of how many records it is told at most */
    VerifyBar(long size) {
        var shown = size >= MUCH && Boolean.getBoolean("tollstream.terminal.err");
        bar = shown ? Optional.of(over(size)) : Optional.empty();
    }

    private static ProgressBar over(long size) {
        return new ProgressBarBuilder()
                .setTaskName("verify")
                .setInitialMax(size)
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

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
