package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Extractor;
import io.tollstream.enricher.kafka.ItemDerivation;
import io.tollstream.enricher.kafka.ItemReaders;
import io.tollstream.schemas.NewsItem;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is untouched is in order, however it came to be, and whatever is touched is found. */
class VerificationTest {

    private static final int TAMPERINGS = 500;
    private static final ItemReaders READERS = ItemReaders.standard();

    private static final List<Ends> MOMENTS = new ArrayList<>();
    private static MadeHistory history;

    @BeforeAll
    static void make() {
        var made = new MadeHistory(READERS);
        history = RichHistory.in(made, () -> {}, () -> MOMENTS.add(Ends.of(made)));
    }

    @AfterAll
    static void close() {
        history.close();
    }

    private static Verdict verified(Archive archive) {
        return verified(archive, Scope.of(null), Progress.ALL);
    }

    private static Verdict verified(Archive archive, Scope scope, Progress progress) {
        return new Verification(
                        archive, history.serdes(), new ItemDerivation(READERS), "", Withheld.AS_STUBS_SAY, progress)
                .verify(scope, () -> {});
    }

    @Test
    void anUntouchedHistoryIsInOrderAndAllOfItIsProved() {
        var verdict = verified(history);

        assertThat(verdict.divergences()).isEmpty();
        assertThat(Check.values()).allSatisfy(check -> assertThat(verdict.count(check, Result.AGREES))
                .as(check.word())
                .isPositive());
        assertThat(verdict.count(Result.REFUSED)).isEqualTo(4);
        assertThat(verdict.count(Result.NOT_YET)).isZero();
        assertThat(verdict.count(Result.OTHER_RULES)).isZero();
    }

    @Test
    void everySingleTamperingIsFound() {
        var missed = new ArrayList<String>();
        var kinds = Tampering.values();

        for (var seed = 0; seed < TAMPERINGS; seed++) {
            var kind = kinds[seed % kinds.length];
            var forger = new Forger(history, seed);
            kind.by(forger);
            if (verified(forger.copy()).inOrder()) {
                missed.add(kind + " with seed " + seed);
            }
        }

        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {RichHistory.TRAIN, RichHistory.DAM, RichHistory.FLOOD, RichHistory.BRIDGE})
    void oneIncidentIsProvedByItself(String incident) {
        var verdict = verified(history, Scope.of(incident), Progress.ALL);

        assertThat(verdict.divergences()).isEmpty();
        assertThat(verdict.count(Check.REVISIONS, Result.AGREES)).isPositive();
        assertThat(verdict.count(Check.TOLLS, Result.AGREES)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,0", "3,2", "5,3", "99,0", "99,4"})
    void aRuleChangeIsCountedAndIsNoAlarm(int until, int silent) {
        var changed = OtherRules.in(history, until, silent);

        var verdict = verified(changed);

        assertThat(verdict.divergences()).isEmpty();
        assertThat(verdict.count(Check.REVISIONS, Result.OTHER_RULES)).isPositive();
        assertThat(verdict.count(Check.CHAIN, Result.AGREES))
                .isEqualTo(changed.all(TOLL_REVISIONS).size());
    }

    @Test
    void itemsThatAnEarlierReleaseReadAreNotReadAgain() {
        var reader = new Earlier(READERS.extractor());
        try (var made = new MadeHistory(new ItemReaders(reader, READERS.sketches(), READERS.roundUps()))) {
            RichHistory.in(made, () -> reader.version = READERS.extractor().version(), () -> {});

            var verdict = verified(made);

            assertThat(verdict.divergences()).isEmpty();
            assertThat(verdict.count(Check.UPDATES, Result.OTHER_RULES)).isPositive();
            assertThat(verdict.count(Check.UPDATES, Result.AGREES)).isPositive();
        }
    }

    /** Whoever reads a live system sees each topic at another moment, what follows from others before those. */
    @Test
    void aLiveSystemIsInOrderAtEveryMoment() {
        for (var moment = 0; moment + 3 < MOMENTS.size(); moment++) {
            var seen = new CopiedHistory(history);
            seen.cut(INCIDENT_TOLLS, MOMENTS.get(moment + 1))
                    .cut(NEWS_ENRICHED, MOMENTS.get(moment + 1))
                    .cut(TOLL_REVISIONS, MOMENTS.get(moment + 2))
                    .cut(CASUALTY_UPDATES, MOMENTS.get(moment + 3));

            var verdict = verified(seen, Scope.of(null), MOMENTS.get(moment).progress());

            assertThat(verdict.divergences()).as("moment %d", moment).isEmpty();
        }
    }

    @Test
    void whatTheEnricherHasComeToMustHaveLeftItsTraces() {
        var moment = MOMENTS.get(MOMENTS.size() - 4);
        var seen = new CopiedHistory(history)
                .cut(INCIDENT_TOLLS, moment)
                .cut(TOLL_REVISIONS, moment)
                .cut(NEWS_ENRICHED, moment);

        assertThat(verified(seen, Scope.of(null), moment.progress()).inOrder()).isTrue();
        assertThat(verified(seen).divergences()).extracting(Divergence::cause).contains(Cause.MISSING);
    }

    @Test
    void whatIsFoundIsNamedWithItsPlaceAndWhatMustStandThere() {
        var forger = new Forger(history, 0);
        Tampering.A_CHANGED_NUMBER_AND_ALL_HASHES_AFTER_IT_AND_THE_TOLL.by(forger);

        var first = verified(forger.copy()).divergences().getFirst();

        assertThat(first.check()).isEqualTo(Check.REVISIONS);
        assertThat(first.cause()).isEqualTo(Cause.TAMPERING);
        assertThat(first.place().topic()).isEqualTo(TOLL_REVISIONS.name());
        assertThat(first.expected()).isNotNull().isNotEqualTo(first.found());
    }

    @Test
    void aTextThatIsGoneIsMissingAndOneThatWasWithheldIsNot() {
        var gone = new CopiedHistory(history);
        var withheld = new CopiedHistory(history);
        gone.all(NEWS_RAW).stream().filter(stood -> "t-4".equals(stood.key())).forEach(stood -> {
            gone.remove(stood);
            withheld.rewrite(stood, history.bytes(NEWS_RAW, stub(new Contents(history.serdes()).of(NEWS_RAW, stood))));
        });

        var verdict = verified(withheld);

        assertThat(verdict.divergences()).isEmpty();
        assertThat(verdict.count(Check.ITEMS, Result.WITHHELD)).isEqualTo(1);
        assertThat(verdict.count(Check.UPDATES, Result.WITHHELD)).isEqualTo(1);
        assertThat(verified(gone.numbered()).divergences())
                .extracting(Divergence::check, Divergence::cause)
                .containsExactly(tuple(Check.UPDATES, Cause.MISSING));
    }

    @Test
    void aStubThatNobodySignedIsFoundWhereTheKeyIsKnown() throws GeneralSecurityException {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        var withheld = new CopiedHistory(history);
        withheld.all(NEWS_RAW).stream()
                .filter(stood -> "t-4".equals(stood.key()))
                .forEach(stood -> withheld.rewrite(
                        stood, history.bytes(NEWS_RAW, stub(new Contents(history.serdes()).of(NEWS_RAW, stood)))));

        var verdict = new Verification(
                        withheld,
                        history.serdes(),
                        new ItemDerivation(READERS),
                        "",
                        Withheld.signedBy(PublicKeys.of(key)),
                        Progress.ALL)
                .verify(Scope.of(null), () -> {});

        assertThat(verdict.divergences())
                .extracting(Divergence::check, Divergence::cause)
                .contains(tuple(Check.ITEMS, Cause.TAMPERING));
    }

    private static NewsItem stub(NewsItem item) {
        return NewsItem.newBuilder(item)
                .setTitle("")
                .setText("")
                .setWithheld(new io.tollstream.schemas.Withheld(
                        "A court's order.", "Legal desk", item.getPublishedAt(), "0", ByteBuffer.wrap(new byte[64])))
                .build();
    }

    /** Reads as this release does, and says that it is another one. */
    private static final class Earlier implements Extractor {

        private final Extractor now;
        private String version = "rules-0";

        Earlier(Extractor now) {
            this.now = now;
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public List<Figure> read(Item item) {
            return now.read(item);
        }

        @Override
        public String languageOf(Item item) {
            return now.languageOf(item);
        }
    }
}
