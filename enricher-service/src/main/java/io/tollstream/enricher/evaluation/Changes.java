package io.tollstream.enricher.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became other since a saved run.
 *
 * @param same items read as before
 * @param added items that the saved run does not have
 * @param gone items that only the saved run has
 */
public record Changes(Map<Kind, List<Change>> changed, int same, int added, int gone) {

    /** What a change did to an item. */
    public enum Kind {
        BECAME_WRONG,
        BECAME_RIGHT,
        /** Neither: it was wrong and still is, in another way, or right in another. */
        CHANGED_OTHERWISE
    }

    /** One item that is read otherwise than before. */
    public record Change(String set, String id, List<Line> lines) {}

    /** One number of it, with how it is wanted, was and is; "-" where it is not there at all. */
    public record Line(String what, String wanted, String was, String is) {}

    private static final String NOT_THERE = "-";

    public static Changes between(List<Remembered> before, List<Remembered> now) {
        var earlier = new HashMap<String, Remembered>();
        before.forEach(item -> earlier.put(key(item), item));
        var changed = new LinkedHashMap<Kind, List<Change>>();
        for (var kind : Kind.values()) {
            changed.put(kind, new ArrayList<>());
        }
        var same = 0;
        var added = 0;
        for (var is : now) {
            var was = earlier.remove(key(is));
            if (was == null) {
                added++;
            } else if (was.read().equals(is.read()) && was.right() == is.right()) {
                same++;
            } else {
                changed.get(kind(was, is)).add(new Change(is.set(), is.id(), lines(was, is)));
            }
        }
        return new Changes(changed, same, added, earlier.size());
    }

    private static String key(Remembered item) {
        return item.set() + "\n" + item.id();
    }

    private static Kind kind(Remembered was, Remembered is) {
        if (was.right() == is.right()) {
            return Kind.CHANGED_OTHERWISE;
        }
        return is.right() ? Kind.BECAME_RIGHT : Kind.BECAME_WRONG;
    }

    /** Of its numbers those that changed, and those that are not as wanted. */
    private static List<Line> lines(Remembered was, Remembered is) {
        return is.whats(was).stream()
                .map(what -> new Line(what, how(is.wanted(), what), how(was.read(), what), how(is.read(), what)))
                .filter(line -> !line.was().equals(line.is())
                        || line.wanted().equals(NOT_THERE) != line.is().equals(NOT_THERE))
                .toList();
    }

    /** Several numbers that are put alike are put once: "3 × reported, part". */
    private static String how(List<Said> all, String what) {
        var times = all.stream()
                .filter(said -> said.what().equals(what))
                .collect(Collectors.groupingBy(Said::how, LinkedHashMap::new, Collectors.counting()));
        return times.isEmpty()
                ? NOT_THERE
                : times.entrySet().stream()
                        .map(how -> how.getValue() == 1 ? how.getKey() : how.getValue() + " × " + how.getKey())
                        .collect(Collectors.joining("; "));
    }
}
