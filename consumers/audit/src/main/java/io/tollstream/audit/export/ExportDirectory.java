package io.tollstream.audit.export;

import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The directory that an export is written to: new, and empty again where the export does not come to its end. */
final class ExportDirectory implements AutoCloseable {

    private final Path path;
    private boolean whole;

    private ExportDirectory(Path path) {
        this.path = path;
    }

    /** @throws Trouble where something stands there already, or none can be made */
    static ExportDirectory create(Path path) {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new Trouble(path + " is a file; give a new directory.");
            }
            Files.createDirectories(path);
            try (var there = Files.list(path)) {
                if (there.findAny().isPresent()) {
                    throw new Trouble(
                            Files.exists(path.resolve(Manifest.FILE))
                                    ? path + " holds an export already; give a new directory."
                                    : path + " is not empty, and no finished export (" + Manifest.FILE
                                            + " is missing); give a new directory, or delete this one.");
                }
            }
            return new ExportDirectory(path);
        } catch (IOException e) {
            throw new Trouble("The directory " + path + " cannot be used: " + WhyNot.of(e) + ".", e);
        }
    }

    Path file(String name) throws IOException {
        var file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Makes it a whole export, at once. */
    void complete(Manifest manifest) throws IOException {
        for (var file : manifest.files()) {
            sync(path.resolve(file.name()));
        }
        var part = path.resolve(Manifest.FILE + ".part");
        try (var out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(manifest.text().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(part, path.resolve(Manifest.FILE), StandardCopyOption.ATOMIC_MOVE);
        whole = true;
    }

    private static void sync(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    @Override
    public void close() {
        if (whole) {
            return;
        }
        try (var left = Files.walk(path)) {
            for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
