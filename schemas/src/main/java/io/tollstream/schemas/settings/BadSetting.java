package io.tollstream.schemas.settings;

/** A setting that cannot be used. Its message is one sentence that says which, what is wrong and what to write. */
public final class BadSetting extends RuntimeException {

    public BadSetting(String sentence) {
        super(sentence);
    }
}
