package io.tollstream.audit.seal;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.KafkaArchive;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.schemas.settings.BadSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of {@code audit verify} that have something checked that was sealed, in place of the topics. */
public final class SealedOptions {

    @Option(
            names = "--sealed",
            paramLabel = "SEAL",
            description =
                    "Checks a seal and the export that was sealed (EXPORT_DIR, else the directory beside the seal that"
                            + " is called after it), without a cluster.")
    private @Nullable Path seal;

    @Option(
            names = "--proof",
            paramLabel = "PROOF",
            description = "Checks the proof of one incident, which needs nothing else.")
    private @Nullable Path proof;

    @Option(
            names = "--against-cluster",
            description = "With --sealed: also reads the topics up to the sealed offsets, whether history was rewritten"
                    + " since.")
    private boolean againstCluster;

    /** Whether something sealed is to be checked. */
    public boolean isAsked() {
        return seal != null || proof != null || againstCluster;
    }

    /**
     * Checks it and says what was found.
     *
     * @param files the public keys of who may have sealed; none where none was given
     * @param directory the export; null for the one beside the seal
     * @return the exit code
     */
    public int check(Where where, List<Path> files, @Nullable String directory, boolean json) {
        var report = report(where, files, Optional.ofNullable(directory).map(Path::of));
        if (json) {
            System.out.println(report.json());
        } else {
            report.lines().forEach(Screen.standard()::say);
        }
        return report.exitCode();
    }

    private SealedReport report(Where where, List<Path> files, Optional<Path> directory) {
        if (files.isEmpty()) {
            throw new BadSetting("--key is missing; --sealed and --proof take the public key of who sealed.");
        }
        var keys = PublicKeys.in(files);
        if (seal != null && proof == null) {
            var file = seal;
            Supplier<Archive> open = () -> new KafkaArchive(where.connection());
            return SealedVerification.ofSeal(
                    file,
                    keys,
                    directory.or(() -> SealPaths.directoryOf(file)),
                    Optional.of(open).filter(any -> againstCluster));
        }
        if (proof != null && seal == null && !againstCluster && directory.isEmpty()) {
            return SealedVerification.ofProof(proof, keys);
        }
        throw new BadSetting(
                "`audit verify` takes either --sealed SEAL [EXPORT_DIR] [--against-cluster], or --proof PROOF"
                        + " alone.");
    }
}
