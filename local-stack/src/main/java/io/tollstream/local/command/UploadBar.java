package io.tollstream.local.command;

import io.tollstream.ingest.files.FileUpload;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far an upload is, on a terminal as a bar over the bytes of all its files; what was refused is said by file and line. */
final class UploadBar implements FileUpload.Progress, AutoCloseable {

    private static final int KILO = 1024;

    private final Optional<ProgressBar> bar;
    private final Map<Path, Long> reached = new HashMap<>();

    UploadBar(List<Path> files) {
        bar = Boolean.getBoolean("tollstream.terminal") ? Optional.of(over(files)) : Optional.empty();
    }

    private static ProgressBar over(List<Path> files) {
        return new ProgressBarBuilder()
                .setTaskName("ingest")
                .setInitialMax(
                        files.stream().mapToLong(file -> file.toFile().length()).sum())
                .setUnit(" KB", KILO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    @Override
    public void reached(Path file, long position, long size) {
        reached.put(file, position);
        var all = reached.values().stream().mapToLong(Long::longValue).sum();
        bar.ifPresent(shown -> shown.stepTo(all));
    }

    @Override
    public void refused(Path file, long line, String why) {
        bar.ifPresent(shown -> System.err.println()); // so that the bar keeps a line of its own
        System.err.println(file + (line > 0 ? ":" + line : "") + ": " + why);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
