package io.tollstream.enricher.domain.resolution.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.Reports;
import io.tollstream.enricher.domain.resolution.places.Whereabouts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an incident happened, for people and for a map. */
class SiteTest {

    private static final Site OHIO = at("A flood in Ohio.");
    private static final Site DAYTON = at("A flood in Dayton, Ohio.");
    private static final Site QUETTA = at("A flood in Quetta, Pakistan.");

    @Test
    void aSiteHasItsNameItsCountryAndItsCoordinates() {
        assertThat(DAYTON.name()).isEqualTo("Dayton");
        assertThat(DAYTON.country()).isEqualTo("US");
        assertThat(DAYTON.region()).isEqualTo("OH");
        assertThat(DAYTON.latitude()).isBetween(39.0, 40.5);
        assertThat(DAYTON.sharpness()).isEqualTo(Site.Sharpness.CITY);
    }

    @Test
    void whatNamesNoPlaceIsNowhereAndOfAHomeOnlyTheCountryIsKnown() {
        assertThat(at("A flood.")).isEqualTo(Site.UNKNOWN);
        assertThat(Site.of(new Whereabouts(List.of(), "US", "OH")).sharpness()).isEqualTo(Site.Sharpness.COUNTRY);
    }

    @Test
    void theSharperIsKeptAndNoneOfAnotherCountry() {
        assertThat(OHIO.sharpness()).isEqualTo(Site.Sharpness.REGION);
        assertThat(OHIO.sharper(DAYTON)).isEqualTo(DAYTON);
        assertThat(DAYTON.sharper(OHIO)).isEqualTo(DAYTON);
        assertThat(OHIO.sharper(QUETTA)).isEqualTo(OHIO);
        assertThat(Site.UNKNOWN.sharper(QUETTA)).isEqualTo(QUETTA);
    }

    private static Site at(String text) {
        return Site.of(Reports.report("2026-05-06", "", text).where());
    }
}
