package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Figure;
import java.util.Locale;
import java.util.Optional;

/** One side of a figure that may be read wrongly. */
public enum Aspect {
    MEASURE,
    PARTY,
    COUNT,
    STANCE,
    SCOPE,
    /** What kind of voice says so. */
    VOICE,
    REPLACES;

    private static final String NOTHING = "nothing";

    /** Whether they agree; a label that is silent about this side agrees with everything. */
    boolean agrees(WantedFigure wanted, Figure read) {
        return said(wanted)
                .map(value -> value.equals(read(read)))
                .orElse(this != STANCE || wanted.standing().agreesWith(read.stance()));
    }

    /** What the label says of this side; nothing where it is silent. */
    Optional<?> said(WantedFigure wanted) {
        return switch (this) {
            case MEASURE -> Optional.of(wanted.measure());
            case PARTY -> Optional.of(wanted.party());
            case COUNT -> Optional.of(wanted.range());
            case STANCE -> wanted.stance();
            case SCOPE -> wanted.scope();
            case VOICE -> wanted.attribution();
            case REPLACES -> wanted.replaces();
        };
    }

    private Object read(Figure figure) {
        return switch (this) {
            case MEASURE -> figure.measure();
            case PARTY -> figure.party();
            case COUNT -> Range.of(figure.count());
            case STANCE -> figure.stance();
            case SCOPE -> figure.scope();
            case VOICE -> figure.attribution().kind();
            case REPLACES -> figure.replaces() == null ? NOTHING : Range.of(figure.replaces());
        };
    }

    /** What was taken for what: "claimed → confirmed". */
    String confused(WantedFigure wanted, Figure read) {
        var label = said(wanted).<Object>map(value -> value).orElse(this == STANCE ? wanted.standing() : NOTHING);
        return words(label) + " → " + words(read(read));
    }

    public String word() {
        return words(this);
    }

    private static String words(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
