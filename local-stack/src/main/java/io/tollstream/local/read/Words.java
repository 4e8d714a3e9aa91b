package io.tollstream.local.read;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollFigure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** How figures are put for people. */
public final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    /** "31", "31+" for at least, "31 (25-31)" where sources differ, "~31" where it is estimated. */
    public static String number(TollFigure figure) {
        var best = (figure.getEstimated() ? "~" : "") + figure.getBest();
        var high = figure.getHigh();
        if (high == null) {
            return figure.getLow() == figure.getBest() ? best + "+" : best + " (" + figure.getLow() + "+)";
        }
        return figure.getLow() == high ? best : best + " (" + figure.getLow() + "-" + high + ")";
    }

    /** "214", "50+", "12-24". */
    public static String number(CountRange count) {
        var high = count.getHigh();
        return high == null
                ? count.getLow() + "+"
                : Objects.equals(high, count.getLow()) ? "" + high : count.getLow() + "-" + high;
    }

    /** "killed", "attackers killed". */
    public static String what(Measure measure, Party party) {
        var word = lower(measure);
        return party == Party.ATTACKER ? "attackers " + word : word;
    }

    /** "214 killed, claims BLA (disputed)". */
    public static String claim(TollClaim claim) {
        return "%s %s, claims %s (%s)"
                .formatted(
                        number(claim.getCount()),
                        what(claim.getMeasure(), claim.getParty()),
                        who(claim.getClaimant()),
                        lower(claim.getStanding()));
    }

    /** The words used for them, else their kind. */
    public static String who(Attribution attribution) {
        return attribution.getName().isEmpty() ? lower(attribution.getKind()) : attribution.getName();
    }

    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** In UTC. */
    public static String when(Instant time) {
        return TIME.format(time);
    }
}
