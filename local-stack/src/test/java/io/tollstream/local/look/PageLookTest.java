package io.tollstream.local.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Item;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageLookTest {

    private static final String TEXT = "The death toll has climbed to 31, up from 25, the army said.\n\n"
            + "Troops killed 33 insurgents and rescued 354 passengers. A guard, 17, hid for 30 hours.";

    @Test
    void eachFigureIsMarkedInItsTextAndHasARow() {
        var page = page(SomeItem.of("", "Gunmen killed 31 passengers, police said.", "en"));

        assertThat(page.select(".text").text()).isEqualTo("Gunmen killed 31 passengers1, police said.");
        var figure = page.select(".text .fig").first();
        assertThat(figure).isNotNull();
        assertThat(figure.className()).isEqualTo("fig killed");
        assertThat(figure.attr("data-f")).isEqualTo("1-1");
        assertThat(page.select(".text .event").text()).isEqualTo("killed");
        assertThat(page.select("tr#f1-1 td").stream().map(Element::text))
                .containsExactly(
                        "killed",
                        "victim",
                        "passenger",
                        "31",
                        "total",
                        "confirmed",
                        "police (official)",
                        "",
                        "object of an active verb The people stand behind a verb in the active voice:"
                                + " “killed 31 passengers”.");
    }

    @Test
    void everyMarkLeadsToARowAndEveryRowToAMark() {
        var page = page(SomeItem.of("31 dead", TEXT, "en"), SomeItem.of("", "Nobody was injured or killed.", "en"));

        assertThat(page.select("tbody tr")).hasSizeGreaterThan(4);
        assertThat(page.select("a[href^=#]").stream()
                        .map(link -> link.attr("href").substring(1)))
                .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        assertThat(page.select("tbody tr"))
                .allSatisfy(row -> assertThat(page.select(".fig[data-f~=(^| )" + row.attr("data-f") + "( |$)]"))
                        .as(row.id())
                        .isNotEmpty());
    }

    @Test
    void theTextStaysAsItIsApartFromItsMarks() {
        var item = SomeItem.of("31 dead as siege ends", TEXT, "en");
        var page = page(item);
        page.select("sup").remove();

        assertThat(whole(page.select("h2").first())).isEqualTo(item.title());
        assertThat(whole(page.select(".text").first())).isEqualTo(item.text());
    }

    @Test
    void hostileTextStaysText() {
        var script = "<script>alert(1)</script>";
        var quote = "\" onmouseover=\"alert(1)";
        var mustache = "{{id}} {{{id}}} {{>item}}";
        var item = SomeItem.of(
                script + quote,
                "</title>" + script + quote,
                "Two " + script + " people were killed, said <b>police</b> " + quote + mustache
                        + " ' & </div> ]]> <!-- ",
                "</style>" + script + quote,
                "en");

        var page = page(item);

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("[onmouseover], .text b:not(.n), main script")).isEmpty();
        page.select("sup").remove();
        assertThat(whole(page.select(".text").first())).isEqualTo(item.text());
        assertThat(page.select(".meta span").first().text()).isEqualTo(item.id());
    }

    @Test
    void onlyThePagesOwnScriptMayRunAndNothingIsFetched() {
        var page = page(SomeItem.of("", TEXT, "en"));

        var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'").contains("script-src 'sha256-");
        assertThat(page.select("[src], link, iframe, object, a[href*=:]")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void aTextKeepsItsLanguageAndItsDirection() {
        var page = page(SomeItem.of("مقتل 31 شخصا", "قال الجيش إن 31 شخصا قتلوا.", "ar"));

        var text = page.select(".text").first();
        assertThat(text).isNotNull();
        assertThat(text.attr("lang")).isEqualTo("ar");
        assertThat(text.attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h2").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void whatBecameNoFigureIsListedByReason() {
        var page = page(SomeItem.of("", TEXT, "en"));

        assertThat(page.select(".out dt").eachText()).contains("an age");
        assertThat(page.select(".text .left[title=an age]").text()).isEqualTo("17");
    }

    @Test
    void anItemThatIsNotReadSaysSoInASentence() {
        var page = page(SomeItem.of("", "Kolme ihmistä kuoli.", "fi"));

        assertThat(page.select(".none").text())
                .isEqualTo("This item is in Finnish, which is not read here, so it gives no figures.");
        assertThat(page.select("footer").text()).contains("1 item, 0 figures");
    }

    private static Document page(Item... items) {
        return Jsoup.parse(SomeItem.asPage(items));
    }

    private static String whole(@Nullable Element element) {
        return element == null ? "" : element.wholeText();
    }
}
