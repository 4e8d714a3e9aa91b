package io.tollstream.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
              <title>Example Wire</title><link>https://wire.example/</link><language>en-gb</language>
              <item><guid isPermaLink="false">ew-1</guid><link>https://wire.example/1</link>
                <title>Toll rises &amp;amp; rises</title>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>At least 31 died.</p><p>More to come.</p>]]></content:encoded>
                <pubDate>Wed, 12 Mar 2025 18:30:00 +0500</pubDate></item>
              <item><link>https://wire.example/2</link><title>Second</title>
                <description>&lt;b&gt;Bold&lt;/b&gt; words</description><dc:date>2025-03-12T10:00:00Z</dc:date></item>
              <item><title>No date</title></item>
            </channel></rss>""";

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Agence</title><id>urn:f</id>
              <updated>2025-03-12T20:00:00Z</updated>
              <entry><id>urn:1</id><title type="text">Less &lt; more</title>
                <link rel="alternate" href="https://agence.example/1"/>
                <published>2025-03-12T08:00:00+01:00</published><updated>2025-03-12T18:00:00+01:00</updated>
                <summary>Short</summary>
                <content type="html">&lt;p&gt;Trente et un morts.&lt;/p&gt;</content></entry>
            </feed>""";

    @Test
    void anRssFeedGivesItsItemsWithWholeContentIdentityAndZone() throws UnreadableFeed {
        var feed = read(RSS);

        assertThat(feed.recovered()).isFalse();
        assertThat(feed.title()).isEqualTo("Example Wire");
        assertThat(feed.language()).hasValue("en-GB");
        assertThat(feed.entries()).hasSize(3);
        var first = feed.entries().getFirst();
        assertThat(first.guid()).hasValue("ew-1");
        assertThat(first.url()).hasValue("https://wire.example/1");
        assertThat(first.title()).isEqualTo("Toll rises & rises");
        assertThat(first.text()).isEqualTo("At least 31 died.\nMore to come.");
        assertThat(first.published().orElseThrow().instant()).isEqualTo(Instant.parse("2025-03-12T13:30:00Z"));
        assertThat(first.published().orElseThrow().offset()).hasValue(ZoneOffset.ofHours(5));
        var second = feed.entries().get(1);
        assertThat(second.guid()).as("a guid that is only the URL again").isEmpty();
        assertThat(second.text()).isEqualTo("Bold words");
        assertThat(second.published().orElseThrow().instant()).isEqualTo(Instant.parse("2025-03-12T10:00:00Z"));
        assertThat(feed.entries().get(2).published()).isEmpty();
    }

    @Test
    void anAtomEntryThatWasUpdatedCountsFromItsUpdate() throws UnreadableFeed {
        var entry = read(ATOM).entries().getFirst();

        assertThat(entry.guid()).hasValue("urn:1");
        assertThat(entry.url()).hasValue("https://agence.example/1");
        assertThat(entry.title()).isEqualTo("Less < more");
        assertThat(entry.text()).isEqualTo("Trente et un morts.");
        assertThat(entry.published().orElseThrow().instant()).isEqualTo(Instant.parse("2025-03-12T17:00:00Z"));
        assertThat(entry.published().orElseThrow().offset()).hasValue(ZoneOffset.ofHours(1));
    }

    @Test
    void aFeedThatIsNoValidXmlIsRecoveredAndSaysSo() throws UnreadableFeed {
        var broken = RSS.replace("<title>Second</title>", "<title>Second & last&nbsp;one</title><br>");

        var feed = read(broken);

        assertThat(feed.recovered()).isTrue();
        assertThat(feed.title()).isEqualTo("Example Wire");
        assertThat(feed.entries()).extracting(FeedEntry::title).contains("Second & last one");
        assertThat(feed.entries().getFirst()).isEqualTo(read(RSS).entries().getFirst());
    }

    @Test
    void aFeedThatBreaksOffGivesWhatCameBefore() throws UnreadableFeed {
        var feed = read(RSS.substring(0, RSS.indexOf("<item><title>No date")));

        assertThat(feed.recovered()).isTrue();
        assertThat(feed.entries()).hasSize(2);
    }

    @Test
    void anEntityOfADocumentTypeIsNeverReadNorMultiplied() throws UnreadableFeed {
        var attack = "<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

        var feed = read("<?xml version=\"1.0\"?>" + attack
                + "<rss version=\"2.0\"><channel><item><title>x &file; &b;</title></item></channel></rss>");

        assertThat(feed.recovered()).isTrue();
        assertThat(feed.entries().getFirst().title()).isEqualTo("x &file; &b;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1251", "UTF-16", "Shift_JIS"})
    void theEncodingOfThePrologIsHeeded(String charset) throws UnreadableFeed {
        var word = charset.equals("windows-1251") ? "взрыв" : charset.equals("Shift_JIS") ? "爆発" : "attaqué";
        var xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><rss version=\"2.0\"><channel><item><title>"
                + word + "</title></item></channel></rss>";

        var feed = FeedReader.read(xml.getBytes(Charset.forName(charset)), Optional.empty());

        assertThat(feed.entries().getFirst().title()).isEqualTo(word);
    }

    @Test
    void theServersWordOnTheEncodingCountsMost() throws UnreadableFeed {
        var xml = "<rss version=\"2.0\"><channel><item><title>café</title></item></channel></rss>";

        var feed = FeedReader.read(
                xml.getBytes(StandardCharsets.ISO_8859_1), Optional.of("application/rss+xml; charset=ISO-8859-1"));

        assertThat(feed.entries().getFirst().title()).isEqualTo("café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "not a feed", "<html><body><p>Sign in</p></body></html>", "{\"a\": 1}"})
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableFeed.class).hasMessageEndingWith(".");
    }

    private static FeedDocument read(String xml) throws UnreadableFeed {
        return FeedReader.read(xml.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }
}
