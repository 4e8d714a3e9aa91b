package io.tollstream.dashboard.page;

import static io.tollstream.dashboard.page.Coverage.TRAIN;
import static io.tollstream.dashboard.page.TheBrowser.soon;
import static io.tollstream.schemas.Measure.KILLED;
import static io.tollstream.schemas.Party.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.dashboard.TheDashboard;
import io.tollstream.dashboard.page.Coverage.Said;
import io.tollstream.schemas.TollStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

class IncidentIT {

    private static final String PAGE = "incident.html?key=" + TRAIN;

    @RegisterExtension
    final TheDashboard dashboard = new TheDashboard();

    @RegisterExtension
    final TheBrowser browser = new TheBrowser();

    private Coverage train;

    @BeforeEach
    void newsComesIn() {
        train = Coverage.ofTheTrain(dashboard::hears);
        train.copy("post:4", "wire:4", "Toll of the train rises to 31", "2025-03-14T09:20:00Z");
    }

    @Test
    void aNumberLeadsToTheSentenceItWasReadIn() {
        browser.opens(dashboard.at("/"), PAGE);

        browser.clicks("#killed-attacker .number");

        soon(() -> assertThat(browser.text("h1")).isEqualTo("Army corrects toll of the siege"));
        assertThat(browser.text(".said[data-sought] blockquote"))
                .isEqualTo("All 33 attackers were killed, the army said.");
        assertThat(browser.text(".said[data-sought] mark")).isEqualTo("33");
        assertThat(browser.text(".said[data-sought]"))
                .contains("33 killed", "Confirmed", "attackers", "said by the army");
        assertThat(browser.text("dl")).contains("Northern Wire");
    }

    @Test
    void aNumberOfTheListLeadsToItsWords() {
        browser.opens(dashboard.at("/"), "");

        browser.clicks("[data-party=ATTACKER] .number");

        soon(() -> assertThat(browser.hasFocus("#killed-attacker")).isTrue());
        assertThat(browser.text("#killed-attacker blockquote")).contains("All 33 attackers were killed");
    }

    @Test
    void everyNumberIsALinkAndHasAStatus() {
        browser.opens(dashboard.at("/"), PAGE);

        assertThat(browser.texts("main .number, main .history .move b")).hasSize(4);
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('main .figure, main p.claim')]"
                                        + ".filter((one) => !one.querySelector('a[href]') || !one.querySelector('.status, .standing')).length"))
                .isEqualTo(0L);
        assertThat(browser.texts(".history .move"))
                .allMatch(move -> Stream.of("confirmed", "reported", "contested", "claimed")
                        .anyMatch(move::endsWith));
    }

    @Test
    void theSliderShowsTheTollAsItWasKnown() {
        browser.opens(dashboard.at("/"), PAGE);

        browser.tabsTo("#asof");
        browser.presses(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);

        soon(() -> assertThat(browser.text("#killed-victim .number")).startsWith("38 killed"));
        assertThat(browser.text("#killed-victim .status")).contains("Reported");
        assertThat(browser.text(".asof output")).contains("11 Mar 2025", "revision 1 of 4");
        assertThat(browser.text("#claims .none")).isEqualTo("None.");
        assertThat(browser.address()).contains("asof=2025-03-11T12");
        browser.presses(Keys.END);
        soon(() -> assertThat(browser.text("#killed-victim .number")).startsWith("31 killed"));
    }

    @Test
    void aPastMomentHasAnAddress() {
        browser.opens(dashboard.at("/"), PAGE + "&asof=2025-03-13T00:00:00Z");

        assertThat(browser.text("#killed-victim .number")).startsWith("25 killed");
        assertThat(browser.text("#toll-name")).contains("13 Mar 2025");
        assertThat(browser.text(".history [data-shown] .revision")).isEqualTo("3");
    }

    @Test
    void theClaimStandsApartWithWhoClaimsAndHowItStands() {
        browser.opens(dashboard.at("/"), PAGE);

        assertThat(browser.text("#claims"))
                .contains(
                        "the group (party to the conflict) claims 214 captives killed",
                        "Disputed",
                        "contested by the army");
        assertThat(browser.texts(".tolls .number")).noneMatch(number -> number.contains("214"));
    }

    @Test
    void theLineBearsItsCorrectionAndItsClaim() {
        browser.opens(dashboard.at("/"), PAGE);

        assertThat(
                        (List<?>)
                                browser.run(
                                        "return [...document.querySelectorAll('.chart a')].map((mark) => mark.getAttribute('aria-label'))"))
                .map(String::valueOf)
                .anyMatch(mark -> mark.contains("25 killed, confirmed, a correction. Revision 3"))
                .anyMatch(mark -> mark.contains("the group claims 214 killed, disputed, above what is drawn"));
        browser.clicks("[name=drawn][value=killed-attacker]");
        soon(() -> assertThat(browser.run("return document.querySelector('.chart').getAttribute('aria-label')"))
                .asString()
                .contains("attackers: 2 steps"));
    }

    @Test
    void copiesOfOneTextStandTogether() {
        browser.opens(dashboard.at("/"), PAGE);

        assertThat(browser.text(".group[data-many]"))
                .contains("2 near-identical texts, counted as one source", "Valley Post", "Northern Wire");
    }

    @Test
    void aNewTollShowsWithoutAReload() {
        browser.opens(dashboard.at("/"), PAGE);

        train.item(
                "wire:9",
                "Two more dead",
                "en",
                "2025-03-15T08:00:00Z",
                List.of(Said.of(KILLED, VICTIM, 33, TollStatus.CONFIRMED, "The dead are now 33.")));

        soon(() -> assertThat(browser.text("#killed-victim .number")).startsWith("33 killed"));
        assertThat(browser.text(".history li:first-child")).contains("Rise", "31 → 33 confirmed");
        assertThat(browser.text(".sources li:first-child")).contains("Two more dead");
    }

    @Test
    void writingFromRightToLeftStandsSo() {
        browser.opens(dashboard.at("/"), PAGE);

        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('.sources a[lang=ur]')].map((one) => getComputedStyle(one).direction)[0]"))
                .isEqualTo("rtl");
        assertThat(
                        browser.run(
                                "return getComputedStyle(document.querySelector('#killed-victim blockquote[lang=ur]')).direction"))
                .isEqualTo("rtl");
    }

    @Test
    void anIncidentThatWasMergedLeadsToTheOneThatTookItIn() {
        var other = new Coverage("2025-03-11-pk-train-attack", "Train attacked", dashboard::hears);
        other.mergedInto(TRAIN, Instant.parse("2025-03-15T00:00:00Z"));

        browser.opens(dashboard.at("/"), "incident.html?key=2025-03-11-pk-train-attack");

        assertThat(browser.text("h1")).isEqualTo("Hijacking of the Jaffar Express");
        assertThat(browser.address()).endsWith(PAGE);
    }

    @Test
    void anIncidentThatIsUnknownIsSaidSo() {
        browser.willGetARefusal();

        browser.opens(dashboard.at("/"), "incident.html?key=no-such-incident");

        assertThat(browser.text("main")).contains("There is no such incident", "All incidents");
    }
}
