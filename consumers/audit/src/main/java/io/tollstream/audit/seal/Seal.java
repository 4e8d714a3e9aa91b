package io.tollstream.audit.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tollstream.audit.export.Manifest;
import io.tollstream.commandline.Trouble;
import java.nio.charset.StandardCharsets;

/**
 * What is signed of an export. The signature is over the exact bytes of the file, and stands in a file of its own beside
 * it: any tool that knows Ed25519 can check it, and nobody has to agree on how JSON is written.
 *
 * @param keyId SHA-256 of the public key, 64 hex digits
 * @param sealedAt ISO 8601
 * @param root over every record, 64 hex digits
 * @param historyRoot over the updates and revisions alone, 64 hex digits
 * @param manifestSha256 of the export's manifest, 64 hex digits
 * @param export the same manifest: hashes of files, offsets, schemas, rules
 */
record Seal(
        String format,
        String algorithm,
        String keyId,
        String sealedAt,
        long incidents,
        long records,
        String root,
        String historyRoot,
        String manifestSha256,
        JsonNode export) {

    static final String FORMAT = "tollstream-seal/1";
    static final String ALGORITHM = "Ed25519";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    byte[] bytes() {
        try {
            return (MAPPER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What these bytes say, whoever signed them.
     *
     * @param where how the file is called in a sentence
     * @throws Trouble where they are no seal, or one of another format
     */
    static Seal of(byte[] bytes, String where) {
        try {
            var json = MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
            var format = json.path("format").asText();
            if (!FORMAT.equals(format)) {
                throw new Trouble(where + " has the format '" + format + "', this version reads " + FORMAT
                        + "; give a seal, and use the version of tollstream that made it, or a newer one.");
            }
            return MAPPER.treeToValue(json, Seal.class);
        } catch (JsonProcessingException e) {
            throw new Trouble(where + " is no seal, or a damaged one: " + e.getOriginalMessage() + ".", e);
        }
    }

    Manifest manifest() {
        return Manifest.of(export, "the seal");
    }
}
