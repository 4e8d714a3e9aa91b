package io.tollstream.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.Story;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsPlacesTest {

    /** Every topic is long by it. */
    private static final long NONE = 0;

    private static final long ALL = Long.MAX_VALUE;

    private static final Duration ASIDE = Duration.ofSeconds(30);

    /** The item in question, of the incident "train". */
    private static final String ITEM = "d";

    private MadeHistory history;

    @BeforeEach
    void make() {
        history = new MadeHistory();
        Story.ofMergeSplitAndCorrection(history);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void inALongTopicItemsAreFoundWhereTheyAreFoundInAShortOne() {
        var own = Roll.read(history, contents(), "train").all().stream()
                .filter(came -> came.movedFrom().isEmpty() && came.update().itemId() != null)
                .toList();

        var found = NewsPlaces.find(history, contents(), own, NONE);

        var read = NewsPlaces.find(history, contents(), own, ALL);
        assertThat(own).hasSize(2).allSatisfy(came -> assertThat(
                        found.of(came.received().record()))
                .isPresent()
                .isEqualTo(read.of(came.received().record())));
    }

    @Test
    void anItemIsFoundAmongManyOfTheSameMoment() {
        var item = stood();

        stand(Stream.concat(many(600, item, Duration.ZERO), Stream.of(item)));

        assertThat(lookedFor()).contains(stood().place());
    }

    @Test
    void anItemIsFoundBehindOneOfADoorWhoseClockIsFast() {
        var item = stood();

        stand(Stream.of(many(1, item, ASIDE), many(600, item, ASIDE.negated()), Stream.of(item))
                .flatMap(part -> part));

        assertThat(lookedFor()).contains(stood().place());
    }

    @Test
    void itIsNotReadOnForAnItemThatIsGone() {
        var item = stood();

        stand(Stream.concat(many(600, item, ASIDE), Stream.of(item).map(one -> later(one, ASIDE))));

        assertThat(lookedFor()).isEmpty();
    }

    @Test
    void anItemThatWasKnownAtAnotherTimeThanItsUpdateIsNotFound() {
        var item = stood();

        stand(Stream.of(later(item, ASIDE.negated())));

        assertThat(lookedFor()).isEmpty();
    }

    private Contents contents() {
        return new Contents(history.serdes());
    }

    private Optional<Place> lookedFor() {
        var all = Roll.read(history, contents(), "train").all();
        var update = all.stream()
                .filter(came -> ITEM.equals(came.update().itemId()))
                .findFirst()
                .orElseThrow();
        return NewsPlaces.find(history, contents(), all, NONE)
                .of(update.received().record());
    }

    private Stood stood() {
        return history.log(Topics.NEWS_RAW, ITEM).stream()
                .filter(stood -> ITEM.equals(stood.key()))
                .findFirst()
                .orElseThrow();
    }

    /** The item's partition holds these and no others. */
    private void stand(Stream<Stood> records) {
        var log = history.log(Topics.NEWS_RAW, ITEM);
        var stood = new ArrayList<Stood>();
        records.forEach(one -> stood.add(new Stood(
                new Place(one.place().topic(), one.place().partition(), stood.size()),
                one.knownAt(),
                one.key(),
                one.bytes(),
                Map.of())));
        log.clear();
        log.addAll(stood);
    }

    private static Stream<Stood> many(int count, Stood like, Duration later) {
        var other = new Stood(like.place(), like.knownAt(), "other", like.bytes(), Map.of());
        return Stream.generate(() -> later(other, later)).limit(count);
    }

    private static Stood later(Stood stood, Duration by) {
        return new Stood(stood.place(), stood.knownAt().plus(by), stood.key(), stood.bytes(), Map.of());
    }
}
