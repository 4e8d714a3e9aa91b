package io.tollstream.enricher.domain.incident;

import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.toll.Ledger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The nodes of several incidents with what travels between them. What one says to another stays in order; everything
 * else comes in an order of the seed's choice, and some of it twice.
 */
final class Network {

    /** What the world says to the nodes: a sender that every node hears. */
    private static final String WORLD = "";

    private final Random random;
    private final ToIntFunction<String> others;
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, Deque<Function<IncidentNode<Update>, Step<Update>>>> queues = new TreeMap<>();
    private int delivered;

    /** @param others how many updates the node of an incident keeps beside those that its ledgers refer to */
    Network(long seed, ToIntFunction<String> others) {
        this.random = new Random(seed);
        this.others = others;
    }

    void report(String incident, Update update) {
        post(WORLD, incident, node -> node.take(Received.own(update, update)));
    }

    void act(String incident, Act act) {
        post(WORLD, incident, node -> node.obey(act));
    }

    private void post(String from, String to, Function<IncidentNode<Update>, Step<Update>> message) {
        var queue = queues.computeIfAbsent(from + ">" + to, pair -> new ArrayDeque<>());
        queue.add(message);
        if (random.nextInt(5) == 0) {
            queue.add(message);
        }
    }

    /** Delivers so many messages, of those that wait; the world's in any order. */
    void deliver(int messages) {
        for (var i = 0; i < messages && !queues.isEmpty(); i++) {
            var pair = List.copyOf(queues.keySet()).get(random.nextInt(queues.size()));
            var queue = queues.get(pair);
            var message = pair.startsWith(">") ? anyOf(queue) : queue.poll();
            if (queue.isEmpty()) {
                queues.remove(pair);
            }
            delivered++;
            node(pair.substring(pair.indexOf('>') + 1)).hear(message);
        }
    }

    private Function<IncidentNode<Update>, Step<Update>> anyOf(
            Deque<Function<IncidentNode<Update>, Step<Update>>> queue) {
        var waiting = new ArrayList<>(queue);
        var chosen = waiting.remove(random.nextInt(waiting.size()));
        queue.clear();
        queue.addAll(waiting);
        return chosen;
    }

    /** Delivers everything; fails where messages go on for ever. */
    void settle() {
        var most = delivered + 100_000;
        while (!queues.isEmpty()) {
            if (delivered > most) {
                throw new AssertionError("The nodes go on talking: " + queues.keySet());
            }
            deliver(1);
        }
    }

    Ledger ledger(String incident) {
        return node(incident).state.ledger();
    }

    int kept(String incident) {
        return node(incident).kept.all().size();
    }

    /** What the updates kept that count there add up to. */
    Ledger keptLedger(String incident) {
        var node = node(incident);
        return Ledger.of(node.kept.all().stream()
                .filter(received -> node.state.placements().of(received).equals(incident))
                .map(Received::update)
                .toList());
    }

    IncidentState state(String incident) {
        return node(incident).state;
    }

    private Node node(String incident) {
        return nodes.computeIfAbsent(incident, Node::new);
    }

    private final class Node {

        private final MapShelf kept = new MapShelf();
        private final int most;
        private IncidentState state;

        Node(String incident) {
            most = others.applyAsInt(incident);
            state = IncidentState.start(incident);
        }

        void hear(Function<IncidentNode<Update>, Step<Update>> message) {
            var step = message.apply(new IncidentNode<>(state, kept, most));
            state = step.after();
            step.sent().forEach(this::send);
        }

        private void send(Sent<Update> sent) {
            var from = state.key();
            post(
                    from,
                    sent.to(),
                    switch (sent) {
                        case Sent.HandedOn<Update> one -> {
                            var update = via(from, one.received());
                            yield node -> node.take(update);
                        }
                        case Sent.Transfer<Update> transfer -> {
                            var moved = transfer.moved().stream()
                                    .map(one -> via(from, one))
                                    .toList();
                            var act = "act-" + delivered;
                            yield node -> node.take(from, act, moved, transfer.withdrawn());
                        }
                        case Sent.Forgotten<Update> gone -> node -> node.take(from, null, List.of(), gone.updateIds());
                    });
        }

        private static Received<Update> via(String from, Received<Update> received) {
            return new Received<>(from, received.update(), received.record());
        }
    }

    /** Keeps updates in memory. */
    private static final class MapShelf implements Shelf<Update> {

        private final TreeMap<String, Map<String, Received<Update>>> kept = new TreeMap<>();

        @Override
        public List<Received<Update>> of(String updateId) {
            return List.copyOf(kept.getOrDefault(updateId, Map.of()).values());
        }

        @Override
        public List<Received<Update>> all() {
            return kept.values().stream()
                    .flatMap(ways -> ways.values().stream())
                    .toList();
        }

        @Override
        public void put(Received<Update> received) {
            kept.computeIfAbsent(received.id(), id -> new HashMap<>()).put(received.via(), received);
        }

        @Override
        public void remove(Received<Update> received) {
            kept.getOrDefault(received.id(), new HashMap<>()).remove(received.via());
        }
    }
}
