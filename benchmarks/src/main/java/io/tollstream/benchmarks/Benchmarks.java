package io.tollstream.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.ListStatistics;

/** Measures the reading of articles and says it in one table; takes JMH's own options, too. */
public final class Benchmarks {

    /** What the launcher starts our commands with. */
    private static final String[] AS_LAUNCHED = {"-XX:+UseSerialGC", "-Xmx1g"};

    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;
    private static final double HALF = 50;

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var asked = new CommandLineOptions(arguments);
        var options = new OptionsBuilder()
                .parent(asked)
                .include(Reading.class.getName())
                .threads(1)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(AS_LAUNCHED)
                .forks(asked.getForkCount().orElse(3))
                .warmupIterations(asked.getWarmupIterations().orElse(2))
                .warmupTime(asked.getWarmupTime().orElse(TimeValue.seconds(15)))
                .measurementIterations(asked.getMeasurementIterations().orElse(5))
                .measurementTime(asked.getMeasurementTime().orElse(TimeValue.seconds(2)));
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        System.out.println();
        System.out.println("One thread, " + Articles.words() + "; medians of all iterations, by the processor's time:");
        var slowest = results.stream().mapToDouble(Benchmarks::articles).min().orElseThrow();
        results.stream()
                .sorted(Comparator.comparingDouble(Benchmarks::articles).reversed())
                .map(result -> row(result, slowest))
                .forEach(System.out::println);
    }

    private static String row(RunResult result, double slowest) {
        return String.format(
                Locale.ROOT,
                "%-20s %,9.0f articles/s %7.1f MB/s %,9.0f bytes allocated an article, %6.2f times the slowest",
                result.getPrimaryResult().getLabel(),
                articles(result),
                rate(result, "bytes") / MEGA,
                median(result, "gc.alloc.rate.norm"),
                articles(result) / slowest);
    }

    private static double articles(RunResult result) {
        return rate(result, "articles");
    }

    /** How much of it went by in a second of the processor, by the median iteration. */
    private static double rate(RunResult result, String counter) {
        var rates = new ListStatistics();
        for (var fork : result.getBenchmarkResults()) {
            for (var iteration : fork.getIterationResults()) {
                var counted = iteration.getSecondaryResults();
                rates.addValue(counted.get(counter).getScore()
                        / counted.get("processorNanos").getScore()
                        * NANOS);
            }
        }
        return rates.getPercentile(HALF);
    }

    private static double median(RunResult result, String counter) {
        return result.getSecondaryResults().get(counter).getStatistics().getPercentile(HALF);
    }

    private Benchmarks() {}
}
