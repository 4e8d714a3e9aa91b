package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.enricher.domain.resolution.KnownIncident;
import io.tollstream.enricher.domain.resolution.WatchDefinition;
import io.tollstream.enricher.domain.resolution.standings.IncidentRecord;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.UpdateOrigin;
import org.jspecify.annotations.Nullable;

/** Between what travels (Avro) and what we think in (the domain): items, incidents, updates and their figures. */
final class Wire {

    static Item item(NewsItem news) {
        return new Item(
                news.getId(),
                news.getContentHash(),
                source(news.getSource()),
                news.getUrl(),
                news.getTitle(),
                news.getText(),
                news.getLanguage(),
                news.getPublishedAt(),
                news.getIncidentKey());
    }

    /** An incident with a person's name on it, or with items that one holds to it, is known to people. */
    static KnownIncident known(Incident incident) {
        var byPeople = !incident.getDefinedBy().equals(IncidentRecord.MACHINE)
                || !incident.getPinnedItems().isEmpty();
        return new KnownIncident(watch(incident), byPeople, incident.getPinnedItems());
    }

    private static WatchDefinition watch(Incident incident) {
        return new WatchDefinition(
                incident.getKey(),
                incident.getAliases(),
                incident.getPlaces(),
                incident.getFrom(),
                incident.getUntil(),
                incident.getState() == IncidentState.OPEN,
                incident.getMergedInto());
    }

    /** @throws IllegalArgumentException where a figure breaks a law of the domain, such as one without evidence */
    static Update update(CasualtyUpdate update) {
        return new Update(
                update.getId(),
                update.getIncidentKey(),
                update.getItemId(),
                update.getContentHash(),
                source(update.getSource()),
                update.getTitle(),
                update.getUrl(),
                update.getLanguage(),
                update.getEventTime(),
                update.getFingerprint(),
                update.getFigures().stream()
                        .filter(Wire::known)
                        .map(Wire::figure)
                        .toList(),
                update.getRetracts(),
                update.getEnteredBy(),
                update.getExtractorVersion());
    }

    /**
     * An update as it came to the incident that it names.
     *
     * @throws IllegalArgumentException where it breaks a law of the domain, or could not be told from others in the store
     */
    static Received<CasualtyUpdate> received(CasualtyUpdate update) {
        StoredUpdates.checkPlace(update);
        return update.getMovedFrom() == null
                ? Received.own(update(update), update)
                : new Received<>(update.getMovedFrom(), update(update), update);
    }

    /** The same update, come to this incident by way of that one. */
    static CasualtyUpdate at(String incidentKey, String via, CasualtyUpdate update) {
        return CasualtyUpdate.newBuilder(update)
                .setIncidentKey(incidentKey)
                .setMovedFrom(via)
                .build();
    }

    static CasualtyUpdate update(Update update, ResolvedBy resolvedBy) {
        return CasualtyUpdate.newBuilder()
                .setId(update.id())
                .setIncidentKey(update.incidentKey())
                .setOrigin(update.byDesk() ? UpdateOrigin.DESK : UpdateOrigin.EXTRACTED)
                .setResolvedBy(resolvedBy)
                .setItemId(update.itemId())
                .setContentHash(update.contentHash())
                .setSource(source(update.source()))
                .setTitle(update.title())
                .setUrl(update.url())
                .setLanguage(update.language())
                .setEventTime(update.eventTime())
                .setFingerprint(update.fingerprint())
                .setFigures(update.figures().stream().map(Wire::figure).toList())
                .setRetracts(update.retracts())
                .setEnteredBy(update.enteredBy())
                .setExtractorVersion(update.extractorVersion())
                .build();
    }

    /** A figure of a newer writer may say what this reader has no word for: then it is nobody's, not a guess. */
    private static boolean known(io.tollstream.schemas.Figure figure) {
        return figure.getMeasure() != io.tollstream.schemas.Measure.OTHER
                && figure.getParty() != io.tollstream.schemas.Party.OTHER
                && figure.getScope() != io.tollstream.schemas.Scope.OTHER
                && figure.getStance() != io.tollstream.schemas.Stance.OTHER;
    }

    private static Figure figure(io.tollstream.schemas.Figure figure) {
        return new Figure(
                measure(figure.getMeasure()),
                party(figure.getParty()),
                figure.getCategory(),
                count(figure.getCount(), figure.getQuantifier()),
                Scope.valueOf(figure.getScope().name()),
                stance(figure.getStance()),
                attribution(figure.getAttribution()),
                figure.getReplaces() == null
                        ? null
                        : count(figure.getReplaces(), io.tollstream.schemas.Quantifier.EXACT),
                figure.getCorrection(),
                figure.getContestedBy() == null ? null : attribution(figure.getContestedBy()),
                evidence(figure.getEvidence()));
    }

    private static io.tollstream.schemas.Figure figure(Figure figure) {
        return io.tollstream.schemas.Figure.newBuilder()
                .setMeasure(measure(figure.measure()))
                .setParty(party(figure.party()))
                .setCategory(figure.category())
                .setCount(range(figure.count()))
                .setQuantifier(quantifier(figure.count().quantifier()))
                .setScope(io.tollstream.schemas.Scope.valueOf(figure.scope().name()))
                .setStance(stance(figure.stance()))
                .setAttribution(attribution(figure.attribution()))
                .setReplaces(figure.replaces() == null ? null : range(figure.replaces()))
                .setCorrection(figure.correction())
                .setContestedBy(figure.contestedBy() == null ? null : attribution(figure.contestedBy()))
                .setEvidence(evidence(figure.evidence()))
                .build();
    }

    static Count count(CountRange range, io.tollstream.schemas.Quantifier quantifier) {
        return new Count(range.getLow(), range.getHigh(), Quantifier.valueOf(quantifier.name()));
    }

    static CountRange range(Count count) {
        return new CountRange(count.low(), count.high());
    }

    static io.tollstream.schemas.Quantifier quantifier(Quantifier quantifier) {
        return io.tollstream.schemas.Quantifier.valueOf(quantifier.name());
    }

    static Measure measure(io.tollstream.schemas.Measure measure) {
        return Measure.valueOf(measure.name());
    }

    static io.tollstream.schemas.Measure measure(Measure measure) {
        return io.tollstream.schemas.Measure.valueOf(measure.name());
    }

    static Party party(io.tollstream.schemas.Party party) {
        return Party.valueOf(party.name());
    }

    static io.tollstream.schemas.Party party(Party party) {
        return io.tollstream.schemas.Party.valueOf(party.name());
    }

    static Stance stance(io.tollstream.schemas.Stance stance) {
        return Stance.valueOf(stance.name());
    }

    static io.tollstream.schemas.Stance stance(Stance stance) {
        return io.tollstream.schemas.Stance.valueOf(stance.name());
    }

    static Source source(io.tollstream.schemas.Source source) {
        return new Source(source.getName(), SourceKind.valueOf(source.getKind().name()));
    }

    static io.tollstream.schemas.Source source(Source source) {
        return new io.tollstream.schemas.Source(
                source.name(),
                io.tollstream.schemas.SourceKind.valueOf(source.kind().name()));
    }

    static Attribution attribution(io.tollstream.schemas.Attribution attribution) {
        return new Attribution(AttributionKind.valueOf(attribution.getKind().name()), attribution.getName());
    }

    static io.tollstream.schemas.@Nullable Attribution maybe(@Nullable Attribution attribution) {
        return attribution == null ? null : attribution(attribution);
    }

    static io.tollstream.schemas.Attribution attribution(Attribution attribution) {
        return new io.tollstream.schemas.Attribution(
                io.tollstream.schemas.AttributionKind.valueOf(attribution.kind().name()), attribution.name());
    }

    static Evidence evidence(io.tollstream.schemas.Evidence evidence) {
        return new Evidence(evidence.getSentence(), evidence.getStart(), evidence.getEnd());
    }

    static io.tollstream.schemas.Evidence evidence(Evidence evidence) {
        return new io.tollstream.schemas.Evidence(evidence.sentence(), evidence.start(), evidence.end());
    }

    private Wire() {}
}
