package io.tollstream.local.demo;

import static io.tollstream.schemas.Measure.KILLED;
import static io.tollstream.schemas.Measure.RESCUED;
import static io.tollstream.schemas.Party.ATTACKER;
import static io.tollstream.schemas.Party.VICTIM;

import io.tollstream.commandline.Words;
import io.tollstream.schemas.ClaimStanding;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollPart;
import io.tollstream.schemas.TollStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the bundled story's toll must say at its end. */
final class Ending {

    private static final long DEAD = 31;
    private static final Map<String, Long> PARTS = Map.of("soldier", 23L, "railway employee", 3L, "passenger", 5L);
    private static final long ATTACKERS_DEAD = 33;
    private static final long RESCUED_PEOPLE = 354;
    private static final long CLAIMED_DEAD = 214;

    private Ending() {}

    /** What the toll says otherwise, a sentence each; nothing where all is as it should be. */
    static List<String> differences(Optional<IncidentToll> found) {
        if (found.isEmpty()) {
            return List.of("There is no toll.");
        }
        var toll = found.get();
        var differences = new ArrayList<String>();
        expect(differences, toll, KILLED, VICTIM, DEAD);
        expect(differences, toll, KILLED, ATTACKER, ATTACKERS_DEAD);
        expect(differences, toll, RESCUED, VICTIM, RESCUED_PEOPLE);
        figure(toll, KILLED, VICTIM).ifPresent(killed -> expectConfirmedWithParts(differences, killed));
        if (toll.getClaims().stream()
                .noneMatch(claim -> claim.getMeasure() == KILLED
                        && claim.getCount().getLow() == CLAIMED_DEAD
                        && claim.getStanding() != ClaimStanding.UNCONFIRMED)) {
            differences.add("There is no disputed claim of " + CLAIMED_DEAD + " killed.");
        }
        return differences;
    }

    private static void expect(
            List<String> differences, IncidentToll toll, Measure measure, Party party, long expected) {
        var best = figure(toll, measure, party).map(TollFigure::getBest);
        if (best.filter(number -> number == expected).isEmpty()) {
            differences.add("%s is %s, not %d."
                    .formatted(
                            Words.what(measure, party),
                            best.map(String::valueOf).orElse("missing"),
                            expected));
        }
    }

    private static void expectConfirmedWithParts(List<String> differences, TollFigure killed) {
        if (killed.getStatus() != TollStatus.CONFIRMED) {
            differences.add("killed is " + Words.lower(killed.getStatus()) + ", not confirmed.");
        }
        var parts = killed.getParts().stream()
                .collect(Collectors.toMap(
                        TollPart::getCategory, part -> part.getCount().getLow(), Long::sum));
        if (!parts.equals(PARTS)) {
            differences.add("The parts of killed are " + parts + ", not " + PARTS + ".");
        }
    }

    private static Optional<TollFigure> figure(IncidentToll toll, Measure measure, Party party) {
        return toll.getFigures().stream()
                .filter(figure -> figure.getMeasure() == measure && figure.getParty() == party)
                .findFirst();
    }
}
