package io.tollstream.enricher.domain.resolution.signature;

import static io.tollstream.enricher.domain.resolution.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a story says of itself is no less rare for being told often. */
class UntoldTest {

    private static final String STORY = "The zeppelin of Dora Quill was hijacked over Quetta, Pakistan, by gunmen.";
    private static final int TOLD = 40;

    private final WordCounts counts = new WordCounts();

    @Test
    void aWordOfAStoryAloneIsAsRareAsIfTheStoryHadNeverBeenTold() {
        var fresh = signature(STORY);
        tell(STORY);
        var worn = signature(STORY);

        var untold = worn.without(List.of(fresh), TOLD);

        assertThat(rarity(worn, "zeppelin")).isLessThan(rarity(fresh, "zeppelin") - 2);
        assertThat(rarity(untold, "zeppelin")).isGreaterThan(rarity(fresh, "zeppelin") - 1);
        assertThat(nameRarity(untold, "Dora Quill")).isGreaterThan(nameRarity(fresh, "Dora Quill") - 1);
        assertThat(untold.rarityOfCountry()).isGreaterThan(worn.rarityOfCountry() + 0.2);
        assertThat(untold.rarityOfKind(0)).isGreaterThan(worn.rarityOfKind(0) + 0.2);
    }

    @Test
    void aWordThatOthersTellTooStaysAsCommonAsTheyMakeIt() {
        tell("A zeppelin flew.");
        tell(STORY);
        var worn = signature(STORY);

        var untold = worn.without(List.of(worn), TOLD);

        assertThat(rarity(untold, "zeppelin"))
                .isGreaterThan(rarity(worn, "zeppelin"))
                .isLessThan(rarity(untold, "hijacked") - 2);
    }

    @Test
    void aWordIsTakenOutByTheShareOfTheStorysItemsThatHoldIt() {
        tell(STORY);
        var worn = signature(STORY);
        var other = signature("Gunmen fled.");

        var half = worn.without(List.of(worn, other), TOLD);
        var whole = worn.without(List.of(worn, worn), TOLD);

        assertThat(rarity(half, "zeppelin")).isBetween(rarity(worn, "zeppelin"), rarity(whole, "zeppelin"));
    }

    @Test
    void whatTheStoryDoesNotHoldStaysAsItIs() {
        tell(STORY);
        var worn = signature("A ferry sank off Milltown.");

        var untold = worn.without(List.of(signature(STORY)), TOLD);

        assertThat(untold.rarities()).isEqualTo(worn.rarities());
        assertThat(untold.weights()).isEqualTo(worn.weights());
    }

    @Test
    void aWordThatIsExpectedToBeCommonStaysCommon() {
        tell(STORY);
        var worn = signature(STORY);

        assertThat(rarity(worn.without(List.of(worn), TOLD), "by")).isEqualTo(rarity(worn, "by"));
    }

    @Test
    void theSquaresOfTheWeightsStillAddUpToOne() {
        tell(STORY);
        var untold = signature(STORY + " A ferry sank.").without(List.of(signature(STORY)), TOLD);

        var squares = IntStream.range(0, untold.terms().length)
                .mapToDouble(at -> untold.weight(at) * untold.weight(at))
                .sum();

        assertThat(squares).isBetween(0.97, 1.03);
    }

    private void tell(String text) {
        for (var item = 0; item < TOLD; item++) {
            counts.add(report("2026-05-04", "", text));
        }
    }

    private Signature signature(String text) {
        var sketch = report("2026-05-04", "", text);
        counts.add(sketch);
        return Signature.of(sketch, counts);
    }

    private static double rarity(Signature signature, String word) {
        return signature.rarity(Arrays.binarySearch(signature.terms(), (int) Words.hash(word)));
    }

    private static double nameRarity(Signature signature, String name) {
        return signature.nameRarity(Arrays.binarySearch(signature.names(), (int) Words.hash(name)));
    }
}
