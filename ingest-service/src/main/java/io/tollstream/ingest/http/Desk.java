package io.tollstream.ingest.http;

/** Who decides at this door: a person or a desk, never the machine. */
final class Desk {

    /** The name under which the machine decides. */
    private static final String MACHINE = "enricher";

    static String named(Fields fields, String name) {
        var desk = fields.needLine(name, "Crisis desk");
        if (desk.equalsIgnoreCase(MACHINE)) {
            throw fields.bad(
                    name,
                    "must be the name of a desk or person; '" + MACHINE + "' is the machine's, which decides less");
        }
        return desk;
    }

    private Desk() {}
}
