package io.tollstream.audit.replay;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a replay is, as a bar on standard error where that is a terminal. */
final class ReplayBar implements AutoCloseable {

    private final Optional<ProgressBar> bar = Boolean.getBoolean("tollstream.terminal.err")
            ? Optional.of(new ProgressBarBuilder()
                    .setTaskName("replay")
                    .setInitialMax(0)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build())
            : Optional.empty();

    void toBeHandedOver(long records) {
        bar.ifPresent(shown -> shown.maxHint(records));
    }

    void handedOver() {
        bar.ifPresent(ProgressBar::step);
    }

    /** @param records that were handed over and are not processed yet */
    void behind(long records) {
        bar.ifPresent(shown -> shown.setExtraMessage(" %,d to be processed".formatted(records)));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
