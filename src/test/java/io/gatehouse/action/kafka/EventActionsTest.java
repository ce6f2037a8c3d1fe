package io.gatehouse.action.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class EventActionsTest {

    /// Young enough that no retention takes them away.
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);

    private final KafkaDesk desk;
    private final String name = "events-" + System.nanoTime();

    EventActionsTest(LabEndpoints lab) {
        desk = new KafkaDesk(lab.kafkaBootstrap());
    }

    @BeforeEach
    void makeTopic() throws Exception {
        desk.kafka.createTopic(name, 2);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long at(int second) {
        return start.plusSeconds(second).toEpochMilli();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(int partition, int second, String key, String value) throws Exception {
        desk.kafka.write(new ProducerRecord<>(name, partition, at(second), bytes(key), bytes(value)));
    }

    private List<List<String>> browse(String... more) {
        return desk.execute(browsing(more)).table().orElseThrow().rows();
    }

    private Preview browsing(String... more) {
        var pairs = new ArrayList<>(List.of("topic", name));
        pairs.addAll(List.of(more));
        return desk.preview("kafka-browse", pairs.toArray(String[]::new));
    }

    @Test
    void newestEventsAreShownAndNoGroupIsMade() throws Exception {
        var groups = desk.kafka.groups();
        write(0, 1, "a", "first");
        write(1, 2, "b", "second");
        write(0, 3, "a", "third");

        assertThat(browse()).extracting(row -> row.get(4)).containsExactly("first", "second", "third");
        assertThat(browse("show-events", "1")).extracting(row -> row.get(4)).containsExactly("third");
        assertThat(browse("show-events", "1", "from-position", "0"))
                .extracting(row -> row.get(4))
                .containsExactly("first");
        assertThat(browse("partition", "1"))
                .containsExactly(List.of("1", "0", start.plusSeconds(2).toString(), "b", "second", ""));
        assertThat(browse("from-position", start.plusSeconds(2).toString()))
                .extracting(row -> row.get(4))
                .containsExactly("second", "third");
        assertThat(browse("partition", "0", "from-position", "1")).hasSize(1);
        assertThat(desk.kafka.groups()).isEqualTo(groups);
    }

    @Test
    void noMoreIsLookedAtThanWasAllowed() throws Exception {
        desk.kafka.write(name, 0, 1_500);

        var receipt = desk.run("kafka-browse", "topic", name);

        assertThat(receipt.counts().done()).isEqualTo(1_000);
        assertThat(receipt.table().orElseThrow().rows()).hasSize(100);
        assertThat(receipt.table().orElseThrow().more()).isEqualTo(900);
        assertThat(receipt.facts().getLast().arguments()).containsExactly(500L);
        assertThatThrownBy(() -> browsing("look-at", "1000001")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void eventsAreFoundByTextInKeyHeaderValueAndAtAPlaceOfJson() throws Exception {
        write(0, 1, "user-7", "{\"user\":{\"id\":\"u1\"},\"seat\":\"A1\"}");
        write(0, 2, "user-8", "{\"user\":{\"id\":\"u2\"},\"seat\":\"u1\"}");
        write(0, 3, "user-9", "no json");
        var headed = new ProducerRecord<>(name, 1, at(4), bytes("k"), bytes("v"));
        headed.headers().add(new RecordHeader("trace", bytes("t-42")));
        desk.kafka.write(headed);

        assertThat(browse("find", "user-7")).hasSize(1);
        assertThat(browse("find", "u1")).hasSize(2);
        assertThat(browse("find", "u1", "json-pointer", "/user/id"))
                .extracting(row -> row.get(3))
                .containsExactly("user-7");
        assertThat(browse("json-pointer", "/user")).hasSize(2);
        assertThat(browse("find", "t-42")).extracting(row -> row.get(5)).containsExactly("trace=t-42");
        assertThatThrownBy(() -> browsing("json-pointer", "user")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void bytesThatAreNoTextAreShownInHexAndLargeOnesCut() throws Exception {
        desk.kafka.write(new ProducerRecord<>(name, 0, at(1), new byte[] {(byte) 0xff, 0}, null, List.of()));
        write(0, 2, "", "é".repeat(5_000));

        var rows = browse();

        assertThat(rows.getFirst().subList(3, 5)).containsExactly("0xff00", "(null)");
        assertThat(rows.get(1).get(4)).hasSizeLessThan(2_200).startsWith("éé").endsWith(" … (10000 B)");
    }

    @Test
    void nothingThereIsSaid() {
        assertThat(browse()).isEmpty();
        assertThat(KafkaDesk.refusal(desk.preview("kafka-browse", "topic", name + "-no")))
                .isEqualTo("refused.kafka-no-topic");
        assertThat(KafkaDesk.refusal(desk.preview("kafka-send", "topic", name + "-no")))
                .isEqualTo("refused.kafka-no-topic");
        assertThatThrownBy(() -> browsing("partition", "2")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void sentEventStandsWhereTheReceiptSays() {
        var receipt = desk.run(
                "kafka-send",
                "topic",
                name,
                "event-key",
                "열쇠",
                "event-value",
                "{\"a\":1}",
                "event-headers",
                "trace=t-1; kind = test",
                "partition",
                "1");

        assertThat(receipt.facts().getFirst().arguments()).containsExactly(name + "-1", "0");
        var event = desk.kafka.read(name, 2).getFirst();
        assertThat(event.partition()).isEqualTo(1);
        assertThat(event.key()).isEqualTo(bytes("열쇠"));
        assertThat(event.value()).isEqualTo(bytes("{\"a\":1}"));
        assertThat(event.headers())
                .containsExactly(new RecordHeader("trace", bytes("t-1")), new RecordHeader("kind", bytes("test")));
    }

    @Test
    void tombstoneHasNoValueAndCompactedTopicsWantAKey() throws Exception {
        desk.kafka.createTopic(name + "-c", 1, Map.of("cleanup.policy", "compact"));
        assertThat(KafkaDesk.refusal(desk.preview("kafka-send", "topic", name + "-c", "event-value", "x")))
                .isEqualTo("refused.kafka-key-needed");

        desk.run("kafka-send", "topic", name + "-c", "event-key", "k", "tombstone", "true");

        assertThat(desk.kafka.read(name + "-c", 1).getFirst().value()).isNull();
        assertThatThrownBy(() -> desk.preview("kafka-send", "topic", name, "event-value", "x", "tombstone", "true"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.preview("kafka-send", "topic", name, "event-headers", "nonsense"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void eventIsNotSentOnceTheTopicHasOtherPartitions() throws Exception {
        var preview = desk.preview("kafka-send", "topic", name, "event-key", "k", "event-value", "x");
        desk.run("kafka-add-partitions", "topic", name, "total-partitions", "3");

        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.kafka.read(name, 3)).isEmpty();
    }
}
