package io.tollstream.audit.forget;

import static io.tollstream.audit.forget.Items.ORDER;
import static io.tollstream.audit.forget.Items.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.audit.forget.MemoryLog.Crash;
import io.tollstream.audit.forget.MemoryLog.Step;
import io.tollstream.commandline.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForgettingTest {

    private static final byte[] GARBAGE = {7, 7, 7};

    private final Items items = new Items();
    private final Signer signer = Items.signer();
    private final MemoryLog log = new MemoryLog();
    private final Forgetting forgetting = new Forgetting(log, log, items::read, items::bytes);

    /** Two versions of x among others; the enricher has read them all. */
    @BeforeEach
    void someNews() {
        send("a", "25 people were killed.");
        send("x", "Mr X was killed.");
        log.append("b".getBytes(UTF_8), GARBAGE, 3);
        send("x", "Mr X and Mrs Y were killed.");
        send("c", "31 people were killed.");
        log.readUpTo(log.end());
    }

    private void send(String id, String text) {
        log.append(id.getBytes(UTF_8), items.bytes(item(id, "A headline", text)), log.end() + 1);
    }

    @Test
    void everyVersionLosesItsTextAndAllElseStandsInItsOrderWithItsTime() {
        var before = log.records();

        var outcome = forgetting.forget("x", ORDER, signer);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Gone.class, gone -> {
            assertThat(gone.versions()).hasSize(2);
            assertThat(gone.records()).isEqualTo(5);
        });
        var after = log.records();
        assertThat(after).extracting(ConsumerRecord::timestamp).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(after).extracting(record -> Was.of(record).orElseThrow()).containsExactly(0L, 1L, 2L, 3L, 4L);
        for (var at : List.of(0, 2, 4)) {
            assertThat(after.get(at).key()).isEqualTo(before.get(at).key());
            assertThat(after.get(at).value()).isEqualTo(before.get(at).value());
        }
        assertThat(texts()).containsExactly("25 people were killed.", "", "?", "", "31 people were killed.");
        assertThat(log.next()).hasValue(after.getLast().offset() + 1);
    }

    @Test
    void aSecondRunChangesNothing() {
        forgetting.forget("x", ORDER, signer);
        var before = log.records();

        var outcome = forgetting.forget("x", ORDER, signer);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.GoneBefore.class, done -> assertThat(done.versions())
                .hasSize(2));
        assertThat(log.records()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aRunThatDiedAfterAStepIsEndedByTheSameCommand(Step step) {
        log.crashAfter = Optional.of(step);
        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer)).isInstanceOf(Crash.class);

        forgetting.forget("x", ORDER, signer);

        assertThat(texts()).containsExactly("25 people were killed.", "", "?", "", "31 people were killed.");
        assertThat(log.next()).hasValue(log.records().getLast().offset() + 1);
    }

    @Test
    void whatCameInAfterARunThatDiedIsKeptAndStillToBeRead() {
        log.crashAfter = Optional.of(Step.COMMIT);
        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer)).isInstanceOf(Crash.class);
        send("d", "40 people were killed.");

        forgetting.forget("x", ORDER, signer);

        assertThat(texts()).hasSize(6).endsWith("40 people were killed.");
        assertThat(log.next().orElseThrow())
                .isLessThanOrEqualTo(log.records().getLast().offset());
    }

    @Test
    void anotherItemsRunEndsWhatOneThatDiedHasBegun() {
        log.crashAfter = Optional.of(Step.MOVE);
        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer)).isInstanceOf(Crash.class);

        forgetting.forget("a", ORDER, signer);

        assertThat(texts()).containsExactly("", "", "?", "", "31 people were killed.");
    }

    @Test
    void anEnricherThatHasYetToReadALaterItemGoesOnAtItsCopy() {
        log.readUpTo(4);

        forgetting.forget("x", ORDER, signer);

        assertThat(log.next()).hasValue(log.records().getLast().offset());
    }

    @Test
    void anItemThatTheEnricherHasNotReadIsNotForgotten() {
        log.readUpTo(3);
        var before = log.records();

        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("let it catch up, then stop it");

        assertThat(log.records()).isEqualTo(before);
    }

    @Test
    void whileTheEnricherRunsNothingIsForgotten() {
        log.members = 1;
        var before = log.records();

        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("stop it, and start it again afterwards");

        assertThat(log.records()).isEqualTo(before);
    }

    @Test
    void whereNoEnricherEverRanThereIsNoPlaceToMove() {
        var alone = new MemoryLog();
        alone.append("x".getBytes(UTF_8), items.bytes(item("x", "A headline", "Mr X was killed.")), 1);

        new Forgetting(alone, alone, items::read, items::bytes).forget("x", ORDER, signer);

        assertThat(alone.next()).isEmpty();
        assertThat(items.read(alone.records().getFirst().value()).orElseThrow().getText())
                .isEmpty();
    }

    @Test
    void whereSomebodyElseWritesMeanwhileTheTopicReadsAsBefore() {
        log.somebodyWrites = true;
        var before = log.records();

        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer)).isInstanceOf(Trouble.class);

        assertThat(log.records()).isEqualTo(before);
        assertThat(log.begin()).isZero();
    }

    @Test
    void whoSendsLettersBackIsEndedBeforeAndOnceMoreWhereTheStubsStand() {
        var stubs = new ArrayList<Long>();
        log.beforeTheEnd =
                () -> stubs.add(texts().stream().filter(String::isEmpty).count());

        forgetting.forget("x", ORDER, signer);

        assertThat(stubs).containsExactly(0L, 2L);
    }

    @Test
    void aTextThatWasSentBackInTheLastMomentIsSaid() {
        var ends = new AtomicInteger();
        log.beforeTheEnd = () -> {
            if (ends.incrementAndGet() == 2) {
                send("x", "Mr X was killed.");
            }
        };

        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("came in again meanwhile");

        log.beforeTheEnd = () -> {};
        log.readUpTo(log.end());
        forgetting.forget("x", ORDER, signer);
        assertThat(texts()).containsExactly("25 people were killed.", "", "?", "", "31 people were killed.", "");
    }

    @Test
    void aTransactionOfSomebodyElseIsWaitedFor() {
        log.openTransaction = true;

        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer)).hasMessageContaining("A transaction is open");
    }

    @Test
    void aVersionThatComesLaterIsForgottenTooAndTheFirstKeepsItsSignature() {
        forgetting.forget("x", ORDER, signer);
        var signedFirst = items.read(log.records().get(1).value()).orElseThrow().getWithheld();
        send("x", "It was Mr X.");
        log.readUpTo(log.end());

        var outcome = forgetting.forget(
                "x", new Order("Again.", "Day desk", ORDER.at().plusSeconds(1)), signer);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Gone.class, gone -> assertThat(gone.versions())
                .hasSize(1));
        assertThat(items.read(log.records().get(1).value()).orElseThrow().getWithheld())
                .isEqualTo(signedFirst);
        assertThat(texts()).endsWith("");
        assertThat(log.records().getFirst().headers().headers(Was.HEADER)).hasSize(2);
    }

    @Test
    void whereSomebodyCutOffAPartNothingMoreIsCut() {
        log.crashAfter = Optional.of(Step.COMMIT);
        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer)).isInstanceOf(Crash.class);
        log.cutByHand(2);
        var before = log.records();

        assertThatThrownBy(() -> forgetting.forget("x", ORDER, signer)).hasMessageContaining("by hand");

        assertThat(log.records()).isEqualTo(before);
    }

    @Test
    void anItemThatIsNotThereIsUnknown() {
        var outcome = forgetting.forget("y", ORDER, signer);

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(log.records()).hasSize(5);
    }

    private List<String> texts() {
        return log.records().stream()
                .map(record ->
                        items.read(record.value()).map(item -> item.getText()).orElse("?"))
                .toList();
    }
}
