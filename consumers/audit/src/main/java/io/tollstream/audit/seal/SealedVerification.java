package io.tollstream.audit.seal;

import io.tollstream.audit.export.Table;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Bar;
import io.tollstream.audit.topics.Slice;
import io.tollstream.commandline.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks a seal, or a proof, with all that is at hand. */
final class SealedVerification {

    private SealedVerification() {}

    /**
     * Checks a seal.
     *
     * @param keys of who may have sealed
     * @param directory the export; empty to leave it out
     * @param cluster opens the topics; empty to leave them out
     */
    static SealedReport ofSeal(
            Path file, PublicKeys keys, Optional<Path> directory, Optional<Supplier<Archive>> cluster) {
        var checked = new ArrayList<String>();
        var findings = new ArrayList<Finding>();
        try {
            var check = new SealedCheck(SealFile.of(file), keys);
            checked.add("signed at " + check.seal().sealedAt() + " by "
                    + check.seal().keyId());
            directory.ifPresent(one -> {
                findings.addAll(check.export(one));
                checked.add("every file and each of " + check.seal().records() + " records in " + one
                        + " as it was sealed");
            });
            cluster.ifPresent(open -> {
                try (var archive = open.get();
                        var bar = new Bar("verify", size(archive))) {
                    // Only an export that is as it was sealed can say what the topics should hold.
                    findings.addAll(
                            directory.isPresent() && findings.isEmpty()
                                    ? check.cluster(archive, directory.get(), bar::stepBy)
                                    : check.cluster(archive, bar::stepBy));
                    checked.add("the topics as they stood then");
                }
            });
        } catch (SealFile.Unsigned e) {
            findings.add(new Finding(Finding.Kind.SIGNATURE, file.toString(), e.getMessage()));
        }
        return new SealedReport("The seal " + file, checked, findings);
    }

    private static long size(Archive archive) {
        return Table.ALL.stream()
                .mapToLong(table -> archive.size(table.topic(), Slice.ALL))
                .sum();
    }

    /** Checks a proof, which needs nothing else. */
    static SealedReport ofProof(Path file, PublicKeys keys) {
        var proof = Proof.of(InputFile.text(file), file.toString());
        var findings = proof.check(keys, file.toString());
        return new SealedReport("The proof " + file, findings.isEmpty() ? checked(proof, file) : List.of(), findings);
    }

    private static List<String> checked(Proof proof, Path file) {
        var seal = Seal.of(proof.file(file.toString()).bytes(), file.toString());
        return List.of(proof.records().size() + " records of " + proof.incident() + " are among those signed at "
                + seal.sealedAt() + " by " + seal.keyId());
    }
}
