package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.resolution.incidents.OpenIncident;
import io.tollstream.enricher.domain.resolution.incidents.Sighting;
import io.tollstream.enricher.domain.resolution.incidents.Site;
import io.tollstream.enricher.domain.resolution.incidents.Title;
import io.tollstream.enricher.domain.resolution.signature.Signature;
import io.tollstream.enricher.domain.resolution.standings.IncidentRecord;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.SeekStep;
import io.tollstream.schemas.SoughtItem;
import io.tollstream.schemas.StoredIncident;
import io.tollstream.schemas.StoredSignature;
import io.tollstream.schemas.StoredSite;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Between what finds incidents as we think of it, and as it travels and is stored. */
final class FindingWire {

    /** What an item tells of one event, setting out to look for its incident. */
    static SoughtItem sought(Sighting sighting, ItemPart part, SeekStep step, int stop, CasualtyUpdate update) {
        return SoughtItem.newBuilder()
                .setStep(step)
                .setStop(stop)
                .setItemId(sighting.itemId())
                .setPart(part.number())
                .setAt(part.item().publishedAt())
                .setTitle(sighting.title())
                .setPlainKey(sighting.plainKey())
                .setSite(stored(sighting.site()))
                .setSignature(stored(sighting.signature()))
                .setUpdate(update)
                .build();
    }

    static Sighting sighting(SoughtItem sought) {
        return new Sighting(
                itemId(sought),
                sought.getTitle(),
                sought.getPlainKey(),
                site(sought.getSite()),
                signature(sought.getSignature()));
    }

    /** One for each part, so that keys made of it differ. */
    private static String itemId(SoughtItem sought) {
        return sought.getPart() == 0 ? sought.getItemId() : sought.getItemId() + "#" + sought.getPart();
    }

    /** The update of what an item tells, which is now known to be about an incident. */
    static CasualtyUpdate about(SoughtItem item, String key, double confidence) {
        CasualtyUpdate update = Objects.requireNonNull(item.getUpdate(), "Only probes come without an update.");
        var id = Ids.ofUpdate(
                key, update.getItemId(), update.getContentHash(), update.getExtractorVersion(), item.getPart());
        return CasualtyUpdate.newBuilder(update)
                .setId(id)
                .setIncidentKey(key)
                .setConfidence(confidence)
                .build();
    }

    /** What the machine says of an incident that it found. */
    static Incident incident(OpenIncident open, IncidentState state, Instant at) {
        var site = open.site();
        return Incident.newBuilder()
                .setKey(open.key())
                .setTitle(
                        open.title().text().isEmpty()
                                ? open.key()
                                : open.title().text())
                .setKind(open.kind())
                .setCountry(site.country())
                .setState(state)
                .setDefinedBy(IncidentRecord.MACHINE)
                .setPlace(site.name())
                .setRegion(site.region())
                .setLatitude(site.latitude())
                .setLongitude(site.longitude())
                .setChangedAt(at)
                .build();
    }

    /** That an item showed two incidents to be one. */
    static IncidentAct merge(String loser, String winner, String itemId, Instant at) {
        return IncidentAct.newBuilder()
                .setId(Ids.of("MERGE", loser, winner, itemId))
                .setKind(IncidentActKind.MERGE)
                .setIncidentKey(loser)
                .setOtherKey(winner)
                .setBy(IncidentRecord.MACHINE)
                .setHuman(false)
                .setReason("The item " + itemId + " is about both.")
                .setAt(at)
                .build();
    }

    static StoredIncident stored(OpenIncident open) {
        return StoredIncident.newBuilder()
                .setOrdinal(open.ordinal())
                .setBlock(open.block())
                .setKey(open.key())
                .setTitle(open.title().text())
                .setTitleLikeness(open.title().likeness())
                .setExamples(open.examples().stream().map(FindingWire::stored).toList())
                .setFirstDay(open.firstDay())
                .setLastDay(open.lastDay())
                .setItems(open.items())
                .setSite(stored(open.site()))
                .setKind(open.kind())
                .setMergedInto(open.mergedInto())
                .setPosted(open.posted())
                .build();
    }

    static OpenIncident open(StoredIncident stored) {
        return new OpenIncident(
                stored.getOrdinal(),
                stored.getBlock(),
                stored.getKey(),
                new Title(stored.getTitle(), stored.getTitleLikeness()),
                stored.getExamples().stream().map(FindingWire::signature).toList(),
                stored.getFirstDay(),
                stored.getLastDay(),
                stored.getItems(),
                site(stored.getSite()),
                stored.getKind(),
                stored.getMergedInto(),
                stored.getPosted());
    }

    private static StoredSite stored(Site site) {
        return StoredSite.newBuilder()
                .setSharpness(site.sharpness().name())
                .setName(site.name())
                .setCountry(site.country())
                .setRegion(site.region())
                .setLatitude(site.latitude())
                .setLongitude(site.longitude())
                .build();
    }

    private static Site site(StoredSite stored) {
        return new Site(
                Site.Sharpness.valueOf(stored.getSharpness()),
                stored.getName(),
                stored.getCountry(),
                stored.getRegion(),
                stored.getLatitude(),
                stored.getLongitude());
    }

    private static StoredSignature stored(Signature signature) {
        return StoredSignature.newBuilder()
                .setLanguage(signature.language())
                .setDay(signature.day())
                .setEventDays(list(signature.eventDays()))
                .setAges(list(signature.ages()))
                .setPlaces(list(signature.places()))
                .setCountry(signature.country())
                .setRegion(signature.region())
                .setKinds(signature.kinds())
                .setCounted(signature.counted())
                .setCountryRarity(signature.countryRarity())
                .setKindRarities(ByteBuffer.wrap(signature.kindRarities()))
                .setKilled(signature.killed())
                .setInjured(signature.injured())
                .setFigures(list(signature.figures()))
                .setTerms(list(signature.terms()))
                .setWeights(ByteBuffer.wrap(signature.weights()))
                .setRarities(ByteBuffer.wrap(signature.rarities()))
                .setMarks(ByteBuffer.wrap(signature.marks()))
                .setNames(list(signature.names()))
                .setNameRarities(ByteBuffer.wrap(signature.nameRarities()))
                .setFingerprint(signature.fingerprint())
                .build();
    }

    private static Signature signature(StoredSignature stored) {
        return new Signature(
                stored.getLanguage(),
                stored.getDay(),
                array(stored.getEventDays()),
                array(stored.getAges()),
                array(stored.getPlaces()),
                stored.getCountry(),
                stored.getRegion(),
                List.copyOf(stored.getKinds()),
                stored.getCounted(),
                (byte) stored.getCountryRarity(),
                array(stored.getKindRarities()),
                stored.getKilled(),
                stored.getInjured(),
                array(stored.getFigures()),
                array(stored.getTerms()),
                array(stored.getWeights()),
                array(stored.getRarities()),
                array(stored.getMarks()),
                array(stored.getNames()),
                array(stored.getNameRarities()),
                stored.getFingerprint());
    }

    static List<Integer> list(int[] numbers) {
        return IntStream.of(numbers).boxed().toList();
    }

    static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static byte[] array(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private FindingWire() {}
}
