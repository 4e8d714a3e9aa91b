package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.ItemDerivation;
import io.tollstream.enricher.kafka.ItemReaders;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topic;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records that a release wrote whose contracts were older, by the rules of this one. */
class OlderContractsTest {

    private static final ItemReaders READERS = ItemReaders.standard();

    private static MadeHistory history;

    @BeforeAll
    static void make() {
        history = RichHistory.in(new MadeHistory(READERS));
    }

    @AfterAll
    static void close() {
        history.close();
    }

    @Test
    void whatOlderContractsWroteIsProvedAsTheirWriterWroteIt() {
        var older = OlderContracts.in(history);

        var verdict = verified(older);

        assertThat(verdict.divergences()).isEmpty();
        for (var topic : List.of(NEWS_RAW, CASUALTY_UPDATES, TOLL_REVISIONS, NEWS_ENRICHED)) {
            assertThat(older.all(topic).stream().filter(stood -> isOlder(topic, stood)))
                    .as(topic.name())
                    .hasSizeGreaterThan(2);
        }
        var untouched = verified(history);
        assertThat(Check.values()).allSatisfy(check -> assertThat(verdict.count(check, Result.AGREES))
                .as(check.word())
                .isEqualTo(untouched.count(check, Result.AGREES)));
    }

    /** As where one of two instances was of the earlier release for a while. */
    @Test
    void olderAndNewerWritersMayTakeTurns() {
        var mixed = new OlderContracts(history)
                .revisions(
                        revision -> revision.getAct() == null && revision.getNumber() % 2 == 0,
                        UnaryOperator.identity())
                .copy();

        assertThat(verified(mixed).divergences()).isEmpty();
    }

    @Test
    void aChangedNumberInAnOlderRevisionIsFoundByItsHash() {
        var older = OlderContracts.in(history);
        var stood = revision(older, 3);
        older.rewrite(
                stood,
                new OlderContracts(history)
                        .older(TOLL_REVISIONS, renumbered(contents().of(TOLL_REVISIONS, stood))));

        assertThat(verified(older).divergences())
                .extracting(Divergence::check, Divergence::cause, Divergence::place)
                .contains(tuple(Check.CHAIN, Cause.TAMPERING, stood.place()));
    }

    @Test
    void aChangedNumberInAnOlderRevisionWithAllHashesAfterItIsFoundByDerivingItAgain() {
        var older = new OlderContracts(history)
                .revisions(
                        revision -> revision.getAct() == null,
                        revision -> isThird(revision) ? renumbered(revision) : revision)
                .copy();

        assertThat(verified(older).divergences())
                .extracting(Divergence::check, Divergence::cause, Divergence::place)
                .containsExactly(tuple(
                        Check.REVISIONS, Cause.TAMPERING, revision(older, 3).place()));
    }

    @Test
    void bytesBehindAnOlderRevisionAreFound() {
        var older = OlderContracts.in(history);
        var stood = revision(older, 3);
        older.rewrite(stood, Arrays.copyOf(stood.bytes(), stood.bytes().length + 1));

        assertThat(verified(older).divergences())
                .extracting(Divergence::check, Divergence::cause, Divergence::place)
                .containsExactly(tuple(Check.CHAIN, Cause.TAMPERING, stood.place()));
    }

    /** The first contract has no words for acts: written by it, a revision says nothing of who merged what. */
    @Test
    void whoDecidedCannotBeLeftOutByWritingItInAnOlderContract() {
        var hidden = new OlderContracts(history)
                .revisions(
                        revision ->
                                revision.getAct() != null && revision.getAct().getKind() == IncidentActKind.MERGE,
                        UnaryOperator.identity())
                .copy();

        assertThat(verified(hidden).divergences())
                .isNotEmpty()
                .extracting(Divergence::check, Divergence::cause)
                .containsOnly(tuple(Check.REVISIONS, Cause.TAMPERING));
    }

    /** Somebody may register one; whoever verifies must not founder on it. */
    @Test
    void aContractByWhichNoneOfOursCanBeWrittenLeavesARevisionAsItIs() {
        var strange = new Schema.Parser()
                .parse(TollRevision.getClassSchema()
                        .toString()
                        .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"more\",\"type\":\"int\"},"));
        var revision = contents().of(TOLL_REVISIONS, revision(new CopiedHistory(history), 3));

        assertThat(Contract.of(strange).sealed(revision)).isEqualTo(revision);
    }

    @Test
    void aChangedNumberInAnOlderUpdateIsFound() {
        var older = OlderContracts.in(history);
        var stood = older.all(CASUALTY_UPDATES).stream()
                .filter(one -> RichHistory.TRAIN.equals(one.key()))
                .findFirst()
                .orElseThrow();
        var forged = new Forger(history, 0).renumbered(contents().of(CASUALTY_UPDATES, stood));
        older.rewrite(stood, new OlderContracts(history).<CasualtyUpdate>older(CASUALTY_UPDATES, forged));

        assertThat(verified(older).divergences())
                .extracting(Divergence::check, Divergence::cause, Divergence::place)
                .contains(tuple(Check.UPDATES, Cause.TAMPERING, stood.place()));
    }

    private static Verdict verified(Archive archive) {
        return new Verification(
                        archive, history.serdes(), new ItemDerivation(READERS), "", Withheld.AS_STUBS_SAY, Progress.ALL)
                .verify(Scope.of(null), () -> {});
    }

    private static Contents contents() {
        return new Contents(history.serdes());
    }

    /** Whether no record as this release made it has the number of its schema. */
    private static boolean isOlder(Topic<?> topic, Stood stood) {
        var now = new ArrayList<Integer>();
        history.read(topic, Slice.ALL, one -> now.add(schemaNumber(one)));
        return !now.contains(schemaNumber(stood));
    }

    private static int schemaNumber(Stood stood) {
        return stood.bytes().length < 5
                ? 0
                : ByteBuffer.wrap(stood.bytes(), 1, Integer.BYTES).getInt();
    }

    private static Stood revision(CopiedHistory of, int number) {
        return of.all(TOLL_REVISIONS).stream()
                .filter(stood -> RichHistory.TRAIN.equals(stood.key()))
                .skip(number - 1)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isThird(TollRevision revision) {
        return revision.getIncidentKey().equals(RichHistory.TRAIN) && revision.getNumber() == 3;
    }

    private static TollRevision renumbered(TollRevision revision) {
        var figures = revision.getFigures().stream()
                .map(figure -> TollFigure.newBuilder(figure)
                        .setBest(figure.getBest() + 7)
                        .build())
                .toList();
        return TollRevision.newBuilder(revision).setFigures(figures).build();
    }
}
