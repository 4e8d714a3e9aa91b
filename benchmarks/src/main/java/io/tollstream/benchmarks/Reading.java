package io.tollstream.benchmarks;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.extraction.Tokens;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One article an operation, on one thread: by the rules, by simple expressions, and cut into tokens only. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class Reading {

    /** How much was read in how much of the processor's time: on a busy machine a truer measure than the clock's. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Read {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        public long articles;
        public long bytes;
        public long processorNanos;
        private long began;

        @Setup(Level.Iteration)
        public void begin() {
            began = THREADS.getCurrentThreadCpuTime();
        }

        @TearDown(Level.Iteration)
        public void end() {
            processorNanos = THREADS.getCurrentThreadCpuTime() - began;
        }

        private void count(int size) {
            articles++;
            bytes += size;
        }
    }

    private final Readers readers = Readers.standard();
    private final Tokens tokens = new Tokens();
    private final List<Item> items = Articles.all();
    private final int[] bytes = items.stream()
            .mapToInt(item -> item.fullText().getBytes(StandardCharsets.UTF_8).length)
            .toArray();
    private int next;

    @Benchmark
    public List<Figure> byRules(Read read) {
        return readers.read(item(read));
    }

    @Benchmark
    public int bySimpleExpressions(Read read) {
        return SimpleExpressions.figures(item(read).fullText());
    }

    @Benchmark
    public int tokensOnly(Read read) {
        return tokens.count(item(read).fullText());
    }

    private Item item(Read read) {
        next = next + 1 == bytes.length ? 0 : next + 1;
        read.count(bytes[next]);
        return items.get(next);
    }
}
