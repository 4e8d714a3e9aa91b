package io.tollstream.enricher.domain.resolution.signature;

import static io.tollstream.enricher.domain.resolution.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of an item is kept. */
class SignatureTest {

    private final WordCounts counts = new WordCounts();

    @Test
    void aLongItemKeepsABoundedSignature() {
        var text = IntStream.range(0, 2_000)
                .mapToObj(word -> "Nomen" + word + " Cogno" + word + " says")
                .collect(Collectors.joining(". "));

        var signature = signature("Shots in Dayton, Ohio", text);

        assertThat(signature.terms()).hasSize(64);
        assertThat(signature.weights()).hasSize(64);
        assertThat(signature.rarities()).hasSize(64);
        assertThat(signature.marks()).hasSize(64);
        assertThat(signature.names()).hasSize(24);
        assertThat(signature.nameRarities()).hasSize(24);
        assertThat(signature.kinds()).hasSizeLessThanOrEqualTo(4);
        assertThat(signature.figures()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void termsAndNamesAreInOrderSoThatTwoAreComparedInOnePass() {
        var signature = signature("Ferry sinks off Milltown", "Dora Quill and Tim Ost swam ashore, said Ada Lind.");

        assertThat(signature.terms()).isSorted();
        assertThat(signature.names()).isSorted().hasSize(3);
    }

    @Test
    void aTermIsTheHeavierTheRarerItIs() {
        for (var item = 0; item < 1_000; item++) {
            counts.add(report("2026-05-04", "", "the council and the mayor met"));
        }

        var signature = signature("", "the mayor and the zeppelin");

        assertThat(weight(signature, "zeppelin")).isGreaterThan(0.9);
        assertThat(weight(signature, "mayor")).isLessThan(0.1);
    }

    @Test
    void theSquaresOfTheWeightsAddUpToOne() {
        var signature = signature("Ferry sinks", "A ferry sank off the pier in fog.");

        var squares = IntStream.range(0, signature.terms().length)
                .mapToDouble(at -> signature.weight(at) * signature.weight(at))
                .sum();

        assertThat(squares).isBetween(0.97, 1.03);
    }

    @Test
    void theHeaviestTermsComeFirst() {
        for (var item = 0; item < 100; item++) {
            counts.add(report("2026-05-04", "", "a ferry"));
        }
        var signature = signature("Zeppelin", "A ferry and a zeppelin");

        var heaviest = signature.heaviestTerms(2);

        assertThat(heaviest).hasSize(2);
        assertThat(signature.term(heaviest[0])).isEqualTo((int) Words.hash("zeppelin"));
        assertThat(signature.inTitle(heaviest[0])).isTrue();
        assertThat(signature.heaviestTerms(100)).hasSameSizeAs(signature.terms());
    }

    @Test
    void aNameOfMostItemsIsNotKept() {
        for (var item = 0; item < 100; item++) {
            counts.add(report("2026-05-04", "", "Written by Milltown Lantern staff"));
        }

        var signature = signature("", "Dora Quill of the Milltown Lantern");

        assertThat(signature.names()).containsExactly((int) Words.hash("Dora Quill"));
        assertThat(signature.nameRarity(signature.rarestNames(1)[0])).isGreaterThan(3);
    }

    @Test
    void anEmptyItemHasAnEmptySignature() {
        var signature = signature("", "");

        assertThat(signature.terms()).isEmpty();
        assertThat(signature.heaviestTerms(5)).isEmpty();
        assertThat(signature.rarestNames(5)).isEmpty();
    }

    private Signature signature(String title, String text) {
        return Signature.of(report("2026-05-04", title, text), counts);
    }

    private static double weight(Signature signature, String word) {
        return signature.weight(Arrays.binarySearch(signature.terms(), (int) Words.hash(word)));
    }
}
