package io.tollstream.ingest.http;

import io.tollstream.ingest.http.Problem.Kind;
import io.tollstream.ingest.out.NotSent;

/** Ends the reading of what cannot be accepted. */
final class Refusal extends RuntimeException {

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Refusal of(Kind kind, String detail) {
        return new Refusal(Problem.of(kind, detail));
    }

    static Refusal of(Kind kind, String field, String detail) {
        return new Refusal(Problem.of(kind, field, detail));
    }

    Problem problem() {
        return problem;
    }

    /** What the caller hears of a record that did not reach the broker. */
    static Problem problemOf(NotSent why) {
        var kind =
                switch (why.reason()) {
                    case AWAY -> Kind.UNAVAILABLE;
                    case OVERLOADED -> Kind.OVERLOADED;
                    case TOO_LARGE -> Kind.TOO_LARGE;
                };
        return Problem.of(kind, why.getMessage());
    }
}
