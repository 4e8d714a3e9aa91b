package io.tollstream.audit.forget;

import io.tollstream.audit.seal.Keys;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;

/** Who signs what stands in a text's place: an Ed25519 key pair. */
record Signer(PrivateKey secret, PublicKey known) {

    /** The owner of a private key. */
    static Signer of(Path file) {
        var secret = Keys.privateKey(file);
        return new Signer(secret, Keys.publicOf(secret));
    }

    String keyId() {
        return Keys.id(known);
    }

    byte[] sign(byte[] bytes) {
        return Keys.sign(secret, bytes);
    }
}
