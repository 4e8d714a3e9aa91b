package io.tollstream.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.commandline.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    private Path folder;

    @Test
    void aNewPairSignsAndChecks() {
        Keys.create(folder);

        var secret = Keys.privateKey(folder.resolve(Keys.PRIVATE_FILE));
        var open = Keys.publicKey(folder.resolve(Keys.PUBLIC_FILE));
        var signature = Keys.sign(secret, bytes("31"));
        assertThat(Keys.signed(open, bytes("31"), signature)).isTrue();
        assertThat(Keys.signed(open, bytes("32"), signature)).isFalse();
        assertThat(Keys.signed(open, bytes("31"), bytes("no signature"))).isFalse();
        assertThat(Keys.publicOf(secret)).isEqualTo(open);
    }

    @Test
    void thePrivateKeyIsItsOwnersAlone() throws IOException {
        Keys.create(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Keys.PRIVATE_FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void keysAreNeverOverwritten() throws IOException {
        Keys.create(folder);
        var before = Files.readString(folder.resolve(Keys.PRIVATE_FILE));

        assertThatThrownBy(() -> Keys.create(folder))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("not overwritten");

        assertThat(Files.readString(folder.resolve(Keys.PRIVATE_FILE))).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoKeyIsRefusedWithWhatToDo() throws IOException {
        Keys.create(folder);
        Files.writeString(folder.resolve("no.pem"), "nothing");

        assertThatThrownBy(() -> Keys.publicKey(folder.resolve("no.pem")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("keys new");
        assertThatThrownBy(() -> Keys.privateKey(folder.resolve(Keys.PUBLIC_FILE)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("private key");
    }

    /** Test 2 of RFC 8032, section 7.1. */
    @Test
    void theKnownKeyGivesTheKnownSignature() throws IOException {
        var der =
                "302e020100300506032b657004220420" + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
        Files.writeString(
                folder.resolve("known.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(der))
                        + "\n-----END PRIVATE KEY-----\n");

        var signature = Keys.sign(Keys.privateKey(folder.resolve("known.pem")), new byte[] {0x72});

        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
