package io.tollstream.commandline;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.Quantifier;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollFigure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How figures are put for people. */
public final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /**
     * "31", "31+" for at least, "24-96" for a range, "31 (25-31)" where sources differ, "~31" where it is about that many
     * or estimated.
     */
    public static String number(TollFigure figure) {
        return number(
                figure.getLow(), figure.getBest(), figure.getHigh(), figure.getQuantifier(), figure.getEstimated());
    }

    /** The same, of a figure's numbers alone. */
    public static String number(long low, long best, @Nullable Long high, Quantifier quantifier, boolean estimated) {
        var put = best(low, best, high, quantifier, estimated);
        var range = number(new CountRange(low, high));
        var agreed = isRange(quantifier) || range.equals("" + best) || range.equals(best + "+");
        return agreed ? put : put + " (" + range + ")";
    }

    /** "31", "31+", "24-96", "~31": as it was put, whatever others say. */
    public static String best(TollFigure figure) {
        return best(figure.getLow(), figure.getBest(), figure.getHigh(), figure.getQuantifier(), figure.getEstimated());
    }

    private static String best(long low, long best, @Nullable Long high, Quantifier quantifier, boolean estimated) {
        var about = estimated || quantifier == Quantifier.ABOUT ? "~" : "";
        if (isRange(quantifier)) {
            return about + number(new CountRange(low, high));
        }
        return about + best + (high == null && low == best ? "+" : "");
    }

    private static boolean isRange(Quantifier quantifier) {
        return quantifier == Quantifier.BETWEEN || quantifier == Quantifier.VAGUE || quantifier == Quantifier.UP_TO;
    }

    /** "214", "50+", "12-24", "~3000". */
    public static String number(CountRange count, Quantifier quantifier) {
        return (quantifier == Quantifier.ABOUT ? "~" : "") + number(count);
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
        return switch (party) {
            case VICTIM -> word;
            case ATTACKER -> "attackers " + word;
            case OTHER -> "others " + word;
        };
    }

    /** "214 killed, claims BLA (disputed)". */
    public static String claim(TollClaim claim) {
        return "%s %s, claims %s (%s)"
                .formatted(
                        number(claim.getCount(), claim.getQuantifier()),
                        what(claim.getMeasure(), claim.getParty()),
                        who(claim.getClaimant()),
                        lower(claim.getStanding()));
    }

    /** "killed 25 → 31", "killed 214 (claimed by BLA)", "injured 4 → none"; "killed still 31" where all else moved. */
    public static String moved(TollChange change) {
        var same = Objects.equals(change.getFrom(), change.getTo());
        var from = same ? "still " : change.getFrom() == null ? "" : change.getFrom() + " → ";
        var to = change.getTo() == null ? "none" : change.getTo().toString();
        return what(change.getMeasure(), change.getParty()) + " " + from + to
                + (change.getClaimant() == null ? "" : " (claimed by " + change.getClaimant() + ")");
    }

    /**
     * "merge this into b", "pin a, b to this".
     *
     * @param here the incident that is "this"
     */
    public static String act(IncidentAct act, String here) {
        var one = named(act.getIncidentKey(), here);
        var other = act.getOtherKey() == null ? "another" : named(act.getOtherKey(), here);
        var items = String.join(", ", act.getItemIds());
        return switch (act.getKind()) {
            case MERGE -> "merge " + one + " into " + other;
            case SPLIT -> "split " + items + " off " + one + " into " + other;
            case PIN -> "pin " + items + " to " + one;
            case UNPIN -> "unpin " + items + " from " + one;
            case CLOSE -> "close " + one;
            case REOPEN -> "reopen " + one;
            case OTHER -> "something that this version does not know";
        };
    }

    private static String named(String key, String here) {
        return here.equals(key) ? "this" : key;
    }

    /** The words used for them, else their kind. */
    public static String who(Attribution attribution) {
        if (!attribution.getName().isEmpty()) {
            return attribution.getName();
        }
        return switch (attribution.getKind()) {
            case OFFICIAL -> "officials";
            case NGO -> "an aid organisation";
            case MEDIA -> "media";
            case WITNESS -> "witnesses";
            case PARTY -> "a party to the conflict";
        };
    }

    /** "the military in Example Wire", "officials, in Crisis desk"; who speaks for itself is named once. */
    public static String voice(Attribution attribution, String source) {
        var name = attribution.getName();
        if (name.equalsIgnoreCase(source) || name.isEmpty() && attribution.getKind() == AttributionKind.MEDIA) {
            return source;
        }
        return who(attribution) + (name.isEmpty() ? ", in " : " in ") + source;
    }

    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** With its year and zone. */
    public static String moment(Instant time) {
        return MOMENT.format(time);
    }

    /** In UTC. */
    public static String when(Instant time) {
        return TIME.format(time);
    }
}
