package io.tollstream.enricher.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One figure of merit of some items, between 0 and 1, by which a floor can be named. */
public enum Merit {
    PRECISION,
    RECALL,
    F1,
    STANCE,
    KILLED,
    INJURED,
    BOTH,
    ATTACKERS;

    public static Optional<Merit> named(String word) {
        return Stream.of(values()).filter(merit -> merit.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing where no item is labelled for it. */
    public OptionalDouble of(Scores scores) {
        var figures = scores.figures();
        var toll = scores.toll();
        return switch (this) {
            case PRECISION -> where(figures.items(), figures.precision());
            case RECALL -> where(figures.items(), figures.recall());
            case F1 -> where(figures.items(), figures.f1());
            case STANCE -> where(figures.items(), figures.standing());
            case KILLED -> where(toll.items(), toll.killedShare());
            case INJURED -> where(toll.items(), toll.injuredShare());
            case BOTH -> where(toll.items(), toll.bothShare());
            case ATTACKERS -> where(toll.apart(), toll.attackersKilledShare());
        };
    }

    private static OptionalDouble where(int labelled, double share) {
        return labelled == 0 ? OptionalDouble.empty() : OptionalDouble.of(share);
    }
}
