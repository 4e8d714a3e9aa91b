package io.tollstream.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedListTest {

    private static final String GOOD = """
            {"feeds": [ # the wires
              {"name": "wire", "url": "https://wire.example/rss", "source": "Example Wire", "kind": "agency",
               "interval": "PT1M", "language": "en", "incident": "i-1"},
            ]}""";

    @TempDir
    Path folder;

    @Test
    void aListIsReadWithItsCommentsAndTrailingCommas() throws IOException {
        var feed = FeedList.read(file(GOOD)).getFirst();

        assertThat(feed.name()).isEqualTo("wire");
        assertThat(feed.source().getKind()).isEqualTo(SourceKind.AGENCY);
        assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(feed.language()).hasValue("en");
        assertThat(feed.incident()).hasValue("i-1");
    }

    @Test
    void aFeedNeedsNoMoreThanNameAddressAndSource() throws IOException {
        var feed = FeedList.read(
                        file("{\"feeds\": [{\"name\": \"w\", \"url\": \"http://w.example\", \"source\": \"W\"}]}"))
                .getFirst();

        assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(feed.source().getKind()).isEqualTo(SourceKind.UNKNOWN);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"name\": \"wire\", ' | '' | has no name",
                "'https://wire.example/rss' | 'ftp://x' | its url must begin with http:// or https://",
                "'https://wire.example/rss' | 'wire' | its url must begin with http:// or https://",
                "'PT1M' | 'often' | its interval must be a duration",
                "'PT1M' | 'PT0S' | its interval must be a duration",
                "'\"en\"' | '\"e\"' | its language must be a BCP 47 tag",
                "'agency' | 'gossip' | gossip is not one of OFFICIAL, AGENCY",
                "'\"kind\"' | '\"knid\"' | there is no field knid; a feed has name",
                "'i-1' | 'I 1' | its incident must be a key",
                "'{\"feeds\": [' | '[' | cannot be used",
            })
    void aListThatCannotBeUsedIsRefusedInOneSentence(String good, String bad, String says) throws IOException {
        var file = file(GOOD.replace(good, bad));

        assertThatThrownBy(() -> FeedList.read(file))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(says);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("feeds.json"), text);
    }
}
