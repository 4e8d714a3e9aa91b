package io.tollstream.enricher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.enricher.domain.incident.Sent;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.StateSerde;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final String DAM = "dam";
    private static final String FLOOD = "flood";
    private static final IncidentAct MERGE = IncidentAct.newBuilder()
            .setId("a-1")
            .setKind(IncidentActKind.MERGE)
            .setIncidentKey(DAM)
            .setOtherKey(FLOOD)
            .setBy("Night desk")
            .setHuman(true)
            .setAt(Instant.parse("2025-06-01T12:00:00Z"))
            .build();

    private final Dispatch dispatch = new Dispatch(DAM, ActWire.told(DAM, MERGE));

    @Test
    void updatesThatDoNotFitIntoOneRecordGoInSeveralEachOfThemOnce() {
        var moved =
                IntStream.range(0, 50).mapToObj(i -> update("u-" + i, 300_000)).toList();

        var records = dispatch.records(new Sent.Transfer<>(FLOOD, moved, List.of("w-1")))
                .toList();

        assertThat(records).hasSizeGreaterThan(1).allSatisfy(record -> {
            assertThat(StateSerde.of(CasualtyUpdate.class).serializer().serialize("", record).length)
                    .isLessThan(Dispatch.MOST_BYTES + 100_000);
            assertThat(record.getAct()).isEqualTo(MERGE);
            assertThat(record.getMovedFrom()).isEqualTo(DAM);
        });
        assertThat(records.stream()
                        .flatMap(record -> record.getMoved().stream())
                        .map(CasualtyUpdate::getId))
                .containsExactlyElementsOf(moved.stream().map(Received::id).toList());
        assertThat(records.stream().flatMap(record -> record.getWithdrawn().stream()))
                .containsExactly("w-1");
        assertThat(records).extracting(CasualtyUpdate::getId).doesNotHaveDuplicates();
    }

    @Test
    void aTransferOfNothingIsStillTold() {
        assertThat(dispatch.records(new Sent.Transfer<>(FLOOD, List.of(), List.of())))
                .singleElement()
                .satisfies(record -> assertThat(record.getIncidentKey()).isEqualTo(FLOOD));
    }

    @Test
    void whatWasForgottenIsNoDoingOfTheAct() {
        assertThat(dispatch.records(new Sent.Forgotten<>(FLOOD, List.of("u-1"))))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.getAct()).isNull();
                    assertThat(record.getWithdrawn()).containsExactly("u-1");
                    assertThat(Told.of(FLOOD, record)).isInstanceOf(Told.Transfer.class);
                });
    }

    private static Received<CasualtyUpdate> update(String id, int characters) {
        var record = CasualtyUpdate.newBuilder()
                .setId(id)
                .setIncidentKey(DAM)
                .setSource(new Source("Lorn Courier", SourceKind.MEDIA))
                .setTitle("x".repeat(characters))
                .setEventTime(MERGE.getAt())
                .build();
        return Wire.received(record);
    }
}
