package io.tollstream.audit.replay;

import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The enricher that runs again, with the rules in it: this release's, or another build of it in a directory. */
sealed interface Rules {

    /** What Java is told, to run it. */
    List<String> command();

    /** This release's own. */
    record Own() implements Rules {

        private static final String MAIN = "io.tollstream.enricher.EnricherMain";

        @Override
        public List<String> command() {
            return List.of(
                    "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), MAIN);
        }
    }

    /** A build's jar, which names what it needs beside it. */
    record Build(Path jar) implements Rules {

        @Override
        public List<String> command() {
            return List.of("-jar", jar.toString());
        }
    }

    /**
     * @param directory a build of the enricher: its jar, with {@code lib} beside it; null for this release's
     * @throws BadSetting where it holds none
     */
    static Rules in(@Nullable Path directory) {
        return directory == null
                ? new Own()
                : new Build(jarIn(directory)
                        .orElseThrow(() -> new BadSetting("--rules "
                                + directory
                                + " holds no build of the enricher; name the directory with its jar and lib, like"
                                + " enricher-service/target of a checkout that was built.")));
    }

    private static Optional<Path> jarIn(Path directory) {
        if (!Files.isDirectory(directory.resolve("lib"))) {
            return Optional.empty();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("(enricher-service-.*|app)\\.jar"))
                    .filter(file -> !file.getFileName().toString().matches(".*-(tests|sources|javadoc)\\.jar"))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
