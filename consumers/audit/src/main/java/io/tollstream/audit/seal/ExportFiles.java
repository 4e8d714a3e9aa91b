package io.tollstream.audit.seal;

import static io.tollstream.audit.seal.Finding.Kind.FILE_ADDED;
import static io.tollstream.audit.seal.Finding.Kind.FILE_CHANGED;
import static io.tollstream.audit.seal.Finding.Kind.FILE_MISSING;

import io.tollstream.audit.export.Digests;
import io.tollstream.audit.export.Manifest;
import io.tollstream.audit.export.Manifest.ExportFile;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Whether the files of a directory are those of a manifest, byte for byte and no other. */
final class ExportFiles {

    private ExportFiles() {}

    static List<Finding> check(Path directory, Manifest manifest) {
        try {
            var findings = new ArrayList<Finding>();
            var known = new HashSet<Path>();
            known.add(Path.of(Manifest.FILE));
            for (var file : manifest.files()) {
                known.add(Path.of(file.name()));
                check(directory, file).ifPresent(findings::add);
            }
            try (var there = Files.walk(directory)) {
                there.filter(Files::isRegularFile)
                        .map(directory::relativize)
                        .filter(file -> !known.contains(file))
                        .sorted()
                        .forEach(file -> findings.add(new Finding(
                                FILE_ADDED, file.toString(), file + " was not there when the export was made.")));
            }
            return findings;
        } catch (IOException e) {
            throw new Trouble("The export in " + directory + " cannot be read: " + WhyNot.of(e) + ".", e);
        }
    }

    private static Optional<Finding> check(Path directory, ExportFile file) throws IOException {
        var path = directory.resolve(file.name());
        if (!Files.isRegularFile(path)) {
            return Optional.of(new Finding(FILE_MISSING, file.name(), file.name() + " is missing."));
        }
        if (Files.size(path) == file.bytes() && Digests.hex(path).equals(file.sha256())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FILE_CHANGED,
                file.name(),
                file.name() + " was changed: it has not the SHA-256 that the manifest says."));
    }
}
