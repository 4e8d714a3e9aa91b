package io.tollstream.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws how something goes with a number that grows tenfold and more. */
final class Curve {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 70;
    private static final int BOTTOM = 50;
    private static final int TOP = 30;

    /**
     * One measured point.
     *
     * @param number what grows, 1 or more
     * @param value what was measured there, 0 or more
     */
    record Point(long number, double value) {}

    /**
     * @param unit of what was measured
     * @param across what grows, in words
     * @param upwards what was measured, in words
     */
    static String svg(List<Point> points, String unit, String across, String upwards) {
        var highest = points.stream().mapToDouble(Point::value).max().orElse(1) * 1.25;
        var body = new StringBuilder();
        for (var tick = 0; tick <= 4; tick++) {
            var value = highest * tick / 4;
            line(body, LEFT, y(value, highest), WIDTH - 20, y(value, highest), "#8884");
            text(body, LEFT - 8, y(value, highest) + 4, "end", "%,.0f %s".formatted(value, unit));
        }
        for (var point : points) {
            var x = x(point, points);
            text(body, x, HEIGHT - BOTTOM + 20, "middle", String.format(Locale.ROOT, "%,d", point.number()));
            body.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#2563eb\"/>%n"
                    .formatted(x, y(point.value(), highest)));
            text(body, x, y(point.value(), highest) - 10, "middle", "%.0f".formatted(point.value()));
        }
        var path = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point, points), y(point.value(), highest)))
                .collect(Collectors.joining(" "));
        body.append("<polyline points=\"%s\" fill=\"none\" stroke=\"#2563eb\" stroke-width=\"2\"/>%n".formatted(path));
        text(body, (LEFT + WIDTH) / 2.0, HEIGHT - 8, "middle", across);
        text(body, LEFT, TOP - 14, "start", upwards);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" fill="#777">
                %s</svg>
                """.formatted(WIDTH, HEIGHT, body);
    }

    private static double x(Point point, List<Point> points) {
        var first = Math.log(points.getFirst().number());
        var last = Math.log(points.getLast().number());
        var share = last == first ? 0 : (Math.log(point.number()) - first) / (last - first);
        return LEFT + 40 + share * (WIDTH - LEFT - 110);
    }

    private static double y(double value, double highest) {
        return HEIGHT - BOTTOM - value / highest * (HEIGHT - BOTTOM - TOP);
    }

    private static void line(StringBuilder body, double x1, double y1, double x2, double y2, String colour) {
        body.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private static void text(StringBuilder body, double x, double y, String anchor, String words) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
    }

    private Curve() {}
}
