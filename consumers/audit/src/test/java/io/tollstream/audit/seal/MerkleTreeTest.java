package io.tollstream.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The leaves and roots that Certificate Transparency's implementations test themselves with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void knownLeavesGiveTheKnownRoots() {
        var tree = new MerkleTree();
        var roots = new ArrayList<String>();

        roots.add(HEX.formatHex(tree.root()));
        for (var leaf : LEAVES) {
            tree.add(HEX.parseHex(leaf));
            roots.add(HEX.formatHex(tree.root()));
        }

        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void threeLeavesAreHashedAsTheDefinitionSays() throws Exception {
        var a = sha(0, bytes("a"));
        var b = sha(0, bytes("b"));
        var c = sha(0, bytes("c"));

        var root = MerkleTree.rootOf(List.of("a", "b", "c").stream()
                .map(leaf -> MerkleTree.leafHash(bytes(leaf)))
                .toList());

        assertThat(root).isEqualTo(sha(1, sha(1, a, b), c));
    }

    @Test
    void everyPathOfATreeOfAnySizeLeadsToItsRootAndNoOther() {
        var seed = 6962L;
        var random = new Random(seed);
        for (var round = 0; round < 60; round++) {
            var size = 1 + random.nextInt(70);
            var leaves = leaves(size, random);
            var root = MerkleTree.rootOf(leaves);
            assertThat(root).as("seed %d, size %d", seed, size).isEqualTo(byDefinition(leaves));
            for (var index = 0; index < size; index++) {
                var path = MerkleTree.path(leaves, index);
                assertThat(MerkleTree.rootOf(leaves.get(index), index, size, path))
                        .as("seed %d, leaf %d of %d", seed, index, size)
                        .isEqualTo(root);
                assertThat(leads(leaves.get((index + 1) % size), index, size, path, root))
                        .as("seed %d, another leaf for %d of %d", seed, index, size)
                        .isEqualTo(size == 1);
                if (size > 1) {
                    assertThat(leads(leaves.get(index), (index + 1) % size, size, path, root))
                            .as("seed %d, leaf %d of %d elsewhere", seed, index, size)
                            .isFalse();
                    assertThat(leads(leaves.get(index), index, size, path.subList(1, path.size()), root))
                            .as("seed %d, leaf %d of %d, a shorter path", seed, index, size)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void anInnerNodeDoesNotPassForALeaf() {
        var leaves = leaves(4, new Random(1));
        var node = MerkleTree.nodeHash(leaves.get(0), leaves.get(1));

        assertThatThrownBy(
                        () -> MerkleTree.rootOf(node, 0, 4, List.of(MerkleTree.nodeHash(leaves.get(2), leaves.get(3)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean leads(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        try {
            return MessageDigest.isEqual(MerkleTree.rootOf(leaf, index, size, path), root);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<byte[]> leaves(int size, Random random) {
        var leaves = new ArrayList<byte[]>();
        for (var at = 0; at < size; at++) {
            var leaf = new byte[random.nextInt(40)];
            random.nextBytes(leaf);
            leaves.add(MerkleTree.leafHash(leaf));
        }
        return leaves;
    }

    /** MTH of RFC 6962, word for word. */
    private static byte[] byDefinition(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        var split = 1;
        while (2 * split < hashes.size()) {
            split *= 2;
        }
        return MerkleTree.nodeHash(
                byDefinition(hashes.subList(0, split)), byDefinition(hashes.subList(split, hashes.size())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha(int prefix, byte[]... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) prefix);
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
