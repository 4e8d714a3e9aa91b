package io.tollstream.ingest.http;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.Quantifier;
import io.tollstream.schemas.Scope;
import io.tollstream.schemas.Stance;
import java.util.Arrays;
import java.util.stream.Stream;

/** One figure of a desk's entry as JSON. */
final class FigureForm {

    static final String[] KNOWN = {
        "measure",
        "party",
        "category",
        "low",
        "high",
        "quantifier",
        "scope",
        "stance",
        "attribution",
        "replaces",
        "correction",
        "quote"
    };

    private static final int BY_HAND = -1;

    static Figure read(Fields fields) {
        var count = count(fields);
        return Figure.newBuilder()
                .setMeasure(fields.needChoice("measure", sayable(Measure.values())))
                .setParty(fields.choice("party", sayable(Party.values())).orElse(Party.VICTIM))
                .setCategory(fields.line("category").orElse(""))
                .setCount(count)
                .setQuantifier(fields.choice("quantifier", Quantifier.values()).orElseGet(() -> quantifierOf(count)))
                .setScope(fields.choice("scope", sayable(Scope.values())).orElse(Scope.TOTAL))
                .setStance(fields.choice("stance", sayable(Stance.values())).orElse(Stance.REPORTED))
                .setAttribution(attribution(fields.needObject("attribution", "kind", "name")))
                .setReplaces(fields.object("replaces", "low", "high")
                        .map(FigureForm::count)
                        .orElse(null))
                .setCorrection(fields.flag("correction"))
                // No evidence, no figure: the third law of the toll begins at the door.
                .setEvidence(new Evidence(
                        fields.needLine("quote", "At least 31 people died, the military said."), BY_HAND, BY_HAND))
                .build();
    }

    /** Without OTHER, which is what an older reader makes of a newer symbol. */
    private static <E extends Enum<E>> E[] sayable(E[] symbols) {
        return Stream.of(symbols)
                .filter(symbol -> !symbol.name().equals("OTHER"))
                .toArray(count -> Arrays.copyOf(symbols, count));
    }

    /** Without high it is low; with a high of null it is open. */
    private static CountRange count(Fields fields) {
        var low = fields.needPeople("low");
        if (fields.isNull("high")) {
            return new CountRange(low, null);
        }
        var high = fields.people("high").orElse(low);
        if (high < low) {
            throw fields.bad("high", "must not be less than low");
        }
        return new CountRange(low, high);
    }

    private static Quantifier quantifierOf(CountRange count) {
        var high = count.getHigh();
        if (high == null) {
            return Quantifier.AT_LEAST;
        }
        return high == count.getLow() ? Quantifier.EXACT : Quantifier.BETWEEN;
    }

    private static Attribution attribution(Fields fields) {
        return new Attribution(
                fields.needChoice("kind", AttributionKind.values()),
                fields.line("name").orElse(""));
    }

    private FigureForm() {}
}
