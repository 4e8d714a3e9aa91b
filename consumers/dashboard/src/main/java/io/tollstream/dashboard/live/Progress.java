package io.tollstream.dashboard.live;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** How far the reading is, for who asks from another thread. */
public final class Progress {

    /**
     * One look at it.
     *
     * @param behind records that are not read yet, by topic
     * @param trouble a sentence that says what is missing; empty where nothing is
     */
    public record State(Map<String, Long> behind, Optional<String> trouble) {

        public State {
            behind = new TreeMap<>(behind);
        }

        public long recordsBehind() {
            return behind.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final AtomicReference<State> state =
            new AtomicReference<>(new State(Map.of(), Optional.of("The reading of the topics has not begun.")));

    public State state() {
        return state.get();
    }

    public void behind(Map<String, Long> records) {
        state.set(new State(records, Optional.empty()));
    }

    public void trouble(String sentence) {
        state.updateAndGet(before -> new State(before.behind(), Optional.of(sentence)));
    }
}
