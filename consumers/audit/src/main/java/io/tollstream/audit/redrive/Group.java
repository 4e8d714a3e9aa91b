package io.tollstream.audit.redrive;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The letters of one topic that died for one reason. */
final class Group {

    private final String from;
    private final String reason;
    private long count;
    private long sentBack;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    private Group(String from, String reason) {
        this.from = from;
        this.reason = reason;
    }

    /** All of them, the largest first. */
    static List<Group> of(Letters letters, Marks marks) {
        var groups = new TreeMap<String, Group>();
        letters.read(letter -> groups.computeIfAbsent(
                        letter.from() + "\n" + letter.reason(), key -> new Group(letter.from(), letter.reason()))
                .add(letter, marks));
        return sorted(groups.values());
    }

    private static List<Group> sorted(Collection<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparingLong(Group::count).reversed())
                .toList();
    }

    private void add(Letter letter, Marks marks) {
        count++;
        sentBack += marks.of(letter).isPresent() ? 1 : 0;
        first = letter.knownAt().isBefore(first) ? letter.knownAt() : first;
        last = letter.knownAt().isAfter(last) ? letter.knownAt() : last;
    }

    String from() {
        return from;
    }

    String reason() {
        return reason;
    }

    long count() {
        return count;
    }

    long sentBack() {
        return sentBack;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }
}
