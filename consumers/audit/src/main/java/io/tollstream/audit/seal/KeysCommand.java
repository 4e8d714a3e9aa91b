package io.tollstream.audit.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit keys}: the keys that seal. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Makes the keys that seal and check.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeysCommand.New.class)
public final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing; there is `keys new DIR`.");
    }

    /** {@code audit keys new}: a new pair. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes a pair of Ed25519 keys: private.pem, which only its owner may read, and public.pem,"
                    + " which everybody may have.")
    static final class New implements Callable<Integer> {

        @Parameters(paramLabel = "DIR", description = "Where they are written; nothing is overwritten.")
        private Path directory;

        @Option(names = "--json", description = "Prints the key's id and the files as JSON.")
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var id = Keys.id(Keys.create(directory).getPublic());
            var secret = directory.resolve(Keys.PRIVATE_FILE);
            var open = directory.resolve(Keys.PUBLIC_FILE);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonNodeFactory.instance
                        .objectNode()
                        .put("keyId", id)
                        .put("private", secret.toString())
                        .put("public", open.toString()));
            } else {
                out.println("key " + id);
                out.println(secret + " signs; keep it where nobody else can read it.");
                out.println(open + " checks; publish it, with the key's id, where it cannot be exchanged unnoticed.");
            }
            out.flush();
            return 0;
        }
    }
}
