package io.tollstream.dashboard.http;

import io.tollstream.dashboard.http.Problem.Kind;
import java.util.Optional;

/** Ends the answering of what cannot be answered. */
final class Refusal extends RuntimeException {

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Refusal of(Kind kind, String detail) {
        return new Refusal(Problem.of(kind, detail));
    }

    /** Of a parameter. */
    static Refusal of(String parameter, String detail) {
        return new Refusal(new Problem(Kind.BAD_PARAMETER, detail, Optional.of(parameter)));
    }

    Problem problem() {
        return problem;
    }
}
