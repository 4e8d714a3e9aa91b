package io.tollstream.audit.seal;

import io.tollstream.audit.export.Digests;
import io.tollstream.audit.export.Manifest;
import io.tollstream.audit.export.Table;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Makes the seal of an export. What is not as its manifest says is not signed. */
final class Sealing {

    private final PrivateKey key;
    private final Clock clock;

    Sealing(PrivateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** @throws Trouble where the export is not whole, was changed, or has no NDJSON */
    SealFile seal(Path directory) {
        var manifest = Manifest.of(directory);
        for (var table : Table.ALL) {
            if (!manifest.has(Manifest.ndjson(table))) {
                throw new Trouble("The export in " + directory + " has no NDJSON, of which alone records can be sealed;"
                        + " export again with --format ndjson, or without --format.");
            }
        }
        var wrong = ExportFiles.check(directory, manifest);
        if (!wrong.isEmpty()) {
            throw new Trouble("The export in " + directory + " is not sealed: "
                    + wrong.getFirst().sentence());
        }
        var roots = new Roots();
        ExportReader.read(directory, roots::add);
        var seal = new Seal(
                Seal.FORMAT,
                Seal.ALGORITHM,
                Keys.id(Keys.publicOf(key)),
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                roots.incidents(),
                roots.records(),
                roots.root(),
                roots.historyRoot(),
                hashOfManifest(directory),
                manifest.json());
        var bytes = seal.bytes();
        return new SealFile(bytes, Keys.sign(key, bytes), "the seal");
    }

    private static String hashOfManifest(Path directory) {
        try {
            return Digests.hex(directory.resolve(Manifest.FILE));
        } catch (IOException e) {
            throw new Trouble("The manifest in " + directory + " cannot be read: " + WhyNot.of(e) + ".", e);
        }
    }
}
