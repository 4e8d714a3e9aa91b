package io.tollstream.local.command;

import io.tollstream.local.DataDirectory;
import io.tollstream.local.Ports;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code up}: the whole system, its data kept between runs. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the whole system, empty at first; its data are kept between runs.")
public final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where its data are kept. Default: the directory data beside the launcher.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        var path = data == null ? Path.of(System.getProperty("tollstream.home", ""), "data") : data;
        try (var run = StackRun.start(DataDirectory.at(path), Ports.USUAL)) {
            System.out.println("Tollstream is up:");
            run.printAddresses();
            run.stay();
        }
        return 0;
    }
}
