package io.tollstream.enricher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.resolution.incidents.Sighting;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import io.tollstream.enricher.domain.resolution.roundups.Part;
import io.tollstream.enricher.domain.resolution.signature.SketchReader;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.SeekStep;
import io.tollstream.schemas.SoughtItem;
import io.tollstream.schemas.StateSerde;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class FindingWireTest {

    /** What travels is trusted once there is a serde for it. */
    private static final Serde<SoughtItem> SERDE = StateSerde.of(SoughtItem.class);

    private static final String KEY = "2026-05-04-us-dayton-shooting";

    private final ReadingDesk desk = new ReadingDesk(new PlainFigures());
    private final Item item = new Item(
            "n-1",
            "hash",
            new Source("The Milltown Lantern", SourceKind.MEDIA),
            null,
            "Shooting in Dayton",
            "2 people were killed in Dayton, Ohio.",
            "en",
            Instant.parse("2026-05-05T12:00:00Z"),
            null);

    /** Keys of incidents that come too late to be remembered are made of it. */
    @Test
    void partsOfOneItemAreToldApartWhereAnIncidentIsOpened() {
        assertThat(FindingWire.sighting(sought(0)).itemId()).isEqualTo("n-1");
        assertThat(FindingWire.sighting(sought(1)).itemId()).isNotEqualTo("n-1");
        assertThat(sought(1).getItemId()).isEqualTo("n-1");
    }

    @Test
    void anItemHasTheSameUpdateForAnIncidentHoweverItCameToIt() {
        var found = FindingWire.about(sought(0), KEY, 0.9);

        assertThat(found.getId()).isEqualTo(desk.read(ItemPart.whole(item), KEY).id());
    }

    @Test
    void aLaterPartHasTheSameUpdateForAnIncidentHoweverItCameToItAndNotThatOfTheFirst() {
        var found = FindingWire.about(sought(1), KEY, 0.9);

        assertThat(found.getId())
                .isEqualTo(desk.read(parts().get(1), KEY).id())
                .isNotEqualTo(FindingWire.about(sought(0), KEY, 0.9).getId());
    }

    private SoughtItem sought(int number) {
        var part = parts().get(number);
        var sketch = new SketchReader(Gazetteer.standard()).read(part.alone(), List.of(), "");
        var update = Wire.update(desk.read(part, ""), ResolvedBy.MATCH);
        var sought = FindingWire.sought(Sighting.of(sketch, new WordCounts()), part, SeekStep.FIND, 0, update);
        return SERDE.deserializer().deserialize("", SERDE.serializer().serialize("", sought));
    }

    private List<ItemPart> parts() {
        return ItemPart.of(item, List.of(Part.whole(item), Part.whole(item)));
    }
}
