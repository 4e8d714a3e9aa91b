package io.tollstream.audit.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A file that names the process that was started, so that the next start ends it where its starter was killed. */
final class ProcessMark {

    private final Path file;

    ProcessMark(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + startOf(process).orElse(""));
    }

    /** Waits until it has ended. Another process that has its number by now is left alone. */
    void endWhatIsLeft() throws IOException {
        if (Files.exists(file)) {
            var words = Files.readString(file).split(" ", 2);
            ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> startOf(process).filter(words[1]::equals).isPresent())
                    .ifPresent(ProcessMark::end);
        }
    }

    private static Optional<String> startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().join();
    }
}
