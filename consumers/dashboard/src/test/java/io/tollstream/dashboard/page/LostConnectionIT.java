package io.tollstream.dashboard.page;

import static io.tollstream.dashboard.page.Coverage.TRAIN;
import static io.tollstream.dashboard.page.TheBrowser.soon;
import static io.tollstream.schemas.Measure.KILLED;
import static io.tollstream.schemas.Party.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.dashboard.TheDashboard;
import io.tollstream.dashboard.page.Coverage.Said;
import io.tollstream.dashboard.view.Limits;
import io.tollstream.schemas.TollStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LostConnectionIT {

    private static final int FEW = 5;

    @RegisterExtension
    final TheDashboard dashboard = new TheDashboard(Limits.STANDARD, FEW);

    @RegisterExtension
    final TheBrowser browser = new TheBrowser();

    @Test
    void aConnectionThatIsLostIsSaidAndFoundAgain() {
        var train = Coverage.ofTheTrain(dashboard::hears);
        browser.opens(dashboard.at("/"), "");
        soon(() -> assertThat(browser.text("#connection")).isEqualTo("Live"));
        browser.willLoseTheConnection();

        dashboard.stop();
        soon(() -> assertThat(browser.text("#connection"))
                .startsWith("Connection lost at")
                .contains("may be old"));
        dashboard.startAgain();
        soon(() -> assertThat(browser.text("#connection")).isEqualTo("Live"));
        train.item("wire:9", "Two more dead", "en", "2025-03-15T08:00:00Z", dead(33));

        soon(() -> assertThat(browser.text("#incident-" + TRAIN + " .number")).startsWith("33 killed"));
    }

    @Test
    void whatCameInMeanwhileIsNotMissed() {
        Coverage.ofTheTrain(dashboard::hears);
        browser.opens(dashboard.at("/"), "");
        soon(() -> assertThat(browser.text("#connection")).isEqualTo("Live"));
        browser.willLoseTheConnection();

        dashboard.stop();
        var ferry = new Coverage("2025-03-10-za-cape-shipwreck", "Ferry sinks off the cape", dashboard::willHear);
        ferry.defined("shipwreck", "Cape", "ZA", -34.4, 18.5);
        ferry.item("wire:21", "Ferry sinks", "en", "2025-03-15T08:00:00Z", dead(8));
        dashboard.startAgain();

        soon(() -> assertThat(browser.texts(".row h3")).contains("Ferry sinks off the cape"));
    }

    @Test
    void whoIsTooFarBehindReadsAnew() {
        Coverage.ofTheTrain(dashboard::hears);
        browser.opens(dashboard.at("/"), "");
        soon(() -> assertThat(browser.text("#connection")).isEqualTo("Live"));
        browser.willLoseTheConnection();

        dashboard.stop();
        for (var ship = 1; ship <= 2 * FEW; ship++) {
            var wreck = new Coverage("2025-03-10-za-wreck-" + ship, "Wreck " + ship, dashboard::willHear);
            wreck.item("wire:3" + ship, "A ship sinks", "en", "2025-03-15T08:00:00Z", dead(ship));
        }
        dashboard.startAgain();

        soon(() -> assertThat(browser.text("#count")).isEqualTo("11 incidents"));
    }

    private static List<Said> dead(long count) {
        return List.of(Said.of(KILLED, VICTIM, count, TollStatus.CONFIRMED, "The dead are now " + count + "."));
    }
}
