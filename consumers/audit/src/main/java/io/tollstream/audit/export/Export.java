package io.tollstream.audit.export;

import io.tollstream.audit.export.Manifest.ExportFile;
import io.tollstream.audit.export.Manifest.Extent;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.WriterSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Takes a history out of the cluster, record by record: what it holds in memory does not grow with the history, only, for
 * one partition at a time, with the number of incidents in it.
 */
public final class Export {

    private final Archive archive;
    private final Contents contents;
    private final WriterSchemas schemas;
    private final String prefix;
    private final Clock clock;

    /** @param prefix what the topics' names begin with */
    public Export(Archive archive, Contents contents, WriterSchemas schemas, String prefix, Clock clock) {
        this.archive = archive;
        this.contents = contents;
        this.schemas = schemas;
        this.prefix = prefix;
        this.clock = clock;
    }

    /** At most how many records will be read for these incidents; for all where there are none. */
    public long size(Set<String> incidents) {
        return Table.ALL.stream()
                .flatMapToLong(table -> slices(table.topic(), incidents).stream()
                        .mapToLong(slice -> archive.size(table.topic(), slice) * (table == Table.TOLLS ? 2 : 1)))
                .sum();
    }

    /**
     * Writes an export.
     *
     * @param incidents which; empty for all
     * @param progress is told how many records were read, after each
     * @throws Trouble where the directory cannot be used, or nothing is known of one of these incidents
     */
    public Manifest into(Path path, Set<String> incidents, Set<Format> formats, LongConsumer progress) {
        // All ends before anything is read. A toll is written with its revision, a revision after its update: asked for
        // in
        // this order, the ends leave no effect without its cause.
        Table.ALL.forEach(table -> archive.end(table.topic(), 0));
        try (var directory = ExportDirectory.create(path)) {
            var kept = new KeptSchemas(directory, schemas, prefix);
            var run = new Run(directory, kept, incidents, formats, progress);
            for (var table : Table.ALL) {
                run.take(table);
            }
            var manifest = run.manifest();
            directory.complete(manifest);
            return manifest;
        } catch (IOException e) {
            throw new Trouble("The export cannot be written to " + path + ": " + WhyNot.of(e) + ".", e);
        } catch (UncheckedIOException e) {
            throw new Trouble("The export cannot be written to " + path + ": " + WhyNot.of(e.getCause()) + ".", e);
        }
    }

    private static List<Slice> slices(Topic<?> topic, Set<String> incidents) {
        var partitions = new TreeSet<Integer>();
        if (incidents.isEmpty()) {
            Slice.ALL.partitions(topic.partitions()).forEach(partitions::add);
        }
        incidents.forEach(
                key -> new Slice.OfKey(key).partitions(topic.partitions()).forEach(partitions::add));
        return partitions.stream().<Slice>map(Slice.Of::new).toList();
    }

    /** One export on its way. */
    private final class Run {

        private final ExportDirectory directory;
        private final KeptSchemas kept;
        private final Set<String> incidents;
        private final Set<Format> formats;
        private final LongConsumer progress;
        private final List<ExportFile> files = new ArrayList<>();
        private final List<Extent> extents = new ArrayList<>();
        private final Set<String> found = new HashSet<>();
        private final Set<String> tollRules = new TreeSet<>();
        private final Set<String> extractors = new TreeSet<>();
        private long unreadable;

        Run(
                ExportDirectory directory,
                KeptSchemas kept,
                Set<String> incidents,
                Set<Format> formats,
                LongConsumer progress) {
            this.directory = directory;
            this.kept = kept;
            this.incidents = incidents;
            this.formats = formats;
            this.progress = progress;
        }

        <V extends SpecificRecord> void take(Table<V> table) throws IOException {
            try (var out = new TableFiles<>(directory, table, formats)) {
                for (var slice : slices(table.topic(), incidents)) {
                    take(table, slice, out);
                }
                files.addAll(out.finish());
            }
        }

        private <V extends SpecificRecord> void take(Table<V> table, Slice slice, TableFiles<V> out) {
            var wanted = table == Table.TOLLS ? latest(table.topic(), slice) : asked();
            var partition =
                    slice.partitions(table.topic().partitions()).findFirst().orElseThrow();
            var extent = new long[] {0, -1, -1};
            archive.read(table.topic(), slice, stood -> {
                progress.accept(1);
                if (wanted.test(stood)) {
                    take(table, stood, out);
                    extent[0]++;
                    extent[1] = extent[1] < 0 ? stood.place().offset() : extent[1];
                    extent[2] = stood.place().offset();
                }
            });
            extents.add(new Extent(
                    table.topic().name(),
                    partition,
                    extent[0],
                    extent[1] < 0 ? null : extent[1],
                    extent[2] < 0 ? null : extent[2],
                    archive.end(table.topic(), partition)));
        }

        private Predicate<Stood> asked() {
            return stood -> incidents.isEmpty() || incidents.contains(String.valueOf(stood.key()));
        }

        /** The last of each incident, where it is no tombstone. */
        private Predicate<Stood> latest(Topic<?> topic, Slice slice) {
            var last = new HashMap<String, Long>();
            archive.read(topic, slice, stood -> {
                progress.accept(1);
                if (stood.bytes() == null) {
                    last.remove(stood.key());
                } else if (asked().test(stood)) {
                    last.put(stood.key(), stood.place().offset());
                }
            });
            return stood -> Long.valueOf(stood.place().offset()).equals(last.get(stood.key()));
        }

        private <V extends SpecificRecord> void take(Table<V> table, Stood stood, TableFiles<V> out) {
            found.add(String.valueOf(stood.key()));
            if (stood.bytes() == null) {
                leaveUnread(stood, "A tombstone, which this topic does not have.", out);
                return;
            }
            try {
                kept.keep(table.topic(), stood.bytes());
                var value = contents.of(table.topic(), stood);
                tollRules.add(table.tollRules(value));
                extractors.add(table.extractor(value));
                out.write(stood, value);
            } catch (SerializationException e) {
                leaveUnread(stood, String.valueOf(e.getMessage()), out);
            }
        }

        private void leaveUnread(Stood stood, String why, TableFiles<?> out) {
            unreadable++;
            out.writeUnreadable(stood, why);
        }

        Manifest manifest() throws IOException {
            for (var incident : incidents) {
                if (!found.contains(incident)) {
                    throw new Trouble("No record is known of the incident " + incident
                            + "; `tollstream incidents list` shows them. Nothing was exported.");
                }
            }
            tollRules.remove("");
            extractors.remove("");
            files.addAll(kept.files());
            return new Manifest(
                    Manifest.FORMAT,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                    prefix,
                    incidents.stream().sorted().toList(),
                    files,
                    extents,
                    kept.schemas(),
                    new Manifest.Versions(List.copyOf(tollRules), List.copyOf(extractors)),
                    unreadable);
        }
    }
}
