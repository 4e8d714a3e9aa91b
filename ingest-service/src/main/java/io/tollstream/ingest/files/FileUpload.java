package io.tollstream.ingest.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.ingest.files.FileRecord.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sends files to the door: read, post, report, one chunk after the other. Sending the same files again is harmless. */
public final class FileUpload {

    private static final int CHUNK = 500;

    private final NewsClient client;
    private final FileDefaults defaults;

    public FileUpload(NewsClient client, FileDefaults defaults) {
        this.client = client;
        this.defaults = defaults;
    }

    /** Is told how it goes. */
    public interface Progress {

        /** As far as this byte of this file all has been sent or refused. */
        void reached(Path file, long position, long size);

        /** A record that could not be read or was refused, with the reason in one sentence. */
        void refused(Path file, long line, String why);
    }

    /** How many records were accepted, and how many were unreadable or refused. */
    public record Summary(long accepted, long refused) {

        Summary plus(Summary other) {
            return new Summary(accepted + other.accepted, refused + other.refused);
        }
    }

    /** @throws DoorAway where the door takes nothing any more */
    public Summary send(List<Path> files, Progress progress) throws IOException, InterruptedException {
        var sum = new Summary(0, 0);
        for (var file : files) {
            try (var reader = FileReader.open(file, defaults)) {
                while (reader.hasNext()) {
                    sum = sum.plus(sendChunk(reader, progress));
                    progress.reached(file, reader.position(), reader.size());
                }
            }
        }
        return sum;
    }

    private Summary sendChunk(FileReader reader, Progress progress) throws DoorAway, InterruptedException {
        var records = new ArrayList<FileRecord>();
        var items = new ArrayList<ObjectNode>();
        var refused = 0;
        while (reader.hasNext() && items.size() < CHUNK) {
            var record = reader.next();
            switch (record.read()) {
                case Read.Item item -> {
                    records.add(record);
                    items.add(item.news());
                }
                case Read.Unreadable unreadable -> {
                    progress.refused(record.file(), record.line(), unreadable.why());
                    refused++;
                }
            }
        }
        var posted = client.post(items);
        for (int at = 0; at < posted.size(); at++) {
            if (posted.get(at) instanceof Posted.Refused refusal) {
                progress.refused(records.get(at).file(), records.get(at).line(), refusal.why());
                refused++;
            }
        }
        return new Summary(
                posted.stream().filter(Posted.Accepted.class::isInstance).count(), refused);
    }
}
