package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.signature.Signature;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How likely two items are about one event: the logistic function of their weighed traits.
 *
 * <p>The weights stand in likeness.txt, for two items in one language and for two in different ones, where words say
 * little and places, days and numbers all.
 */
public final class Likeness {

    /** A reason of less than this, in logits, is not worth telling. */
    static final double TELLING = 0.05;

    /** With so many items an incident is much in the news. */
    private static final double MANY = 3;

    private final double[] same = new double[Trait.values().length];
    private final double[] foreign = new double[Trait.values().length];

    /** @param files the folder with likeness.txt */
    Likeness(LexiconFiles files) {
        files.lines("likeness.txt", 3, fields -> {
            var trait = Trait.valueOf(fields[0]).ordinal();
            same[trait] = Double.parseDouble(fields[1]);
            foreign[trait] = Double.parseDouble(fields[2]);
        });
    }

    /** With the weights that the project ships. */
    public static Likeness standard() {
        return new Likeness(new LexiconFiles("/resolution/"));
    }

    /**
     * How likely an item belongs to an incident: half by the likest example, half by all on average, for one likeness may
     * be chance; and a little likelier where the incident is much in the news.
     */
    double of(Signature item, OpenIncident incident) {
        var most = 0.0;
        var sum = 0.0;
        for (var example : incident.examples()) {
            var alike = of(item, example);
            sum += alike;
            most = Math.max(most, alike);
        }
        var likeness = (most + sum / incident.examples().size()) / 2;
        if (likeness == 0 || !Traits.near(item.day(), incident.lastDay())) {
            return likeness;
        }
        var story = same[Trait.STORY.ordinal()] * Math.log(Math.max(1, incident.items() / MANY));
        return logistic(Math.log(likeness / (1 - likeness)) + story);
    }

    /** How likely two incidents are one: the mean likeness of their examples. */
    double of(OpenIncident one, OpenIncident other) {
        var sum = 0.0;
        for (var example : one.examples()) {
            for (var against : other.examples()) {
                sum += of(example, against);
            }
        }
        return sum / (one.examples().size() * other.examples().size());
    }

    /** The example that an item is likest. */
    Signature likest(Signature item, OpenIncident incident) {
        return Collections.max(incident.examples(), Comparator.comparingDouble(example -> of(item, example)));
    }

    /** From 0 to 1. */
    double of(Signature one, Signature other) {
        var traits = Traits.of(one, other);
        var weights = weights(one, other);
        var sum = 0.0;
        for (var trait = 0; trait < traits.length; trait++) {
            sum += weights[trait] * traits[trait];
        }
        return logistic(sum);
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** What speaks for and against one event, the weightiest first. */
    List<Reason> reasons(Signature one, Signature other) {
        var traits = Traits.of(one, other);
        var weights = weights(one, other);
        return Stream.of(Trait.values())
                .filter(trait -> trait != Trait.ALWAYS)
                .map(trait -> new Reason(trait.name(), weights[trait.ordinal()] * traits[trait.ordinal()]))
                .filter(reason -> Math.abs(reason.weight()) > TELLING)
                .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())))
                .toList();
    }

    private double[] weights(Signature one, Signature other) {
        return one.language().equals(other.language()) ? same : foreign;
    }

    /**
     * One thing that speaks for or against.
     *
     * @param trait its name
     * @param weight in logits: above 0 it speaks for one event
     */
    public record Reason(String trait, double weight) {}
}
