package io.tollstream.commandline;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/** Where results are shown: redrawn in place on a terminal, line by line elsewhere. */
public final class Screen {

    private static final int USUAL_COLUMNS = 120;

    private final PrintStream out;
    private final boolean terminal;
    private final int columns;
    private int drawn;
    private List<String> last = List.of();

    Screen(PrintStream out, boolean terminal, int columns) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
    }

    /** Standard output; the launcher knows whether it is a terminal, and how wide. */
    public static Screen standard() {
        var terminal = Boolean.getBoolean("tollstream.terminal") && !Objects.equals(System.getenv("TERM"), "dumb");
        return new Screen(System.out, terminal, Integer.getInteger("tollstream.columns", USUAL_COLUMNS));
    }

    /** How many characters a line may have; without bound elsewhere than on a terminal. */
    public int columns() {
        return terminal ? columns : Integer.MAX_VALUE;
    }

    /** A line that stays. */
    public void say(String line) {
        erase();
        out.println(line);
        redraw();
        out.flush();
    }

    /** Lines that take the place of those shown before; elsewhere than on a terminal those that are new. */
    public void show(List<String> lines) {
        if (lines.equals(last)) {
            return;
        }
        if (terminal) {
            erase();
            last = List.copyOf(lines);
            redraw();
        } else {
            var before = last.stream().map(Screen::withoutGaps).toList();
            lines.stream().filter(line -> !before.contains(withoutGaps(line))).forEach(out::println);
            last = List.copyOf(lines);
        }
        out.flush();
    }

    /** What is shown stays. */
    public void leave() {
        drawn = 0;
        last = List.of();
    }

    // The same cells in columns of another width are nothing new.
    private static String withoutGaps(String line) {
        return line.strip().replaceAll(" {2,}", "  ");
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\u001b[" + drawn + "A\u001b[J");
            drawn = 0;
        }
    }

    private void redraw() {
        if (terminal) {
            last.forEach(line -> out.println(fitting(line)));
            drawn = last.size();
        }
    }

    // A line that wraps would be two, and the next drawing would begin one too low.
    private String fitting(String line) {
        return line.length() <= columns ? line : line.substring(0, Math.max(0, columns - 1)) + "…";
    }
}
