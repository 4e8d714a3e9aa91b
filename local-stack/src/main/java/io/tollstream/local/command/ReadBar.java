package io.tollstream.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the reading of large files is, as a bar on standard error where that is a terminal and nothing else is shown. */
final class ReadBar implements LongConsumer, AutoCloseable {

    /** Less than this is read before anybody wonders. */
    private static final long MUCH = 2_000_000;

    private static final int KILO = 1024;

    private final Optional<ProgressBar> bar;

    /** @param quiet whether standard output shows nothing on this terminal meanwhile */
    ReadBar(List<Path> files, boolean quiet) {
        var size = files.stream().mapToLong(file -> file.toFile().length()).sum();
        var shown = quiet && size >= MUCH && Boolean.getBoolean("tollstream.terminal.err");
        bar = shown ? Optional.of(over(size)) : Optional.empty();
    }

    private static ProgressBar over(long size) {
        return new ProgressBarBuilder()
                .setTaskName("read")
                .setInitialMax(size)
                .setUnit(" KB", KILO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void accept(long bytes) {
        bar.ifPresent(shown -> shown.stepBy(bytes));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
