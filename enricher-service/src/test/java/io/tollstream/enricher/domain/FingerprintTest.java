package io.tollstream.enricher.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final int TEXTS = 50;

    @ParameterizedTest
    @ValueSource(ints = {60, 120, 250, 400})
    void aTextWithOneWordChangedIsACopy(int words) {
        for (var seed = 1; seed <= TEXTS; seed++) {
            var text = text(new Random(seed), words);
            var changed = new ArrayList<>(text);
            changed.set(new Random(seed).nextInt(words), "changed");

            assertThat(Fingerprint.copies(of(text), of(changed)))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** Of short texts a headline is a good part: nine in ten are enough. */
    @ParameterizedTest
    @ValueSource(ints = {60, 120, 250, 400})
    void aTextUnderAnotherHeadlineIsACopy(int words) {
        var recognised = 0;
        for (var seed = 1; seed <= TEXTS; seed++) {
            var random = new Random(seed);
            var text = text(random, words);
            var one = of(with(text(random, 8), text));
            var other = of(with(text(random, 8), text));
            recognised += Fingerprint.copies(one, other) ? 1 : 0;
        }

        assertThat(recognised).isGreaterThanOrEqualTo(TEXTS * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 120, 250, 400})
    void twoTextsOutOfTheSameWordsAreNoCopies(int words) {
        for (var seed = 1; seed <= TEXTS; seed++) {
            var random = new Random(seed);

            assertThat(Fingerprint.copies(of(text(random, words)), of(text(random, words))))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    @Test
    void twoReportsOfOneEventInTheirOwnWordsAreNoCopies() {
        var one = Fingerprint.of("""
                Thirty-one people died when militants seized a passenger train in the Bolan pass, the military said on \
                Friday, raising its earlier count. Twenty-three of the dead were soldiers, three worked for the railway \
                and five were passengers. A spokesman told reporters in Islamabad that all attackers had been killed.""");
        var other = Fingerprint.of("""
                The army on Friday put the number of people killed in the hijacking of a train in Balochistan at 31, up \
                from 25. Soldiers on leave made up most of them; five passengers and three members of the railway's staff \
                were among the dead, according to its spokesman, who said that none of the attackers had got away.""");

        assertThat(Fingerprint.copies(one, other)).isFalse();
    }

    @Test
    void spellingInCapitalsAndPunctuationDoNotMatter() {
        assertThat(Fingerprint.of("31 dead, army says")).isEqualTo(Fingerprint.of("31 DEAD: Army says."));
    }

    @Test
    void aDeskEntryIsNobodysCopy() {
        assertThat(Fingerprint.copies(0, 0)).isFalse();
        assertThat(Fingerprint.of("")).isNotZero();
    }

    /** Common words come often, as in a language; the frequencies fall like Zipf's. */
    private static List<String> text(Random random, int words) {
        return random.doubles(words)
                .mapToObj(chance -> "w" + (int) Math.exp(chance * Math.log(3_000)))
                .toList();
    }

    private static List<String> with(List<String> headline, List<String> text) {
        var both = new ArrayList<>(headline);
        both.addAll(text);
        return both;
    }

    private static long of(List<String> words) {
        return Fingerprint.of(words.stream().collect(Collectors.joining(" ")));
    }
}
