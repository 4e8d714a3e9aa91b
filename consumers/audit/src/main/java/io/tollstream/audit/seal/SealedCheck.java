package io.tollstream.audit.seal;

import io.tollstream.audit.export.Digests;
import io.tollstream.audit.export.ExportedRecord;
import io.tollstream.audit.export.Manifest;
import io.tollstream.audit.export.Manifest.Extent;
import io.tollstream.audit.export.Table;
import io.tollstream.audit.seal.Finding.Kind;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Slice;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Whether what was sealed is still so: the seal itself, the export beside it, and the topics that it was made of. */
final class SealedCheck {

    private final Seal seal;
    private final Manifest manifest;

    /** @throws SealFile.Unsigned where the seal is signed by none of these keys */
    SealedCheck(SealFile file, PublicKeys keys) throws SealFile.Unsigned {
        this.seal = file.seal(keys);
        this.manifest = seal.manifest();
    }

    Seal seal() {
        return seal;
    }

    /** What is not as it was sealed in an export, without a cluster. */
    List<Finding> export(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Trouble("There is no directory " + directory + "; give the one that was sealed.");
        }
        var findings = new ArrayList<>(manifestFile(directory));
        findings.addAll(ExportFiles.check(directory, manifest));
        if (findings.stream().noneMatch(finding -> finding.kind() != Kind.FILE_ADDED)) {
            findings.addAll(roots(directory));
        }
        return findings;
    }

    private List<Finding> manifestFile(Path directory) {
        var file = directory.resolve(Manifest.FILE);
        try {
            if (!Files.isRegularFile(file)) {
                return List.of(new Finding(Kind.FILE_MISSING, Manifest.FILE, Manifest.FILE + " is missing."));
            }
            return Digests.hex(file).equals(seal.manifestSha256())
                    ? List.of()
                    : List.of(new Finding(
                            Kind.FILE_CHANGED,
                            Manifest.FILE,
                            Manifest.FILE + " was changed: it is not the one that was sealed."));
        } catch (IOException e) {
            throw new Trouble(file + " cannot be read: " + WhyNot.of(e) + ".", e);
        }
    }

    private List<Finding> roots(Path directory) {
        var roots = new Roots();
        ExportReader.read(directory, roots::add);
        return roots.root().equals(seal.root())
                        && roots.historyRoot().equals(seal.historyRoot())
                        && roots.records() == seal.records()
                        && roots.incidents() == seal.incidents()
                ? List.of()
                : List.of(new Finding(
                        Kind.ROOT,
                        directory.toString(),
                        "The records do not add up to the sealed root, though the files are as they were: the seal was"
                                + " made of other records."));
    }

    /** What the topics do not hold any more as it was sealed: updates and revisions, by their root alone. */
    List<Finding> cluster(Archive archive, LongConsumer progress) {
        var findings = new ArrayList<>(ends(archive));
        var roots = new Roots();
        for (var table : List.of(Table.UPDATES, Table.REVISIONS)) {
            for (var extent : extents(table)) {
                archive.read(table.topic(), new Slice.Of(extent.partition()), stood -> {
                    progress.accept(1);
                    var record = ExportedRecord.of(stood);
                    if (stood.place().offset() < extent.end() && isSealed(record)) {
                        roots.add(table, record);
                    }
                });
            }
        }
        if (!roots.historyRoot().equals(seal.historyRoot())) {
            findings.add(new Finding(
                    Kind.ROOT,
                    "topics",
                    "The updates and revisions on the topics do not add up to the sealed root: history was rewritten since;"
                            + " give the export's directory to see where."));
        }
        return findings;
    }

    /** The same, record by record, with the tolls: says which. */
    List<Finding> cluster(Archive archive, Path directory, LongConsumer progress) {
        var findings = new ArrayList<>(ends(archive));
        for (var table : ExportReader.ORDER) {
            try (var sealed = new ExportReader.Lines(directory, table)) {
                var comparison = table == Table.TOLLS
                        ? new LiveTolls(archive, findings)
                        : new LiveRecords(archive, table, this::isSealed, findings);
                extents(table).forEach(extent -> comparison.compare(extent, sealed, progress));
            }
        }
        return findings;
    }

    private List<Finding> ends(Archive archive) {
        var findings = new ArrayList<Finding>();
        for (var table : ExportReader.ORDER) {
            for (var extent : extents(table)) {
                var end = archive.end(table.topic(), extent.partition());
                if (end < extent.end()) {
                    var where = extent.topic() + "-" + extent.partition();
                    findings.add(new Finding(
                            Kind.RECORD_MISSING,
                            where,
                            where + " ends at " + end + ", but was sealed up to " + extent.end()
                                    + ": the topic was cut off or made anew, or this is another cluster."));
                }
            }
        }
        return findings;
    }

    private List<Extent> extents(Table<?> table) {
        return manifest.partitions().stream()
                .filter(extent -> extent.topic().equals(table.topic().name()))
                .toList();
    }

    private boolean isSealed(ExportedRecord record) {
        return manifest.incidents().isEmpty() || manifest.incidents().contains(record.incident());
    }
}
