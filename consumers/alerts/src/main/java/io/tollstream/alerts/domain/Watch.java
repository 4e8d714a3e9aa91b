package io.tollstream.alerts.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one incident. Bounded: it does not grow with the number of revisions.
 *
 * @param revision the last; null before the first
 * @param profile null where not known
 * @param mute null where it is not muted
 * @param gone whether its toll was taken away, as by a merge
 * @param marks what rang
 * @param points how its figures moved, oldest first
 * @param held what waits to ring
 * @param group null where there is none
 */
public record Watch(
        String incident,
        @Nullable Revision revision,
        @Nullable Profile profile,
        @Nullable Mute mute,
        boolean gone,
        List<Mark> marks,
        List<Point> points,
        List<Held> held,
        @Nullable Group group) {

    public Watch {
        marks = List.copyOf(marks);
        points = List.copyOf(points);
        held = List.copyOf(held);
    }

    /** Of an incident that nothing is known of. */
    public static Watch start(String incident) {
        return new Watch(incident, null, null, null, false, List.of(), List.of(), List.of(), null);
    }

    /** Whether anything is known of it. */
    boolean known() {
        return revision != null || profile != null;
    }

    Watch with(Heard heard) {
        return switch (heard) {
            case Heard.Revised now ->
                new Watch(incident, now.revision(), profile, mute, false, marks, points, held, group);
            case Heard.Described now ->
                new Watch(incident, revision, now.profile(), mute, gone, marks, points, held, group);
            case Heard.Muted now ->
                new Watch(incident, revision, profile, now.mute(), gone, marks, points, held, group);
            case Heard.Gone now -> new Watch(incident, revision, profile, mute, true, marks, points, held, group);
        };
    }

    Watch with(List<Mark> marked, List<Point> moved) {
        return new Watch(incident, revision, profile, mute, gone, marked, moved, held, group);
    }

    Watch with(List<Held> waiting, @Nullable Group now) {
        return new Watch(incident, revision, profile, mute, gone, marks, points, waiting, now);
    }

    /** Its title, else its key. */
    String name() {
        return profile == null || profile.title().isEmpty() ? incident : profile.title();
    }
}
