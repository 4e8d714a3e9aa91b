package io.tollstream.ingest.http;

import io.javalin.http.Context;
import io.tollstream.ingest.http.Problem.Kind;
import io.tollstream.ingest.out.Meters;
import io.tollstream.ingest.out.Meters.Outcome;
import io.tollstream.ingest.out.NotSent;
import io.tollstream.ingest.out.Outbox;
import io.tollstream.schemas.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Takes bodies of one kind of record, an object or a batch, and answers when the broker acknowledged them. */
final class Intake<V extends SpecificRecord> {

    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};

    private final String what;
    private final String idName;
    private final Topic<V> topic;
    private final Outbox outbox;
    private final Meters meters;
    private final Limits limits;

    /**
     * @param what the kind of record, as metrics name it
     * @param idName the answer's field for its identity
     */
    Intake(String what, String idName, Topic<V> topic, Outbox outbox, Meters meters, Limits limits) {
        this.what = what;
        this.idName = idName;
        this.topic = topic;
        this.outbox = outbox;
        this.meters = meters;
        this.limits = limits;
    }

    void take(Context request, String via, Form<V> form) throws IOException {
        var type = MediaTypes.of(request);
        var length = request.req().getContentLengthLong();
        if (length > limits.batch()) {
            throw tooLarge("The body is larger than %d bytes; send it in several requests.", limits.batch());
        }
        var bounds = new Bounded(request.req().getInputStream(), limits.batch());
        if (type == MediaTypes.NDJSON) {
            answer(request, batch(new NdJsonEntries(bounds, limits.object()), via, form));
            return;
        }
        var body = new PushbackInputStream(bounds);
        if (first(body) == '[') {
            answer(request, batch(new ArrayEntries(body, bounds, limits.object()), via, form));
        } else {
            answer(request, single(body, length, via, form));
        }
    }

    /** The first byte that is neither white nor a byte order mark, left to be read again; -1 for none. */
    private static int first(PushbackInputStream body) throws IOException {
        int next = body.read();
        for (int at = 0; at < UTF_8_MARK.length && next == UTF_8_MARK[at]; at++) {
            next = body.read();
        }
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            next = body.read();
        }
        if (next >= 0) {
            body.unread(next);
        }
        return next;
    }

    private String single(InputStream body, long length, String via, Form<V> form) throws IOException {
        try {
            if (length > limits.object()) {
                throw tooLarge("The object is larger than %d bytes; shorten the text.", limits.object());
            }
            if (outbox.isFull()) {
                throw Refusal.of(Kind.OVERLOADED, "Too many records wait for the broker; send it again in a moment.");
            }
            var bytes = body.readNBytes(limits.object() + 1);
            if (bytes.length > limits.object()) {
                throw tooLarge("The object is larger than %d bytes; shorten the text.", limits.object());
            }
            var filled = form.read(Json.parse(bytes));
            outbox.await(outbox.send(topic, filled.key(), filled.value()));
            meters.item(what, via, Outcome.ACCEPTED);
            return filled.id();
        } catch (NotSent e) {
            var problem = Refusal.problemOf(e);
            count(via, problem);
            throw new Refusal(problem);
        } catch (Refusal e) {
            count(via, e.problem());
            throw e;
        }
    }

    private List<Batch.Result> batch(Entries entries, String via, Form<V> form) throws IOException {
        var batch = new Batch(
                entry -> {
                    var filled = form.read(entry.json());
                    return new Batch.Sent(filled.id(), outbox.sendWhenFree(topic, filled.key(), filled.value()));
                },
                outbox::await);
        var results = batch.run(entries);
        results.forEach(result -> result.problem()
                .ifPresentOrElse(problem -> count(via, problem), () -> meters.item(what, via, Outcome.ACCEPTED)));
        return results;
    }

    private void count(String via, Problem problem) {
        meters.item(what, via, problem.kind().passes() ? Outcome.UNAVAILABLE : Outcome.REFUSED);
    }

    private void answer(Context request, String id) {
        Answers.json(request, 202, Json.object().put(idName, id));
    }

    private void answer(Context request, List<Batch.Result> results) {
        Answers.batch(request, results, idName);
    }

    private static Refusal tooLarge(String sentence, long limit) {
        return Refusal.of(Kind.TOO_LARGE, sentence.formatted(limit));
    }
}
