package io.tollstream.local.command;

import io.tollstream.commandline.Screen;
import io.tollstream.local.DataDirectory;
import io.tollstream.local.Ports;
import io.tollstream.local.demo.Demo;
import io.tollstream.local.demo.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the whole system, and a story that runs through it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts the whole system and plays a story of four days through its door.")
public final class DemoCommand implements Callable<Integer> {

    private static final Duration READABLE = Duration.ofMillis(1500);

    @Option(names = "--fast", description = "Plays the story at once.")
    private boolean fast;

    @Option(names = "--keep", description = "Leaves it running afterwards, and prints its addresses.")
    private boolean keep;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where its data are kept. Default: a temporary directory, deleted at the end.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        var screen = Screen.standard();
        screen.say("Starting a broker, a registry and the services ...");
        var directory = data == null ? DataDirectory.temporary() : DataDirectory.at(data);
        try (var run = StackRun.start(directory, Ports.ANY)) {
            var demo = new Demo(run.stack(), Story.bundled(), screen, fast ? Duration.ZERO : READABLE);
            var asExpected = demo.play();
            if (keep) {
                System.out.println("Tollstream stays up:");
                run.printAddresses();
                run.stay();
            }
            return asExpected ? 0 : 1;
        }
    }
}
