package io.tollstream.audit.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit prove}: hands out one incident of a sealed export. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Writes what proves one incident's records to be among those sealed, without the others.")
public final class ProveCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "The incident's key.")
    private String incident;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "EXPORT_DIR",
            description = "The export that was sealed. Default: the directory beside the seal that is called after it.")
    private @Nullable Path directory;

    @Option(names = "--seal", required = true, paramLabel = "SEAL", description = "The seal.")
    private Path seal;

    @Option(names = "--out", required = true, paramLabel = "PROOF", description = "The file to write; a new one.")
    private Path out;

    @Option(names = "--json", description = "Prints what was proved as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var from = directory == null
                ? SealPaths.directoryOf(seal)
                        .orElseThrow(() ->
                                new Trouble("There is no export beside " + seal + "; give its directory as well."))
                : directory;
        var proof = Proof.of(incident, SealFile.of(seal), from);
        try {
            Files.writeString(out, proof.text(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new Trouble("The proof cannot be written to " + out + ": " + WhyNot.of(e) + ".", e);
        }
        show(proof);
        return 0;
    }

    private void show(Proof proof) {
        var screen = spec.commandLine().getOut();
        if (json) {
            screen.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("proof", out.toString())
                    .put("incident", proof.incident())
                    .put("records", proof.records().size())
                    .put("root", proof.root()));
        } else {
            screen.println(out + " proves " + proof.records().size() + " records of " + incident + ", one of "
                    + proof.incidents() + " sealed incidents.");
        }
        screen.flush();
    }
}
