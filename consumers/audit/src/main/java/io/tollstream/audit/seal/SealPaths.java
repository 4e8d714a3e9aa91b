package io.tollstream.audit.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a seal stands: beside the directory that it seals, for inside it would change it. */
final class SealPaths {

    private static final String ENDING = ".seal";

    private SealPaths() {}

    static Path beside(Path directory) {
        var whole = directory.toAbsolutePath().normalize();
        var seal = whole.resolveSibling(whole.getFileName() + ENDING);
        return directory.isAbsolute() ? seal : relative(directory, seal);
    }

    private static Path relative(Path directory, Path seal) {
        var parent = directory.normalize().getParent();
        return parent == null ? seal.getFileName() : parent.resolve(seal.getFileName());
    }

    /** The directory beside a seal that is called after it, where there is one. */
    static Optional<Path> directoryOf(Path seal) {
        var name = seal.getFileName().toString();
        return Optional.of(name)
                .filter(one -> one.endsWith(ENDING) && one.length() > ENDING.length())
                .map(one -> seal.resolveSibling(one.substring(0, one.length() - ENDING.length())))
                .filter(Files::isDirectory);
    }
}
