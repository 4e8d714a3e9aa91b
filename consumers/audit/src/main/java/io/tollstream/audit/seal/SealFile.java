package io.tollstream.audit.seal;

import io.tollstream.commandline.InputFile;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a seal and of their signature, as they are found; believed only after {@link #seal}. */
record SealFile(byte[] bytes, byte[] signature, String where) {

    /** What the signature's file is called after. */
    static final String SIGNATURE = ".sig";

    static SealFile of(Path file) {
        var signature = signatureOf(file);
        InputFile.check(file);
        if (!Files.exists(signature)) {
            throw new Trouble("The signature " + signature + " is missing; it belongs beside " + file + ".");
        }
        try {
            return new SealFile(Files.readAllBytes(file), Files.readAllBytes(signature), file.toString());
        } catch (IOException e) {
            throw new Trouble("The seal " + file + " cannot be read: " + WhyNot.of(e) + ".", e);
        }
    }

    private static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + SIGNATURE);
    }

    /** @throws Trouble where one of the files is there already */
    void write(Path file) {
        try {
            if (Files.exists(file) || Files.exists(signatureOf(file))) {
                throw new Trouble(file + " is there already; give another file with --out.");
            }
            Files.write(signatureOf(file), signature, StandardOpenOption.CREATE_NEW);
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new Trouble("The seal cannot be written to " + file + ": " + WhyNot.of(e) + ".", e);
        }
    }

    /**
     * What the seal says, proved to be what one of these keys signed; the seal names that key.
     *
     * @throws Unsigned where it is not
     */
    Seal seal(PublicKeys keys) throws Unsigned {
        var signer = keys.signer(bytes, signature)
                .map(Keys::id)
                .orElseThrow(() -> new Unsigned("The signature of " + where + " does not fit "
                        + (keys.all().size() == 1 ? "the key " : "any of the keys ") + keys.ids()
                        + ": the seal was changed, or another key signed it" + claimed()
                        + ". Nothing in it can be believed."));
        var seal = Seal.of(bytes, where);
        if (!seal.keyId().equals(signer)) {
            throw new Unsigned("The seal " + where + " says that " + seal.keyId() + " signed it, and it was " + signer
                    + ". Nothing in it can be believed.");
        }
        return seal;
    }

    /** Which key it says that signed it, for who has taken the wrong one. */
    private String claimed() {
        try {
            return " (it names " + Seal.of(bytes, where).keyId() + ")";
        } catch (Trouble e) {
            return "";
        }
    }

    /** That a seal is not signed by the key; the message is a sentence. */
    static final class Unsigned extends Exception {
        Unsigned(String sentence) {
            super(sentence);
        }
    }
}
