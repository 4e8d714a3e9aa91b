package io.tollstream.audit.seal;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The public keys that are believed: those of today and those of before, for keys change while signatures stay. */
public record PublicKeys(List<PublicKey> all) {

    public PublicKeys {
        all = List.copyOf(all);
    }

    public static PublicKeys of(PublicKey... keys) {
        return new PublicKeys(List.of(keys));
    }

    /** @throws io.tollstream.commandline.Trouble where a file holds no public key */
    public static PublicKeys in(List<Path> files) {
        return new PublicKeys(files.stream().map(Keys::publicKey).toList());
    }

    /** Whether none was given to check anything by. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Which of them signed these bytes; empty where none did. */
    public Optional<PublicKey> signer(byte[] bytes, byte[] signature) {
        return all.stream().filter(key -> Keys.signed(key, bytes, signature)).findFirst();
    }

    /** What they are called, as a sentence names them. */
    public String ids() {
        return all.stream().map(Keys::id).distinct().collect(Collectors.joining(", "));
    }
}
