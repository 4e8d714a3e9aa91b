package io.tollstream.dashboard.page;

import static io.tollstream.dashboard.page.Coverage.TRAIN;
import static io.tollstream.dashboard.page.TheBrowser.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.dashboard.TheDashboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page is for everybody: in both themes, on any screen, behind any path. */
class EverybodyIT {

    private static final int PHONE = 360;

    @RegisterExtension
    final TheDashboard dashboard = new TheDashboard();

    @RegisterExtension
    final TheBrowser browser = new TheBrowser();

    @BeforeEach
    void newsComesIn() {
        Coverage.ofTheTrain(dashboard::hears);
    }

    @ParameterizedTest
    @CsvSource({
        "light, ''",
        "dark, ''",
        "light, incident.html?key=" + TRAIN,
        "dark, incident.html?key=" + TRAIN,
        "light, incident.html?key=" + TRAIN + "&asof=2025-03-13T00:00:00Z",
        "light, item.html?key=" + TRAIN + "&item=wire:4",
        "dark, item.html?key=" + TRAIN + "&item=wire:4"
    })
    void axeFindsNoBarrier(String theme, String page) {
        browser.isAsWideAs(1400, theme);

        browser.opens(dashboard.at("/"), page);

        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "incident.html?key=" + TRAIN, "item.html?key=" + TRAIN + "&item=wire:4"})
    void aPhoneNeedsNoScrollingSideways(String page) {
        browser.isAsWideAs(PHONE, "light");

        browser.opens(dashboard.at("/"), page);

        assertThat(browser.sideways()).isZero();
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void theThemeThatIsChosenStays() {
        browser.opens(dashboard.at("/"), "");

        browser.run("const theme = document.getElementById('theme'); theme.value = 'dark';"
                + "theme.dispatchEvent(new Event('change'))");
        browser.opens(dashboard.at("/"), "incident.html?key=" + TRAIN);

        assertThat(browser.run("return getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
    }

    @Test
    void behindAPathAllStaysBehindIt() {
        browser.willLoseTheConnection();
        try (var proxy = new PrefixProxy("/desk/tolls/", dashboard.at("/"))) {
            browser.opens(proxy.home(), "");
            soon(() -> assertThat(browser.text("#connection")).isEqualTo("Live"));
            assertThat(browser.texts(".row h3")).containsExactly("Hijacking of the Jaffar Express");

            browser.clicks(".row .number");

            soon(() -> assertThat(browser.text("#killed-victim .number")).startsWith("31 killed"));
        }
    }
}
