package io.tollstream.audit.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tollstream.audit.export.Canonical;
import io.tollstream.audit.export.ExportedRecord;
import io.tollstream.audit.export.Table;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The roots of a history: one for each incident over its updates, then its revisions, each in the order of the topic, then
 * its latest toll; and one over all incidents, in the order of their keys (by UTF-16 code units). Holds some hashes for
 * each incident in memory.
 */
final class Roots {

    private final TreeMap<String, OfIncident> incidents = new TreeMap<>();
    private long records;

    /** One incident's tree, and what its root was before the toll. */
    private static final class OfIncident {
        private final MerkleTree tree = new MerkleTree();
        private String historyRoot = "";
        private long history;
    }

    /**
     * An incident as a leaf of the tree over all.
     *
     * @param root over its records, 64 hex digits
     */
    record Leaf(String incident, long records, String root) {

        byte[] hash() {
            var node = JsonNodeFactory.instance.objectNode();
            node.put("incident", incident).put("records", records).put("root", root);
            return MerkleTree.leafHash(Canonical.bytes(node));
        }
    }

    /** Takes the next record; those of one incident come updates first, revisions next, toll last. */
    void add(Table<?> table, ExportedRecord record) {
        var incident = incidents.computeIfAbsent(record.incident(), key -> new OfIncident());
        if (table == Table.TOLLS) {
            incident.historyRoot = hex(incident.tree.root());
            incident.history = incident.tree.size();
            incident.tree.add(record.canonical());
        } else {
            incident.tree.add(record.canonical());
        }
        records++;
    }

    long incidents() {
        return incidents.size();
    }

    long records() {
        return records;
    }

    Optional<Leaf> leaf(String incident) {
        return Optional.ofNullable(incidents.get(incident)).map(found -> leaf(incident, found));
    }

    private static Leaf leaf(String key, OfIncident incident) {
        return new Leaf(key, incident.tree.size(), hex(incident.tree.root()));
    }

    /** Over every record. */
    String root() {
        return hex(MerkleTree.rootOf(leafHashes()));
    }

    List<byte[]> leafHashes() {
        return incidents.entrySet().stream()
                .map(entry -> leaf(entry.getKey(), entry.getValue()).hash())
                .toList();
    }

    /** Which leaf an incident is, from 0. */
    int index(String incident) {
        return incidents.headMap(incident).size();
    }

    /** Over the updates and revisions alone, which stay on their topics for ever, as a later toll takes an earlier one's place. */
    String historyRoot() {
        var tree = new MerkleTree();
        incidents.forEach((key, incident) -> {
            var leaf = incident.historyRoot.isEmpty()
                    ? leaf(key, incident)
                    : new Leaf(key, incident.history, incident.historyRoot);
            if (leaf.records() > 0) {
                tree.addHash(leaf.hash());
            }
        });
        return hex(tree.root());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
