package io.tollstream.audit.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit seal}: signs an export. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Signs an export: one root over every record, the files' hashes, and up to where it holds.")
public final class SealCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXPORT_DIR", description = "The directory of an export.")
    private Path directory;

    @Option(names = "--key", required = true, paramLabel = "PRIVATE.pem", description = "The private key that signs.")
    private Path key;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The seal; its signature goes beside it, with .sig added. Default: EXPORT_DIR.seal.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints what was sealed as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var file = out == null ? SealPaths.beside(directory) : out;
        var sealed = new Sealing(Keys.privateKey(key), Clock.systemUTC()).seal(directory);
        sealed.write(file);
        show(file, Seal.of(sealed.bytes(), file.toString()));
        return 0;
    }

    private void show(Path file, Seal seal) {
        var screen = spec.commandLine().getOut();
        if (json) {
            screen.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("seal", file.toString())
                    .put("signature", file + SealFile.SIGNATURE)
                    .put("root", seal.root())
                    .put("keyId", seal.keyId())
                    .put("incidents", seal.incidents())
                    .put("records", seal.records()));
        } else {
            screen.println("Sealed " + seal.records() + " records of " + seal.incidents() + " incidents.");
            screen.println("root  " + seal.root());
            screen.println("key   " + seal.keyId());
            screen.println("seal  " + file + ", signature " + file + SealFile.SIGNATURE);
        }
        screen.flush();
    }
}
