package io.tollstream.audit.export;

/** One column of a flat table. Every cell of it may be empty. */
public record Column(String name, Type type) {

    /** What its cells hold: String, Long, Double, Boolean or Instant. */
    public enum Type {
        TEXT,
        NUMBER,
        FRACTION,
        TRUTH,
        TIME
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column number(String name) {
        return new Column(name, Type.NUMBER);
    }

    static Column fraction(String name) {
        return new Column(name, Type.FRACTION);
    }

    static Column truth(String name) {
        return new Column(name, Type.TRUTH);
    }

    static Column time(String name) {
        return new Column(name, Type.TIME);
    }
}
