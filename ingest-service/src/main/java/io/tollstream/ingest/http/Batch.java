package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.ingest.http.Entries.Entry;
import io.tollstream.ingest.http.Problem.Kind;
import io.tollstream.ingest.out.NotSent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Many entries on their way: all are sent without waiting for each other, then each is waited for.
 *
 * <p>Once the broker failed one, those not yet sent are refused unsent: each would wait for nothing. A batch ends after
 * {@link #MOST} entries, for what became of each is held until all are known; what came before stands.
 */
final class Batch {

    /** Entries of one request; what follows is refused as one. */
    static final int MOST = 10_000;

    /** An entry's fate, once it is known. */
    private record Pending(long line, String id, CompletableFuture<Void> sent) {}

    /** An entry that was sent: what the caller is told about it, and the broker's word. */
    record Sent(String id, CompletableFuture<Void> acknowledged) {}

    private final Function<Entries.Entry.Readable, Sent> send;
    private final Consumer<CompletableFuture<Void>> await;
    private final AtomicReference<NotSent> trouble = new AtomicReference<>();
    private final List<Pending> pending = new ArrayList<>();

    /** @param send reads and sends one entry, or throws Refusal */
    Batch(Function<Entries.Entry.Readable, Sent> send, Consumer<CompletableFuture<Void>> await) {
        this.send = send;
        this.await = await;
    }

    /** What became of one entry: accepted where there is no problem. */
    record Result(long line, String id, Optional<Problem> problem) {

        ObjectNode json(String idName) {
            var json = Json.object().put("line", line);
            problem.ifPresentOrElse(why -> json.set("problem", why.json()), () -> json.put(idName, id));
            return json;
        }
    }

    List<Result> run(Entries entries) throws IOException {
        try {
            for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                if (pending.size() == MOST) {
                    pending.add(tooMany(entry.get().line()));
                    break;
                }
                pending.add(start(entry.get()));
            }
        } catch (Bounded.TooLarge e) {
            pending.add(refused(lineAfterTheLast(), Problem.of(Kind.TOO_LARGE, e.getMessage())));
        }
        return pending.stream().map(this::end).toList();
    }

    /** Counted from the last whole entry: how far into the next one the body got is chance. */
    private long lineAfterTheLast() {
        return pending.isEmpty() ? 1 : pending.getLast().line + 1;
    }

    private Pending start(Entry entry) {
        return switch (entry) {
            case Entry.Unreadable unreadable -> refused(unreadable.line(), unreadable.problem());
            case Entry.Readable readable -> start(readable);
        };
    }

    private Pending start(Entry.Readable entry) {
        if (trouble.get() instanceof NotSent why) {
            return refused(entry.line(), Refusal.problemOf(why));
        }
        try {
            var sent = send.apply(entry);
            sent.acknowledged().whenComplete((done, failure) -> {
                if (failure instanceof NotSent why && why.reason() != NotSent.Reason.TOO_LARGE) {
                    trouble.set(why);
                }
            });
            return new Pending(entry.line(), sent.id(), sent.acknowledged());
        } catch (Refusal e) {
            return refused(entry.line(), e.problem());
        }
    }

    private static Pending tooMany(long line) {
        return refused(
                line,
                Problem.of(
                        Kind.TOO_LARGE,
                        "The batch has more than %d entries; send this one and what follows in further requests."
                                .formatted(MOST)));
    }

    private static Pending refused(long line, Problem problem) {
        return new Pending(line, "", CompletableFuture.failedFuture(new Refusal(problem)));
    }

    private Result end(Pending entry) {
        if (entry.sent.isCompletedExceptionally() && entry.sent.exceptionNow() instanceof Refusal refusal) {
            return new Result(entry.line, entry.id, Optional.of(refusal.problem()));
        }
        try {
            await.accept(entry.sent);
            return new Result(entry.line, entry.id, Optional.empty());
        } catch (NotSent e) {
            return new Result(entry.line, entry.id, Optional.of(Refusal.problemOf(e)));
        }
    }
}
