package io.tollstream.local;

import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Where a stack keeps everything it has, held by one stack at a time. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;

    private DataDirectory(Path path, boolean temporary, FileChannel lock) {
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    /**
     * Holds it; it is made where it does not exist.
     *
     * @throws BadSetting where it cannot be made or used
     * @throws Trouble where another stack holds it
     */
    public static DataDirectory at(Path path) {
        return hold(path.toAbsolutePath().normalize(), false);
    }

    /** One that is deleted when closed. */
    public static DataDirectory temporary() {
        try {
            return hold(Files.createTempDirectory("tollstream"), true);
        } catch (IOException e) {
            throw new Trouble("No temporary directory can be made (" + WhyNot.of(e) + "); give one with --data.", e);
        }
    }

    private static DataDirectory hold(Path path, boolean temporary) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new BadSetting(path + " is a file; give a directory with --data.");
        }
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isHeld(channel)) {
                channel.close();
                throw new Trouble("The directory " + path
                        + " is in use by another stack; stop that one, or give another with --data.");
            }
            return new DataDirectory(path, temporary, channel);
        } catch (IOException e) {
            throw new BadSetting(
                    "The directory " + path + " cannot be used (" + WhyNot.of(e) + "); give another with --data.");
        }
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this very process
        }
    }

    public Path path() {
        return path;
    }

    public Path log() {
        return path.resolve("tollstream.log");
    }

    /** A settings file that brings other commands to the stack that runs here. */
    public Path settings() {
        return path.resolve("stack.properties");
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        try (var files = Files.walk(path)) {
            // A file that a dying child still holds is the system's to sweep up, as it is a temporary one.
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
