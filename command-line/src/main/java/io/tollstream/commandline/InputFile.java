package io.tollstream.commandline;

import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Files that a user names: one that cannot be read is said so before anything is done with the others. */
public final class InputFile {

    private InputFile() {}

    /** @throws BadSetting for the first that cannot be read */
    public static void check(Collection<Path> files) {
        files.forEach(InputFile::check);
    }

    /** @throws BadSetting where it cannot be read */
    public static void check(Path file) {
        if (!Files.exists(file)) {
            throw unreadable(file, "it does not exist");
        }
        if (Files.isDirectory(file)) {
            throw unreadable(file, "it is a directory");
        }
        if (!Files.isReadable(file)) {
            throw unreadable(file, "its permissions do not allow it");
        }
    }

    /** @throws BadSetting where it cannot be read */
    public static String text(Path file) {
        check(file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, WhyNot.of(e));
        }
    }

    private static BadSetting unreadable(Path file, String why) {
        return new BadSetting("The file " + file + " cannot be read: " + why + ".");
    }
}
