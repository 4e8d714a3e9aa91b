package io.tollstream.commandline;

/** Something that stops a command. Its message is one sentence for the user: what is wrong, and what to do. */
public final class Trouble extends RuntimeException {

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
