package io.tollstream.audit.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.audit.forget.Notice;
import io.tollstream.audit.redrive.Redrive.Outcome;
import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.RedrivenLetter;
import io.tollstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RedriveTest {

    private static final Instant THEN = Instant.parse("2025-03-11T12:00:00Z");
    private static final Clock NOW = Clock.fixed(Instant.parse("2025-03-20T08:00:00Z"), ZoneOffset.UTC);

    private final MockProducer<byte[], byte[]> producer = mockProducer();
    private final List<RedrivenLetter> written = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    @Test
    void aLetterGoesBackWhereItCameFromAsItWas() {
        var letter = letter(17, "news.raw", "text");

        var outcomes = send(letter);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Sent.class);
        var record = sentTo("news.raw").getFirst();
        assertThat(record.partition()).isEqualTo(2);
        assertThat(record.timestamp()).isEqualTo(THEN.toEpochMilli());
        assertThat(record.key()).isEqualTo(bytes("g-1"));
        assertThat(record.value()).isEqualTo(bytes("text"));
        assertThat(record.headers())
                .extracting(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly(tuple("trace", "abc"), tuple(Letter.REDRIVEN, "dead.letters-3@17"));
    }

    @Test
    void theMarkSaysWhatWentWhereAndWhoSentIt() {
        send(letter(17, "news.raw", "text"));

        assertThat(sentTo("dead.letters.redriven")).hasSize(1);
        assertThat(written).singleElement().satisfies(mark -> {
            assertThat(mark.getLetter()).isEqualTo("dead.letters-3@17");
            assertThat(mark.getFrom()).isEqualTo("news.raw-2@40");
            assertThat(mark.getTo()).startsWith("news.raw-2@");
            assertThat(mark.getBy()).isEqualTo("Night desk");
            assertThat(mark.getAt()).isEqualTo(NOW.instant());
        });
    }

    @Test
    void whatWasSentBackBeforeIsNotSentAgain() {
        var letter = letter(17, "news.raw", "text");
        send(letter, letter);

        var again = sendWith(mockProducer(), letter);

        assertThat(again).singleElement().isInstanceOf(Outcome.SentBefore.class);
        assertThat(sentTo("news.raw")).hasSize(1);
    }

    @Test
    void anotherLetterInTheSamePlaceOfATopicThatWasMadeAnewIsSent() {
        send(letter(17, "news.raw", "text"));

        var other = sendWith(mockProducer(), letter(17, "news.raw", "another text"));

        assertThat(other).singleElement().isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void whoIsOvertakenSendsNothingMore() {
        var redrive = redrive(producer);
        var outcomes = redrive.send(Stream.of(letter(1, "news.raw", "a"), letter(2, "news.raw", "b")), "Night desk");
        producer.fenceProducer();

        assertThat(outcomes.toList()).hasSize(2).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(Outcome.Overtaken.class));
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void neitherRecordNorMarkIsThereWithoutTheOther() {
        producer.commitTransactionException = new KafkaException("no");

        var outcomes = send(letter(17, "news.raw", "text"));

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Refused.class);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void resultsTakeNoSecondCopy() {
        for (var topic : List.of(Topics.TOLL_REVISIONS, Topics.INCIDENT_TOLLS, Topics.TOLL_ALERTS)) {
            var outcomes = sendWith(mockProducer(), letter(17, topic.name(), "text"));

            assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                            refused.why())
                    .contains(topic.name()));
        }
    }

    @Test
    void whatNeverStoodOnATopicIsRefusedWithWhatToDo() {
        var letter = new Letter(
                new Place("dead.letters", 0, 1),
                THEN,
                bytes("wire"),
                bytes("<rss"),
                List.of(header(Letter.REASON, "no feed"), header(Letter.SOURCE, "feed:wire")));

        assertThat(send(letter)).singleElement().isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.why())
                .contains("feed:wire", "door"));
    }

    @Test
    void whatHoldsATextThatWasTakenAwayIsKeptBackAndTheOthersGo() {
        notices.add(WithheldLettersTest.notice("g-1", "31 people were killed."));

        var outcomes = send(
                letter(17, "g-1", "news.raw", "cut off"),
                letter(18, "g-2", "news.raw", "another"),
                letter(19, "g-3", "news.raw", "a third"));

        assertThat(outcomes)
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Withheld", "Sent", "Sent");
        assertThat(sentTo("news.raw")).extracting(ProducerRecord::key).containsExactly(bytes("g-2"), bytes("g-3"));
        assertThat(written)
                .extracting(RedrivenLetter::getLetter)
                .containsExactly("dead.letters-3@18", "dead.letters-3@19");
    }

    @Test
    void aLetterThatDiedAgainNamesTheFirst() {
        var second = new Letter(
                new Place("dead.letters", 3, 30),
                THEN,
                bytes("g-1"),
                bytes("text"),
                List.of(header(Letter.REDRIVEN, "dead.letters-3@17"), header(Letter.REASON, "still bad")));

        assertThat(second.before()).contains("dead.letters-3@17");
    }

    private List<Outcome> send(Letter... letters) {
        return sendWith(producer, letters);
    }

    private List<Outcome> sendWith(MockProducer<byte[], byte[]> one, Letter... letters) {
        return redrive(one).send(Stream.of(letters), "Night desk").toList();
    }

    private Redrive redrive(MockProducer<byte[], byte[]> one) {
        return new Redrive(
                one,
                () -> {
                    assertThat(one.transactionInitialized()).isTrue();
                    var marks = new Marks();
                    written.forEach(marks::add);
                    return marks;
                },
                () -> {
                    assertThat(one.transactionInitialized()).isTrue();
                    return new WithheldLetters(() -> notices, new ContentReader(id -> NewsItem.getClassSchema()));
                },
                mark -> {
                    written.add(mark);
                    return bytes(mark.toString());
                },
                "",
                NOW);
    }

    private List<ProducerRecord<byte[], byte[]>> sentTo(String topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    private static MockProducer<byte[], byte[]> mockProducer() {
        var partitions = IntStream.range(0, 6)
                .mapToObj(number -> new PartitionInfo(Topics.NEWS_RAW.name(), number, null, new Node[0], new Node[0]))
                .toList();
        var cluster = new Cluster("mock", List.of(), partitions, Set.of(), Set.of());
        return new MockProducer<>(cluster, true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Letter letter(long offset, String topic, String value) {
        return letter(offset, "g-1", topic, value);
    }

    private static Letter letter(long offset, String key, String topic, String value) {
        return new Letter(
                new Place("dead.letters", 3, offset),
                THEN,
                bytes(key),
                bytes(value),
                List.of(
                        header("trace", "abc"),
                        header(Letter.TOPIC, topic),
                        header(Letter.PARTITION, "2"),
                        header(Letter.OFFSET, "40"),
                        header(Letter.STREAMS + "stacktrace", "at …"),
                        header(Letter.REASON, "A rule was wrong.")));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
