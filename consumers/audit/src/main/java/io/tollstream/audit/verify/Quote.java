package io.tollstream.audit.verify;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words behind a number, as a revision quotes them and as an update says them. */
record Quote(
        String updateId,
        @Nullable String itemId,
        Source source,
        @Nullable String url,
        Instant eventTime,
        Measure measure,
        Party party,
        Attribution attribution,
        Evidence evidence) {

    static Stream<Quote> in(TollRevision revision) {
        return Stream.concat(
                revision.getFigures().stream()
                        .map(figure -> of(figure.getMeasure(), figure.getParty(), figure.getEvidence())),
                revision.getClaims().stream()
                        .map(claim -> of(claim.getMeasure(), claim.getParty(), claim.getEvidence())));
    }

    private static Quote of(Measure measure, Party party, TollEvidence said) {
        return new Quote(
                said.getUpdateId(),
                said.getItemId(),
                said.getSource(),
                said.getUrl(),
                said.getEventTime(),
                measure,
                party,
                said.getAttribution(),
                said.getEvidence());
    }

    static Stream<Quote> in(CasualtyUpdate update) {
        return update.getFigures().stream().map(figure -> of(update, figure));
    }

    private static Quote of(CasualtyUpdate update, Figure figure) {
        return new Quote(
                update.getId(),
                update.getItemId(),
                update.getSource(),
                update.getUrl(),
                update.getEventTime(),
                figure.getMeasure(),
                figure.getParty(),
                figure.getAttribution(),
                figure.getEvidence());
    }
}
