package io.tollstream.endtoend.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which kind of cluster this machine gives, and why; asked once, for the answer stays. */
record Choice(Cluster.Kind kind, String reason) {

    private static final String SETTING = "tollstream.cluster";
    private static final int PATIENCE_SECONDS = 10;

    static Choice made() {
        return Once.CHOICE;
    }

    private static Choice make() {
        var wish = System.getProperty(SETTING, "");
        return switch (wish) {
            case "local" -> new Choice(Cluster.Kind.IN_PROCESS, "as " + SETTING + " says");
            case "containers" -> new Choice(Cluster.Kind.CONTAINERS, "as " + SETTING + " says");
            case "" -> whatIsThere();
            default ->
                throw new IllegalArgumentException(
                        SETTING + " is " + wish + "; it takes local or containers, or nothing for what is there.");
        };
    }

    /** Containers only where nothing would have to be pulled: where nothing can be, to try would hang for minutes. */
    private static Choice whatIsThere() {
        if (!"true".equals(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            return new Choice(
                    Cluster.Kind.IN_PROCESS, "for TESTCONTAINERS_RYUK_DISABLED is not true, as in Maven's runs");
        }
        if (Files.exists(Path.of("/.dockerenv")) && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null) {
            return new Choice(
                    Cluster.Kind.IN_PROCESS,
                    "for in a container TESTCONTAINERS_HOST_OVERRIDE must say where others are");
        }
        return engineHas(ContainerCluster.IMAGES)
                ? new Choice(Cluster.Kind.CONTAINERS, "for the engine and the images are there")
                : new Choice(Cluster.Kind.IN_PROCESS, "for an engine with the images is not there");
    }

    /** Asks the engine for images that it holds. */
    private static boolean engineHas(List<String> images) {
        var command = new ArrayList<>(List.of("docker", "image", "inspect"));
        command.addAll(images);
        try {
            var asking = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asking.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                asking.destroyForcibly();
                return false;
            }
            return asking.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Once {
        static final Choice CHOICE = make();
    }
}
