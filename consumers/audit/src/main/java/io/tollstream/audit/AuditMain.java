package io.tollstream.audit;

import io.tollstream.commandline.Sentences;

/** The audit as a program of its own, for a container. */
public final class AuditMain {

    public static void main(String[] args) {
        System.exit(Sentences.commandLine(new AuditCommand()).execute(args));
    }

    private AuditMain() {}
}
