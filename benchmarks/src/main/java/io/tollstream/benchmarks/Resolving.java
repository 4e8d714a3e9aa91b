package io.tollstream.benchmarks;

import io.tollstream.enricher.domain.resolution.incidents.Decision;
import io.tollstream.enricher.domain.resolution.incidents.Filling;
import io.tollstream.enricher.domain.resolution.incidents.Likeness;
import io.tollstream.enricher.domain.resolution.incidents.OpenIncidents;
import io.tollstream.enricher.domain.resolution.incidents.Resolver;
import io.tollstream.enricher.domain.resolution.incidents.Sighting;
import io.tollstream.enricher.domain.resolution.incidents.Standings;
import io.tollstream.enricher.domain.resolution.incidents.TakenKeys;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How fast items find their incident, and how much heap an open incident takes, while a thousand, then ten times as
 * many and so on, incidents of one country are open.
 */
public final class Resolving {

    /** The stream of a year: nothing closes meanwhile. */
    private static final int QUIET_DAYS = 500;

    private static final int FIRST_DAY = 20_000;
    private static final int DAYS = 365;
    private static final int BATCHES = 9;
    private static final int BATCH = 1000;
    private static final int MOST_REPORTS = 1000;

    /** A report is about an incident of the last few days: of the last so many hundredths of a year. */
    private static final int RECENT = 100;

    private final MadeNews news;
    private final OpenIncidents open = new OpenIncidents();
    private final Resolver resolver =
            new Resolver(Likeness.standard(), open, TakenKeys.inMemory(), Standings.NONE, QUIET_DAYS);
    private final WordCounts counts = new WordCounts();
    private final Random random = new Random(1);
    private final int most;
    private int opened;
    private int next;
    private int reports;
    private int found;

    /** Keys of the last incidents, by their number. */
    private final String[] recent;

    Resolving(int most, MadeNews news) {
        this.most = most;
        this.news = news;
        this.recent = new String[Math.max(BATCH, most / RECENT)];
    }

    /** @param arguments the most incidents to open, and the file of the drawing; a million and none where not given */
    public static void main(String[] arguments) throws IOException {
        var most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var points = new Resolving(most, new MadeNews(Articles.all())).run();
        if (arguments.length > 1) {
            Files.writeString(
                    Path.of(arguments[1]),
                    Curve.svg(
                            points.stream()
                                    .map(point -> new Curve.Point(point.open(), point.micros()))
                                    .toList(),
                            "µs",
                            "open incidents of one country",
                            "processor time to find an item's incident"));
        }
    }

    List<Point> run() {
        var points = new ArrayList<Point>();
        System.out.println("One thread, news made from " + Articles.words() + "; medians of " + BATCHES + " times "
                + BATCH + " items, by the processor's time:");
        System.out.println(
                "      open   items/s   µs an item   bytes an incident   share of reports that found theirs");
        var heapBefore = heap();
        var openBefore = 0;
        for (var wanted = 1000; wanted <= most; wanted *= 10) {
            while (opened < wanted) {
                fill();
            }
            resolver.resume(opened, day(next));
            var heap = heap();
            var bytes = (heap - heapBefore) / (opened - openBefore);
            heapBefore = heap;
            openBefore = opened;
            var point = measured(opened, bytes);
            points.add(point);
            System.out.printf(
                    Locale.ROOT,
                    "%,10d %,9.0f %12.0f %,19d %34.2f%n",
                    point.open(),
                    1e6 / point.micros(),
                    point.micros(),
                    point.bytes(),
                    point.found());
        }
        return points;
    }

    /** Of every ten items four open an incident and six report on one; they are made before the time is taken. */
    private Point measured(int open, long bytes) {
        var threads = ManagementFactory.getThreadMXBean();
        var micros = new double[BATCHES];
        reports = 0;
        found = 0;
        for (var batch = 0; batch < BATCHES; batch++) {
            var before = next;
            var asked = new ArrayList<Asked>();
            for (var item = 0; item < BATCH; item++) {
                asked.add(item % 10 < 4 ? first(next++) : again(before));
            }
            var decisions = new ArrayList<Decision>();
            var began = threads.getCurrentThreadCpuTime();
            asked.forEach(one -> decisions.add(resolve(one.sketch)));
            micros[batch] = (threads.getCurrentThreadCpuTime() - began) / 1e3 / BATCH;
            for (var item = 0; item < BATCH; item++) {
                count(asked.get(item), decisions.get(item));
            }
        }
        Arrays.sort(micros);
        return new Point(open, micros[BATCHES / 2], bytes, (double) found / reports);
    }

    private void fill() {
        var sketch = first(next).sketch;
        counts.add(sketch);
        recent[next % recent.length] = Filling.open(open, opened, Sighting.of(sketch, counts));
        next++;
        opened++;
    }

    private Decision resolve(Sketch sketch) {
        counts.add(sketch);
        var sighting = Sighting.of(sketch, counts);
        resolver.sweep(sighting.signature().day());
        return resolver.resolve(sighting);
    }

    private Asked first(int incident) {
        return new Asked(incident, true, news.report(incident, 0, day(incident)));
    }

    private Asked again(int before) {
        var incident = before - 1 - random.nextInt(Math.min(before, recent.length));
        return new Asked(incident, false, news.report(incident, 1 + random.nextInt(MOST_REPORTS), day(next)));
    }

    private void count(Asked asked, Decision decision) {
        var key = decision.key();
        opened += decision instanceof Decision.Opened ? 1 : 0;
        if (asked.first) {
            recent[asked.incident % recent.length] = key;
        } else {
            reports++;
            found += key.equals(recent[asked.incident % recent.length]) ? 1 : 0;
        }
    }

    private record Asked(int incident, boolean first, Sketch sketch) {}

    private int day(int incident) {
        return FIRST_DAY + (int) ((long) incident * DAYS / most);
    }

    private static long heap() {
        var runtime = Runtime.getRuntime();
        for (var times = 0; times < 3; times++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /**
     * @param open how many incidents are open
     * @param micros of the processor's time an item
     * @param bytes of heap for each incident since the point before
     * @param found share of the reports on known incidents that joined theirs
     */
    record Point(int open, double micros, long bytes, double found) {}
}
