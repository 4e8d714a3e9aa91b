package io.tollstream.audit.seal;

import io.tollstream.audit.export.Digests;
import io.tollstream.commandline.InputFile;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Ed25519 keys in PEM files, as OpenSSL writes and reads them: PKCS #8 the private, X.509 the public one. */
public final class Keys {

    static final String PRIVATE_FILE = "private.pem";
    static final String PUBLIC_FILE = "public.pem";

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private Keys() {}

    /** @throws Trouble where one of the files is there already */
    static KeyPair create(Path directory) {
        try {
            Files.createDirectories(directory);
            for (var name : Set.of(PRIVATE_FILE, PUBLIC_FILE)) {
                if (Files.exists(directory.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    throw new Trouble(directory.resolve(name)
                            + " is there already and is not overwritten: what it signed could not be checked any more;"
                            + " give another directory.");
                }
            }
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            write(directory.resolve(PRIVATE_FILE), PRIVATE, pair.getPrivate().getEncoded(), true);
            write(directory.resolve(PUBLIC_FILE), PUBLIC, pair.getPublic().getEncoded(), false);
            return pair;
        } catch (FileAlreadyExistsException e) {
            throw new Trouble(directory + " cannot be used: " + WhyNot.of(e) + ".", e);
        } catch (IOException e) {
            throw new Trouble("The keys cannot be written to " + directory + ": " + WhyNot.of(e) + ".", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519.", e);
        }
    }

    private static void write(Path file, String what, byte[] der, boolean secret) throws IOException {
        var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        var pem = "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
        // With its permissions from the first moment: nobody else may read it in between.
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = secret && posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** @throws Trouble where the file holds no such key */
    public static PrivateKey privateKey(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der(file, PRIVATE)));
        } catch (GeneralSecurityException e) {
            throw notAKey(file, PRIVATE, e);
        }
    }

    /** @throws Trouble where the file holds no such key */
    public static PublicKey publicKey(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der(file, PUBLIC)));
        } catch (GeneralSecurityException e) {
            throw notAKey(file, PUBLIC, e);
        }
    }

    private static byte[] der(Path file, String what) {
        var text = InputFile.text(file);
        var begin = "-----BEGIN " + what + "-----";
        var end = "-----END " + what + "-----";
        var from = text.indexOf(begin);
        var to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new Trouble(file + " holds no " + what.toLowerCase(Locale.ROOT)
                    + " in PEM; `tollstream audit keys new DIR` makes a pair: " + PRIVATE_FILE + " signs, "
                    + PUBLIC_FILE
                    + " checks.");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw notAKey(file, what, e);
        }
    }

    private static Trouble notAKey(Path file, String what, Exception cause) {
        return new Trouble(
                file + " holds no Ed25519 " + what.toLowerCase(Locale.ROOT)
                        + "; `tollstream audit keys new DIR` makes a pair.",
                cause);
    }

    /** The public half of a private key. */
    public static PublicKey publicOf(PrivateKey key) {
        try {
            var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            // A pair is made of 32 random bytes, which are the private key; given these, the same pair comes out.
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519.", e);
        }
    }

    /** Bytes that are known beforehand. */
    private static final class Given extends SecureRandom {

        private final transient byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }

    /** What a key is called: SHA-256 of its X.509 form, 64 hex digits. */
    public static String id(PublicKey key) {
        return Digests.hex(key.getEncoded());
    }

    public static byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519.", e);
        }
    }

    /** Whether this key signed these bytes; false for a signature that is none. */
    public static boolean signed(PublicKey key, byte[] bytes, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
