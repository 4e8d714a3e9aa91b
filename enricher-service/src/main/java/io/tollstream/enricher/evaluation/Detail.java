package io.tollstream.enricher.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Of the found figures whose label names some side of theirs, how many have it right. */
public record Detail(int labelled, int right) {

    /** The sides that a label may leave out. */
    public static final List<Aspect> SIDES = List.of(Aspect.STANCE, Aspect.SCOPE, Aspect.VOICE, Aspect.REPLACES);

    static Map<Aspect, Detail> of(Matching matching) {
        var all = new EnumMap<Aspect, Detail>(Aspect.class);
        for (var pair : matching.found()) {
            for (var side : SIDES) {
                if (side.said(pair.wanted()).isPresent()) {
                    var right = side.agrees(pair.wanted(), pair.read()) ? 1 : 0;
                    all.merge(side, new Detail(1, right), Detail::plus);
                }
            }
        }
        return all;
    }

    Detail plus(Detail other) {
        return new Detail(labelled + other.labelled, right + other.right);
    }

    public double share() {
        return Share.of(right, labelled);
    }
}
