package io.tollstream.local.demo;

import io.tollstream.commandline.Words;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.PartsFit;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A toll told in full: its figures and claims with their evidence, and how it came to be. */
final class Account {

    private Account() {}

    static List<String> of(IncidentToll toll, List<TollRevision> revisions) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("The toll of " + toll.getIncidentKey());
        toll.getFigures().forEach(figure -> lines.addAll(figure(figure)));
        if (!toll.getClaims().isEmpty()) {
            lines.add("");
            lines.add("Claims, beside the toll and never in it");
            toll.getClaims().forEach(claim -> lines.addAll(claim(claim)));
        }
        lines.add("");
        lines.add("How it came to be");
        lines.add("  (refinement: the number stays; its range, status, breakdown or backing changed)");
        revisions.forEach(revision -> lines.addAll(revision(revision)));
        return lines;
    }

    private static List<String> figure(TollFigure figure) {
        var lines = new ArrayList<String>();
        lines.add("  %s %s, %s%s"
                .formatted(
                        Words.what(figure.getMeasure(), figure.getParty()),
                        Words.number(figure),
                        Words.lower(figure.getStatus()),
                        figure.getCorroborated() ? ", by two independent sources" : ""));
        if (!figure.getParts().isEmpty()) {
            lines.add("      "
                    + figure.getParts().stream()
                            .map(part -> Words.number(part.getCount()) + " " + part.getCategory())
                            .collect(Collectors.joining(" + "))
                    + (figure.getPartsFit() == PartsFit.EXCEEDS ? " (more than the total)" : ""));
        }
        lines.add(evidence(figure.getEvidence()));
        return lines;
    }

    private static List<String> claim(TollClaim claim) {
        var category = claim.getCategory().isEmpty() ? "" : " [" + claim.getCategory() + "]";
        var contested = claim.getContestedBy() == null ? "" : ", contested by " + Words.who(claim.getContestedBy());
        return List.of("  " + Words.claim(claim) + category + contested, evidence(claim.getEvidence()));
    }

    private static String evidence(TollEvidence evidence) {
        return "      \"%s\" (%s, %s UTC)"
                .formatted(
                        evidence.getEvidence().getSentence(),
                        evidence.getSource().getName(),
                        Words.when(evidence.getEventTime()));
    }

    private static List<String> revision(TollRevision revision) {
        return revision.getChanges().stream()
                .map(change -> "  %3d  %s  %-11s %s  (%s)"
                        .formatted(
                                revision.getNumber(),
                                Words.when(revision.getEventTime()),
                                Words.lower(change.getKind()),
                                moved(change),
                                revision.getCauseSource().getName()))
                .toList();
    }

    private static String moved(TollChange change) {
        var same = change.getFrom() == null || change.getFrom().equals(change.getTo());
        var from = same ? "" : change.getFrom() + " -> ";
        var to = change.getTo() == null ? "none" : change.getTo().toString();
        var claimed = change.getClaimant() == null ? "" : ", claimed by " + change.getClaimant();
        return Words.what(change.getMeasure(), change.getParty()) + " " + from + to + claimed;
    }
}
