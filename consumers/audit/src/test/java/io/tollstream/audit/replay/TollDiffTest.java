package io.tollstream.audit.replay;

import static io.tollstream.schemas.Measure.INJURED;
import static io.tollstream.schemas.Measure.KILLED;
import static io.tollstream.schemas.Party.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.replay.TollDiff.Cell;
import io.tollstream.audit.replay.TollDiff.Change;
import io.tollstream.audit.replay.TollDiff.Different;
import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TollDiffTest {

    static {
        AvroSerdes.trustOurRecords();
    }

    @Test
    void twoSetsThatSayTheSameByOtherRulesDoNotDiffer() {
        var before = toll("train", "toll-1", figure(KILLED, 31));
        var after = toll("train", "toll-2", figure(KILLED, 31));

        var diff = TollDiff.of(tolls(before), tolls(after));

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.same()).isEqualTo(1);
    }

    @Test
    void aNumberThatMovedIsNamedWithByHowMuch() {
        var before = toll("train", "toll-1", figure(KILLED, 31), figure(INJURED, 12));
        var after = toll("train", "toll-2", figure(KILLED, 29), figure(INJURED, 12));

        var diff = TollDiff.of(tolls(before), tolls(after));

        assertThat(diff.different())
                .containsExactly(new Different(
                        "train",
                        List.of(new Change(new Cell(KILLED, VICTIM), figure(KILLED, 31), figure(KILLED, 29))),
                        false));
        assertThat(diff.sums()).isEqualTo(Map.of(new Cell(KILLED, VICTIM), -2L));
    }

    @Test
    void aNumberThatOnlyOneHasCountsWhole() {
        var before = toll("train", "toll-1", figure(KILLED, 31));
        var after = toll("train", "toll-2", figure(KILLED, 31), figure(INJURED, 12));

        var diff = TollDiff.of(tolls(before), tolls(after));

        assertThat(diff.sums()).isEqualTo(Map.of(new Cell(INJURED, VICTIM), 12L));
    }

    @Test
    void theSameNumberByOtherWordsIsADifferenceThatIsNamed() {
        var before = figure(KILLED, 31);
        var after = TollFigure.newBuilder(before)
                .setCorroborated(true)
                .setSince(Instant.EPOCH.plusSeconds(60))
                .build();

        var change = new Change(new Cell(KILLED, VICTIM), before, after);

        assertThat(change.aspects()).containsExactly("corroborated", "since");
        assertThat(change.more()).isZero();
    }

    @Test
    void incidentsThatOnlyOneHasAreListedByTheirKeys() {
        var diff = TollDiff.of(
                tolls(toll("boat", "toll-1"), toll("train", "toll-1")),
                tolls(toll("ferry", "toll-1"), toll("train", "toll-1")));

        assertThat(diff.onlyInFirst()).containsExactly("boat");
        assertThat(diff.onlyInSecond()).containsExactly("ferry");
        assertThat(diff.isEmpty()).isFalse();
    }

    private static TreeMap<String, IncidentToll> tolls(IncidentToll... tolls) {
        var all = new TreeMap<String, IncidentToll>();
        for (var toll : tolls) {
            all.put(toll.getIncidentKey(), toll);
        }
        return all;
    }

    private static IncidentToll toll(String key, String rules, TollFigure... figures) {
        return IncidentToll.newBuilder()
                .setIncidentKey(key)
                .setRevision(1)
                .setRevisionHash("0".repeat(64))
                .setFigures(List.of(figures))
                .setRulesVersion(rules)
                .build();
    }

    private static TollFigure figure(Measure measure, long best) {
        return TollFigure.newBuilder()
                .setMeasure(measure)
                .setParty(VICTIM)
                .setLow(best)
                .setBest(best)
                .setHigh(best)
                .setStatus(TollStatus.CONFIRMED)
                .setSince(Instant.EPOCH)
                .setEvidence(TollEvidence.newBuilder()
                        .setUpdateId("u")
                        .setSource(Source.newBuilder().setName("wire").build())
                        .setEventTime(Instant.EPOCH)
                        .setAttribution(Attribution.newBuilder()
                                .setKind(AttributionKind.OFFICIAL)
                                .build())
                        .setEvidence(
                                Evidence.newBuilder().setSentence("It says.").build())
                        .build())
                .build();
    }
}
