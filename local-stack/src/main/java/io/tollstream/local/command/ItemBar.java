package io.tollstream.local.command;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a run over many items is, on a terminal; a short one needs no bar. */
final class ItemBar implements AutoCloseable {

    private static final int MANY = 200;

    private final Optional<ProgressBar> bar;

    ItemBar(String name, int items) {
        bar = Boolean.getBoolean("tollstream.terminal") && items >= MANY
                ? Optional.of(over(name, items))
                : Optional.empty();
    }

    private static ProgressBar over(String name, int items) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(items)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
