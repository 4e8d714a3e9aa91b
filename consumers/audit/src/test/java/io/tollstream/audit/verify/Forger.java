package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.RevisionHash;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Tampers with a copy of a history; which record it is is left to chance. */
final class Forger {

    static final boolean KEEP_HASH = false;
    static final boolean HASH_ANEW = true;

    private final MadeHistory original;
    private final CopiedHistory copy;
    private final Contents contents;
    private final Random random;

    Forger(MadeHistory original, long seed) {
        this.original = original;
        this.copy = new CopiedHistory(original);
        this.contents = new Contents(original.serdes());
        this.random = new Random(seed);
    }

    CopiedHistory copy() {
        return copy.numbered();
    }

    // -- What is chosen

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <V extends SpecificRecord> Stood any(Topic<V> topic, Predicate<V> such) {
        return any(copy.all(topic).stream()
                .filter(stood -> readable(topic, stood) && such.test(contents.of(topic, stood)))
                .toList());
    }

    private <V extends SpecificRecord> boolean readable(Topic<V> topic, Stood stood) {
        try {
            return stood.bytes() != null
                    && contents.maybe(topic, stood) != null
                    && !(topic.equals(NEWS_RAW) && Objects.equals(stood.key(), "x-other"))
                    && !(topic.equals(CASUALTY_UPDATES)
                            && !Objects.equals(
                                    ((CasualtyUpdate) contents.of(topic, stood)).getIncidentKey(), stood.key()));
        } catch (SerializationException e) {
            return false;
        }
    }

    Stood anyOf(List<Topic<? extends SpecificRecord>> topics) {
        return any(any(topics), record -> true);
    }

    Stood anyRevision() {
        return any(TOLL_REVISIONS, revision -> true);
    }

    Stood lastRevision() {
        var last = new HashMap<String, Stood>();
        copy.all(TOLL_REVISIONS).forEach(stood -> last.put(stood.key(), stood));
        return any(last.values().stream()
                .sorted(Comparator.comparing(Stood::place))
                .toList());
    }

    /** The last one of its incident, of those that have a toll. */
    Stood anyToll() {
        return any(latest().values().stream()
                .filter(stood -> stood.bytes() != null)
                .sorted(Comparator.comparing(Stood::place))
                .toList());
    }

    private Map<String, Stood> latest() {
        var latest = new HashMap<String, Stood>();
        copy.all(INCIDENT_TOLLS).forEach(stood -> latest.put(stood.key(), stood));
        return latest;
    }

    Stood anyUpdate(Predicate<CasualtyUpdate> such) {
        return any(CASUALTY_UPDATES, such);
    }

    Stood anyItem() {
        return any(NEWS_RAW, item -> true);
    }

    // -- What is done

    <V extends SpecificRecord> void change(Topic<V> topic, Stood stood, UnaryOperator<V> change) {
        copy.rewrite(stood, original.bytes(topic, change.apply(contents.of(topic, stood))));
    }

    void rewrite(Stood stood, byte @Nullable [] bytes) {
        copy.rewrite(stood, bytes);
    }

    void remove(Stood stood) {
        copy.remove(stood);
    }

    void removeAllOf(Topic<?> topic, Stood stood) {
        copy.all(topic).stream()
                .filter(one -> Objects.equals(one.key(), stood.key()))
                .forEach(copy::remove);
    }

    void repeat(Stood stood) {
        copy.insert(stood, stood.key(), stood.bytes());
    }

    /** Two records of one incident, one right after the other. */
    <V extends SpecificRecord> void swapNeighbours(Topic<V> topic, Predicate<V> such) {
        var pairs = new ArrayList<List<Stood>>();
        var last = new HashMap<String, Stood>();
        copy.all(topic).forEach(stood -> {
            var before = last.put(stood.key(), stood);
            if (!readable(topic, stood) || !such.test(contents.of(topic, stood))) {
                last.remove(stood.key());
                return;
            }
            if (before != null && !Arrays.equals(before.bytes(), stood.bytes())) {
                pairs.add(List.of(before, stood));
            }
        });
        var pair = any(pairs);
        copy.swap(pair.getFirst(), pair.getLast());
    }

    TollRevision renumbered(TollRevision revision, boolean hashAnew) {
        var changed = revision.getFigures().isEmpty()
                        || random.nextInt(4) == 0 && !revision.getChanges().isEmpty()
                ? withChange(revision)
                : TollRevision.newBuilder(revision)
                        .setFigures(renumbered(revision.getFigures()))
                        .build();
        return hashAnew ? sealed(changed) : changed;
    }

    private TollRevision withChange(TollRevision revision) {
        if (revision.getChanges().isEmpty()) {
            return TollRevision.newBuilder(revision)
                    .setEventTime(revision.getEventTime().plusSeconds(1))
                    .build();
        }
        var changes = new ArrayList<>(revision.getChanges());
        changes.set(
                0,
                TollChange.newBuilder(changes.getFirst())
                        .setTo(1_000L + random.nextInt(9))
                        .build());
        return TollRevision.newBuilder(revision).setChanges(changes).build();
    }

    private static TollRevision sealed(TollRevision revision) {
        return TollRevision.newBuilder(revision)
                .setHash(RevisionHash.of(revision))
                .build();
    }

    private List<TollFigure> renumbered(List<TollFigure> figures) {
        var changed = new ArrayList<>(figures);
        var at = random.nextInt(figures.size());
        changed.set(
                at,
                TollFigure.newBuilder(figures.get(at))
                        .setBest(figures.get(at).getBest() + 1 + random.nextInt(3))
                        .build());
        return changed;
    }

    IncidentToll renumbered(IncidentToll toll) {
        return toll.getFigures().isEmpty()
                ? IncidentToll.newBuilder(toll)
                        .setRevision(toll.getRevision() + 1)
                        .build()
                : IncidentToll.newBuilder(toll)
                        .setFigures(renumbered(toll.getFigures()))
                        .build();
    }

    CasualtyUpdate renumbered(CasualtyUpdate update) {
        var figures = new ArrayList<>(update.getFigures());
        var at = random.nextInt(figures.size());
        var low = figures.get(at).getCount().getLow() + 1 + random.nextInt(3);
        figures.set(
                at,
                Figure.newBuilder(figures.get(at))
                        .setCount(new CountRange(low, figures.get(at).getCount().getHigh() == null ? null : low))
                        .build());
        return CasualtyUpdate.newBuilder(update).setFigures(figures).build();
    }

    /** All of an incident's revisions from one on, each with its hash, and the toll that the last one makes. */
    void rewriteChain() {
        rewriteFrom(anyRevision(), revision -> renumbered(revision, KEEP_HASH));
    }

    void rewriteQuote() {
        rewriteFrom(any(TOLL_REVISIONS, revision -> !revision.getFigures().isEmpty()), revision -> {
            var figures = new ArrayList<>(revision.getFigures());
            var quote = figures.getFirst().getEvidence();
            figures.set(
                    0,
                    TollFigure.newBuilder(figures.getFirst())
                            .setEvidence(TollEvidence.newBuilder(quote)
                                    .setEvidence(Evidence.newBuilder(quote.getEvidence())
                                            .setSentence("Nobody said so.")
                                            .build())
                                    .build())
                            .build());
            return TollRevision.newBuilder(revision).setFigures(figures).build();
        });
    }

    private void rewriteFrom(Stood first, UnaryOperator<TollRevision> change) {
        var key = first.key();
        TollRevision last = null;
        for (var stood : copy.all(TOLL_REVISIONS)) {
            if (Objects.equals(stood.key(), key) && stood.place().compareTo(first.place()) >= 0) {
                var revision = contents.of(TOLL_REVISIONS, stood);
                var changed = last == null
                        ? change.apply(revision)
                        : TollRevision.newBuilder(revision)
                                .setPreviousHash(last.getHash())
                                .build();
                last = sealed(changed);
                copy.rewrite(stood, original.bytes(TOLL_REVISIONS, last));
            }
        }
        var toll = latest().get(key);
        if (toll != null && toll.bytes() != null) {
            copy.rewrite(toll, original.bytes(INCIDENT_TOLLS, toll(Objects.requireNonNull(last))));
        }
    }

    private static IncidentToll toll(TollRevision revision) {
        return IncidentToll.newBuilder()
                .setIncidentKey(revision.getIncidentKey())
                .setRevision(revision.getNumber())
                .setRevisionHash(revision.getHash())
                .setFigures(revision.getFigures())
                .setClaims(revision.getClaims())
                .setRulesVersion(revision.getRulesVersion())
                .build();
    }

    /** As if the last revision had never been. */
    void setBack() {
        var last = lastRevision();
        copy.remove(last);
        var toll = latest().get(last.key());
        if (toll != null) {
            copy.remove(toll);
        }
    }

    void insertRevision() {
        var before = anyRevision();
        var revision = contents.of(TOLL_REVISIONS, before);
        copy.insert(before, before.key(), original.bytes(TOLL_REVISIONS, sealed(renumbered(revision, KEEP_HASH))));
    }

    /** The toll as an earlier revision made it. */
    void setTollBack() {
        var toll = anyToll();
        var number = contents.of(INCIDENT_TOLLS, toll).getRevision();
        var earlier = copy.all(TOLL_REVISIONS).stream()
                .filter(stood -> Objects.equals(stood.key(), toll.key()))
                .map(stood -> contents.of(TOLL_REVISIONS, stood))
                .filter(revision -> revision.getNumber() < number)
                .map(Forger::toll)
                .toList();
        copy.rewrite(toll, earlier.isEmpty() ? null : original.bytes(INCIDENT_TOLLS, any(earlier)));
    }

    void insertEntry() {
        var before = anyUpdate(update -> true);
        var entry = RichHistory.entry(before.key(), 1 + random.nextInt(60), random.nextInt(60), List.of());
        copy.insert(before, before.key(), original.bytes(CASUALTY_UPDATES, entry));
    }

    /** Like one that was read, of an item that nobody sent. */
    void insertUpdate() {
        var before = anyUpdate(
                update -> update.getItemId() != null && update.getMovedFrom() == null && update.getAct() == null);
        var update = renumberedIfAny(contents.of(CASUALTY_UPDATES, before));
        var forged = CasualtyUpdate.newBuilder(update)
                .setId("f" + random.nextInt(1_000))
                .setItemId(random.nextBoolean() ? "nowhere" : update.getItemId())
                .build();
        copy.insert(before, before.key(), original.bytes(CASUALTY_UPDATES, forged));
    }

    private CasualtyUpdate renumberedIfAny(CasualtyUpdate update) {
        return update.getFigures().isEmpty() ? update : renumbered(update);
    }

    void changeAct() {
        var told = anyUpdate(update -> update.getAct() != null && update.getMovedFrom() == null);
        change(CASUALTY_UPDATES, told, update -> {
            var act = Objects.requireNonNull(update.getAct());
            return CasualtyUpdate.newBuilder(update)
                    .setAct(IncidentAct.newBuilder(act)
                            .setBy("Nobody")
                            .setAt(act.getAt().plusSeconds(1))
                            .build())
                    .build();
        });
    }

    String otherText(String text) {
        var other = text.replaceFirst("\\b(\\d+|Two|Three|Five) ([a-z]+)", (70 + random.nextInt(9)) + " $2");
        return other.equals(text) ? "77 people were killed in Quetta, Pakistan, police said." : other;
    }

    void insertItem() {
        var before = anyItem();
        var item = RichHistory.news(
                "i-" + random.nextInt(1_000),
                "Wire",
                "Flood kills " + (20 + random.nextInt(9)) + " in Lima",
                "At least 20 people were killed in a flood in Lima, Peru, said police.",
                random.nextBoolean() ? RichHistory.TRAIN : null);
        copy.insert(before, item.getId(), original.bytes(NEWS_RAW, item));
    }

    /** With all its repeats, and one of which something was made. */
    void removeItem() {
        var made = anyUpdate(update -> update.getItemId() != null && update.getMovedFrom() == null);
        var id = contents.of(CASUALTY_UPDATES, made).getItemId();
        for (var stood : copy.all(NEWS_RAW)) {
            if (Objects.equals(stood.key(), id)) {
                copy.remove(stood);
            }
        }
    }
}
