package io.tollstream.dashboard.page;

import static io.tollstream.dashboard.page.Coverage.TRAIN;
import static io.tollstream.dashboard.page.TheBrowser.soon;
import static io.tollstream.schemas.Measure.KILLED;
import static io.tollstream.schemas.Party.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.dashboard.TheDashboard;
import io.tollstream.dashboard.page.Coverage.Said;
import io.tollstream.schemas.TollStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

class ListIT {

    private static final String TRAIN_ROW = "#incident-" + TRAIN;

    @RegisterExtension
    final TheDashboard dashboard = new TheDashboard();

    @RegisterExtension
    final TheBrowser browser = new TheBrowser();

    @Test
    void eachNumberStandsWithItsStatusVictimsAndAttackersApart() {
        Coverage.ofTheTrain(dashboard::hears);

        browser.opens(dashboard.at("/"), "");

        assertThat(browser.text(TRAIN_ROW + " [data-party=VICTIM] [data-figure=killed-victim]"))
                .contains("31 killed", "Confirmed");
        assertThat(browser.text(TRAIN_ROW + " [data-party=ATTACKER]")).contains("33 killed", "Confirmed");
        assertThat(browser.text(TRAIN_ROW + " .parts")).contains("23 soldiers", "3 railway employees", "5 passengers");
        assertThat(browser.text(TRAIN_ROW + " .last")).contains("Rise", "Killed 25 → 31 confirmed", "Northern Wire");
        assertThat(browser.text(TRAIN_ROW + " .claims")).isEqualTo("1 claim beside the toll");
    }

    @Test
    void aNewTollShowsWithoutAReload() {
        var train = Coverage.ofTheTrain(dashboard::hears);
        browser.opens(dashboard.at("/"), "");

        train.item("wire:9", "Two more dead", "en", "2025-03-15T08:00:00Z", dead(33, "The dead are now 33."));

        soon(() -> assertThat(browser.text(TRAIN_ROW + " [data-figure=killed-victim] .number"))
                .startsWith("33 killed"));
        soon(() -> assertThat(browser.text("#spoken")).contains("Jaffar Express", "31 to 33", "confirmed"));
    }

    @Test
    void anIncidentThatIsNewComesFirst() {
        Coverage.ofTheTrain(dashboard::hears);
        browser.opens(dashboard.at("/"), "");

        var ferry = ferry();
        ferry.item("wire:21", "Ferry sinks", "en", "2025-03-15T08:00:00Z", dead(8, "Rescuers found 8 bodies."));

        soon(() -> assertThat(browser.texts(".row h3"))
                .containsExactly("Ferry sinks off the cape", "Hijacking of the Jaffar Express"));
        assertThat(browser.text("#count")).isEqualTo("2 incidents");
    }

    @Test
    void nothingMovesWhileSomebodyIsAtTheList() {
        var ferry = ferry();
        ferry.item("wire:21", "Ferry sinks", "en", "2025-03-10T08:00:00Z", dead(8, "Rescuers found 8 bodies."));
        Coverage.ofTheTrain(dashboard::hears);
        browser.opens(dashboard.at("/"), "");
        browser.pointsAt(TRAIN_ROW);

        ferry.item("wire:22", "More bodies found", "en", "2025-03-15T08:00:00Z", dead(9, "They found 9 bodies."));

        soon(() -> assertThat(browser.text(".held")).isEqualTo("1 newer change: show first"));
        assertThat(browser.text("#incident-" + FERRY + " [data-figure=killed-victim] .number"))
                .startsWith("9 killed");
        assertThat(browser.texts(".row h3")).startsWith("Hijacking of the Jaffar Express");
        browser.clicks(".held");
        assertThat(browser.texts(".row h3")).startsWith("Ferry sinks off the cape");
        assertThat(browser.hasFocus("#incident-" + FERRY + " h3 a")).isTrue();
    }

    @Test
    void whoPausesIsToldHowMuchWaits() {
        var train = Coverage.ofTheTrain(dashboard::hears);
        browser.opens(dashboard.at("/"), "");
        browser.clicks("#pause");

        train.item("wire:9", "Two more dead", "en", "2025-03-15T08:00:00Z", dead(33, "The dead are now 33."));

        soon(() -> assertThat(browser.text("#pause")).isEqualTo("Go on (1 waiting)"));
        assertThat(browser.text(TRAIN_ROW + " .number")).startsWith("31 killed");
        browser.clicks("#pause");
        soon(() -> assertThat(browser.text(TRAIN_ROW + " .number")).startsWith("33 killed"));
    }

    @Test
    void theFiltersNarrowTheListAndStayInTheAddress() {
        Coverage.ofTheTrain(dashboard::hears);
        ferry().item("wire:21", "Ferry sinks", "en", "2025-03-15T08:00:00Z", dead(8, "Rescuers found 8 bodies."));
        browser.opens(dashboard.at("/"), "?min=20");
        assertThat(browser.texts(".row h3")).containsExactly("Hijacking of the Jaffar Express");

        browser.types("[name=q]", "ferry");

        soon(() -> assertThat(browser.text(".none")).isEqualTo("No incident matches these filters."));
        browser.clicks("[type=reset]");
        soon(() -> assertThat(browser.text("#count")).isEqualTo("2 incidents"));
        assertThat(browser.address()).isEqualTo(dashboard.at("/").toString());
    }

    @Test
    void theRestIsThereForTheAsking() {
        for (var ship = 1; ship <= 60; ship++) {
            var wreck = new Coverage("2025-03-10-za-wreck-" + ship, "Wreck " + ship, dashboard::hears);
            wreck.item("wire:" + ship, "A ship sinks", "en", "2025-03-15T08:00:00Z", dead(ship, ship + " died."));
        }
        browser.opens(dashboard.at("/"), "");
        assertThat(browser.run("return document.querySelectorAll('.row').length"))
                .isEqualTo(50L);

        browser.clicks(".more");

        soon(() -> assertThat(browser.run("return document.querySelectorAll('.row').length"))
                .isEqualTo(60L));
        assertThat(browser.hasFocus(".row:nth-child(51) h3 a")).isTrue();
        assertThat(browser.text(".more")).isEmpty();
    }

    @Test
    void theKeyboardLeadsFromTheListToAnIncident() {
        Coverage.ofTheTrain(dashboard::hears);
        browser.opens(dashboard.at("/"), "");

        browser.presses(Keys.TAB);
        assertThat(browser.hasFocus(".skip")).isTrue();
        browser.presses(Keys.ENTER);
        browser.tabsTo(TRAIN_ROW + " h3 a");
        browser.presses(Keys.ENTER);

        soon(() -> assertThat(browser.text("h1")).isEqualTo("Hijacking of the Jaffar Express"));
    }

    @Test
    void theArrowKeysGoOverTheMap() {
        Coverage.ofTheTrain(dashboard::hears);
        ferry().item("wire:21", "Ferry sinks", "en", "2025-03-15T08:00:00Z", dead(8, "Rescuers found 8 bodies."));
        browser.opens(dashboard.at("/"), "");

        browser.tabsTo("#map a");
        browser.presses(Keys.ARROW_LEFT);

        assertThat(browser.run("return document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("Ferry sinks off the cape: 8 killed, reported");
    }

    private static final String FERRY = "2025-03-10-za-cape-shipwreck";

    private Coverage ferry() {
        var ferry = new Coverage(FERRY, "Ferry sinks off the cape", dashboard::hears);
        ferry.defined("shipwreck", "Cape", "ZA", -34.4, 18.5);
        return ferry;
    }

    private static List<Said> dead(long count, String sentence) {
        var status = count > 30 ? TollStatus.CONFIRMED : TollStatus.REPORTED;
        return List.of(Said.of(KILLED, VICTIM, count, status, sentence));
    }
}
