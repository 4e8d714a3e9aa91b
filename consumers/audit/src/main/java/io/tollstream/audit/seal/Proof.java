package io.tollstream.audit.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tollstream.audit.export.Digests;
import io.tollstream.audit.export.ExportedRecord;
import io.tollstream.audit.seal.Finding.Kind;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * That one incident's records are among those sealed, for who has nothing else: the seal, the records with the schemas to
 * read them, and the path from the incident's root to the signed one.
 *
 * @param seal the seal's exact text
 * @param signature of it, in Base64
 * @param index which leaf the incident is, from 0, of how many
 * @param path hashes beside the way up, the lowest first, 64 hex digits each
 * @param records as they are hashed
 * @param schemas by file name, as the export has them
 */
record Proof(
        String format,
        String seal,
        byte[] signature,
        String incident,
        String root,
        long index,
        long incidents,
        List<String> path,
        List<JsonNode> records,
        Map<String, String> schemas) {

    static final String FORMAT = "tollstream-proof/1";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * The proof of one incident of a sealed export.
     *
     * @throws Trouble where the export is not what was sealed, or has no such incident
     */
    static Proof of(String incident, SealFile file, Path directory) {
        var seal = Seal.of(file.bytes(), file.where());
        var roots = new Roots();
        var records = new ArrayList<JsonNode>();
        ExportReader.read(directory, (table, record) -> {
            roots.add(table, record);
            if (record.incident().equals(incident)) {
                records.add(record.json());
            }
        });
        if (!roots.root().equals(seal.root())) {
            throw new Trouble("The export in " + directory + " is not the one that was sealed; `tollstream audit verify"
                    + " --sealed` says what differs.");
        }
        var leaf = roots.leaf(incident)
                .orElseThrow(() -> new Trouble(
                        "The incident " + incident + " is not among the " + seal.incidents() + " sealed ones."));
        var index = roots.index(incident);
        return new Proof(
                FORMAT,
                new String(file.bytes(), StandardCharsets.UTF_8),
                file.signature(),
                incident,
                leaf.root(),
                index,
                seal.incidents(),
                MerkleTree.path(roots.leafHashes(), index).stream()
                        .map(HexFormat.of()::formatHex)
                        .toList(),
                records,
                schemas(seal, directory));
    }

    private static Map<String, String> schemas(Seal seal, Path directory) {
        var schemas = new TreeMap<String, String>();
        for (var schema : seal.manifest().schemas()) {
            try {
                schemas.put(schema.file(), Files.readString(directory.resolve(schema.file())));
            } catch (IOException e) {
                throw new Trouble(schema.file() + " cannot be read: " + WhyNot.of(e) + ".", e);
            }
        }
        return schemas;
    }

    /** @throws Trouble where this is no proof, or one of another format */
    static Proof of(String text, String where) {
        try {
            var json = MAPPER.readTree(text);
            var format = json.path("format").asText();
            if (!FORMAT.equals(format)) {
                throw new Trouble(where + " has the format '" + format + "', this version reads " + FORMAT
                        + "; give a proof, and use the version of tollstream that made it, or a newer one.");
            }
            return MAPPER.treeToValue(json, Proof.class);
        } catch (JsonProcessingException e) {
            throw new Trouble(where + " is no proof, or a damaged one: " + e.getOriginalMessage() + ".", e);
        }
    }

    String text() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    SealFile file(String where) {
        return new SealFile(seal.getBytes(StandardCharsets.UTF_8), signature, "the seal in " + where);
    }

    /** What is wrong with it; nothing where it proves what it says. */
    List<Finding> check(PublicKeys keys, String where) {
        try {
            var signed = file(where).seal(keys);
            var findings = new ArrayList<>(schemas(signed));
            var records = rootOfRecords();
            if (!records.equals(root)) {
                findings.add(wrong("its records do not add up to the root that it gives"));
            }
            if (!rootOfAll().equals(signed.root())) {
                findings.add(wrong("its path does not lead to the sealed root: it is of another seal or was changed"));
            }
            return findings;
        } catch (SealFile.Unsigned e) {
            return List.of(new Finding(Kind.SIGNATURE, where, e.getMessage()));
        } catch (IllegalArgumentException e) {
            return List.of(wrong("it is damaged: " + e.getMessage()));
        }
    }

    private List<Finding> schemas(Seal signed) {
        var findings = new ArrayList<Finding>();
        var sealed = new TreeMap<String, String>();
        signed.manifest().files().forEach(file -> sealed.put(file.name(), file.sha256()));
        schemas.forEach((name, text) -> {
            if (!Digests.hex(text.getBytes(StandardCharsets.UTF_8)).equals(sealed.get(name))) {
                findings.add(wrong("its schema " + name + " is not the one that was sealed"));
            }
        });
        return findings;
    }

    private Finding wrong(String why) {
        return new Finding(Kind.PROOF, incident, "The proof of " + incident + " proves nothing: " + why + ".");
    }

    private String rootOfRecords() {
        var tree = new MerkleTree();
        for (var json : records) {
            var record = ExportedRecord.of(json);
            if (!record.json().equals(json)) {
                throw new IllegalArgumentException(record.place() + " says more than is sealed.");
            }
            if (!record.incident().equals(incident)) {
                throw new IllegalArgumentException(record.place() + " is of another incident.");
            }
            tree.add(record.canonical());
        }
        return HexFormat.of().formatHex(tree.root());
    }

    private String rootOfAll() {
        var leaf = new Roots.Leaf(incident, records.size(), root);
        var beside = path.stream().map(HexFormat.of()::parseHex).toList();
        return HexFormat.of().formatHex(MerkleTree.rootOf(leaf.hash(), index, incidents, beside));
    }
}
