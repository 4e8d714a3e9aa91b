package io.tollstream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "HTTPS://a.example/b[1]", "https://نمونه.example/خبر"})
    void anythingWithTheWebsSchemeIsAWebAddress(String text) {
        assertThat(WebAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.example", "ftp://a.example", "javascript:alert(1)", "tag:a.example,2025:1"})
    void anythingElseIsNone(String text) {
        assertThat(WebAddress.isOne(text)).isFalse();
    }
}
