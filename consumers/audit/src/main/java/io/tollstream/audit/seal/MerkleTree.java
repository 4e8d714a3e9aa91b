package io.tollstream.audit.seal;

import io.tollstream.audit.export.Digests;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree by RFC 6962, section 2.1, that grows leaf by leaf: a leaf's hash is SHA-256 of 0x00 and its bytes, a
 * node's of 0x01 and both hashes below it. It remembers one hash for each bit of its size.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Roots of full trees, the largest first; the sizes are the bits of the size. */
    private final List<byte[]> full = new ArrayList<>();

    private long size;

    static byte[] leafHash(byte[] leaf) {
        var digest = Digests.sha256();
        digest.update(LEAF);
        return digest.digest(leaf);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        var digest = Digests.sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    void add(byte[] leaf) {
        addHash(leafHash(leaf));
    }

    void addHash(byte[] leafHash) {
        var hash = leafHash;
        for (var rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = nodeHash(full.removeLast(), hash);
        }
        full.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    /** The root; of a tree without leaves the hash of nothing. */
    byte[] root() {
        if (full.isEmpty()) {
            return Digests.sha256().digest();
        }
        var root = full.getLast();
        for (var at = full.size() - 2; at >= 0; at--) {
            root = nodeHash(full.get(at), root);
        }
        return root;
    }

    /**
     * The hashes beside the way from one leaf up to the root.
     *
     * @param index of the leaf, from 0
     */
    static List<byte[]> path(List<byte[]> leafHashes, int index) {
        if (leafHashes.size() <= 1) {
            return new ArrayList<>();
        }
        var split = Integer.highestOneBit(leafHashes.size() - 1);
        var left = leafHashes.subList(0, split);
        var right = leafHashes.subList(split, leafHashes.size());
        var path = index < split ? path(left, index) : path(right, index - split);
        path.add(rootOf(index < split ? right : left));
        return path;
    }

    static byte[] rootOf(List<byte[]> leafHashes) {
        var tree = new MerkleTree();
        leafHashes.forEach(tree::addHash);
        return tree.root();
    }

    /**
     * The root that follows from a leaf and its path.
     *
     * @throws IllegalArgumentException where a tree of this size has no such path
     */
    static byte[] rootOf(byte[] leafHash, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf " + index + " in a tree of " + size + ".");
        }
        var hash = leafHash;
        var at = index;
        var last = size - 1;
        for (var beside : path) {
            if (last == 0) {
                throw new IllegalArgumentException("The path is too long.");
            }
            if ((at & 1) == 1 || at == last) {
                hash = nodeHash(beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = nodeHash(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("The path is too short.");
        }
        return hash;
    }
}
