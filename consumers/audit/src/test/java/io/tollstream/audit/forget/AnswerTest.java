package io.tollstream.audit.forget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "Y", " yes \n"})
    void aYesIsOne(String said) {
        assertThat(answer(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "n\n", "yesterday\n"})
    void anythingElseIsANo(String said) {
        assertThat(answer(said)).isFalse();
    }

    private static boolean answer(String said) {
        return Answer.isYes(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)));
    }
}
