package io.tollstream.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** A pair of Ed25519 keys in PEM files, as any tool writes them. */
final class Keys {

    static final String PRIVATE = "private.pem";
    static final String PUBLIC = "public.pem";

    private static final int LINE = 64;

    static void write(Path folder) throws Exception {
        Files.createDirectories(folder);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(folder.resolve(PRIVATE), "PRIVATE KEY", pair.getPrivate().getEncoded());
        write(folder.resolve(PUBLIC), "PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static void write(Path file, String what, byte[] der) throws Exception {
        var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
    }

    private Keys() {}
}
