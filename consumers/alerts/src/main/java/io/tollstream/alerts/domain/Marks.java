package io.tollstream.alerts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rang for one incident, at most {@link #MOST_OF_A_RULE} things of each rule: the oldest is forgotten. */
final class Marks {

    static final int MOST_OF_A_RULE = 32;

    private final List<Mark> all;

    /** @param rules that there are: what others marked is forgotten */
    Marks(List<Mark> all, Set<String> rules) {
        this.all = new ArrayList<>(
                all.stream().filter(mark -> rules.contains(mark.rule())).toList());
    }

    List<Mark> all() {
        return List.copyOf(all);
    }

    Of of(String rule) {
        return new Of(rule);
    }

    /** What one rule rang over. */
    final class Of {

        private final String rule;

        private Of(String rule) {
            this.rule = rule;
        }

        Optional<Mark> about(String about) {
            return all.stream().filter(mark -> is(mark, about)).findFirst();
        }

        void put(String about, long number, long former, Instant at) {
            remove(about);
            all.add(new Mark(rule, about, number, former, at));
            var ours = all.stream().filter(mark -> mark.rule().equals(rule)).toList();
            if (ours.size() > MOST_OF_A_RULE) {
                all.remove(ours.stream().min(Comparator.comparing(Mark::at)).orElseThrow());
            }
        }

        void remove(String about) {
            all.removeIf(mark -> is(mark, about));
        }

        private boolean is(Mark mark, String about) {
            return mark.rule().equals(rule) && mark.about().equals(about);
        }
    }
}
