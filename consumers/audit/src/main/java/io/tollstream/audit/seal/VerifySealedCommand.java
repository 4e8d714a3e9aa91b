package io.tollstream.audit.seal;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.KafkaArchive;
import io.tollstream.commandline.Where;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify-sealed}: whether what was sealed still holds. */
@Command(
        name = "verify-sealed",
        mixinStandardHelpOptions = true,
        description = "Checks a seal, or the proof of one incident, years later and without a cluster; with"
                + " --against-cluster also that the topics still hold what was sealed.")
public final class VerifySealedCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    /** What is checked. */
    private static final class Subject {
        @Option(names = "--sealed", required = true, paramLabel = "SEAL", description = "A seal.")
        private @Nullable Path seal;

        @Option(names = "--proof", required = true, paramLabel = "PROOF", description = "The proof of one incident.")
        private @Nullable Path proof;
    }

    @Option(names = "--key", required = true, paramLabel = "PUBLIC.pem", description = "The public key of who sealed.")
    private Path key;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXPORT_DIR",
            description =
                    "The export that was sealed. Default: the directory beside the seal that is called after it, if"
                            + " there is one.")
    private @Nullable Path directory;

    @Option(
            names = "--against-cluster",
            description = "Also reads the topics up to the sealed offsets: whether history was rewritten since.")
    private boolean againstCluster;

    @Option(names = "--json", description = "Prints the findings as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var report = subject.proof == null ? ofSeal(subject.seal) : SealedVerification.ofProof(subject.proof, key);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
        return report.exitCode();
    }

    private SealedReport ofSeal(@Nullable Path seal) {
        var file = Objects.requireNonNull(seal);
        Supplier<Archive> open = () -> new KafkaArchive(where.connection());
        return SealedVerification.ofSeal(
                file,
                key,
                Optional.ofNullable(directory).or(() -> SealPaths.directoryOf(file)),
                Optional.of(open).filter(any -> againstCluster));
    }
}
