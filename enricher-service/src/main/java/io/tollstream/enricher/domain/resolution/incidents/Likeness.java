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

    private final double[] same = new double[Trait.values().length];
    private final double[] foreign = new double[Trait.values().length];
    private final double counted;

    /**
     * @param files the folder with likeness.txt
     * @param counted which share of all items was counted with an item, above 0 to 1
     */
    Likeness(LexiconFiles files, double counted) {
        this.counted = counted;
        files.lines("likeness.txt", 3, fields -> {
            var trait = Trait.valueOf(fields[0]).ordinal();
            same[trait] = Double.parseDouble(fields[1]);
            foreign[trait] = Double.parseDouble(fields[2]);
        });
    }

    /** With the weights that the project ships, where all items are counted together. */
    public static Likeness standard() {
        return standard(1);
    }

    /**
     * With the weights that the project ships.
     *
     * @param counted which share of all items was counted with an item, above 0 to 1
     */
    public static Likeness standard(double counted) {
        return new Likeness(new LexiconFiles("/resolution/"), counted);
    }

    /**
     * How likely an item belongs to an incident: half by the likest example, half by all on average, for one likeness may
     * be chance; and a little likelier where the incident is a running story.
     */
    double of(Signature item, OpenIncident incident) {
        var most = 0.0;
        var sum = 0.0;
        var untold = untold(item, incident);
        for (var example : incident.examples()) {
            var alike = of(untold, example);
            sum += alike;
            most = Math.max(most, alike);
        }
        var likeness = (most + sum / incident.examples().size()) / 2;
        var running = incident.items() > 1 && Traits.near(item.day(), incident.lastDay());
        return likeness == 0 || !running
                ? likeness
                : logistic(Math.log(likeness / (1 - likeness)) + same[Trait.STORY.ordinal()]);
    }

    /** An item's signature as if nothing of an incident had ever been counted: its story makes its own words common. */
    Signature untold(Signature item, OpenIncident incident) {
        return item.without(incident.examples(), incident.items() * counted);
    }

    /** How likely two incidents are one: the mean likeness of their examples. */
    double of(OpenIncident one, OpenIncident other) {
        var sum = 0.0;
        for (var example : one.examples()) {
            var untold = untold(example, other);
            for (var against : other.examples()) {
                sum += of(untold, against);
            }
        }
        return sum / (one.examples().size() * other.examples().size());
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

    /** What speaks for and against an item's being of an incident, the weightiest first. */
    List<Reason> reasons(Signature item, OpenIncident incident) {
        var untold = untold(item, incident);
        var likest = Collections.max(incident.examples(), Comparator.comparingDouble(example -> of(untold, example)));
        return reasons(untold, likest);
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

    /** The weights of all traits, for two items in one language or in two. */
    double[] weights(boolean oneLanguage) {
        return (oneLanguage ? same : foreign).clone();
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
