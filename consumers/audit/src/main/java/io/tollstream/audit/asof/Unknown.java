package io.tollstream.audit.asof;

import io.tollstream.commandline.Trouble;

/** An incident that nobody knows. */
final class Unknown {

    private Unknown() {}

    static Trouble incident(String key) {
        return new Trouble("No topic knows an incident " + key + "; `incidents list` lists those there are.");
    }
}
