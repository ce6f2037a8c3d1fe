package io.gatehouse.action.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class ReplayEventsTest {

    private final long hourAgo = System.currentTimeMillis() - 3_600_000;

    private final KafkaDesk desk;
    private final String source = "replay-" + System.nanoTime();
    private final String target = source + "-target";

    ReplayEventsTest(LabEndpoints lab) {
        desk = new KafkaDesk(lab.kafkaBootstrap());
    }

    @BeforeEach
    void makeTopics() throws Exception {
        desk.kafka.createTopic(source, 2);
        desk.kafka.createTopic(target, 2);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(
                Objects.requireNonNull(event.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    @Test
    void eventsAreCopiedByteByByteWithTheirOrigin() throws Exception {
        var written = new ProducerRecord<>(source, 1, hourAgo, new byte[] {0, (byte) 0xff}, new byte[] {1});
        written.headers().add(new RecordHeader("a", new byte[] {9})).add(new RecordHeader("a", null));
        desk.kafka.write(written);
        desk.kafka.write(new ProducerRecord<>(source, 1, hourAgo + 1, null, null, List.of()));
        var preview = desk.preview("kafka-replay", "topic", source, "target-topic", target);
        desk.kafka.write(source, 1, 5);

        var receipt = desk.execute(preview);

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(receipt.counts()).isEqualTo(new Progress.Step(2, 2, 0, 0, 0));
        var copies = desk.kafka.read(target, 2);
        assertThat(copies)
                .as("what was written after the preview is not replayed")
                .hasSize(2);
        var copy = copies.getFirst();
        assertThat(copy.partition()).isEqualTo(1);
        assertThat(copy.timestamp()).isEqualTo(hourAgo);
        assertThat(copy.key()).isEqualTo(written.key());
        assertThat(copy.value()).isEqualTo(written.value());
        assertThat(copy.headers().headers("a"))
                .containsExactly(new RecordHeader("a", new byte[] {9}), new RecordHeader("a", null));
        assertThat(List.of(
                        header(copy, "gatehouse-origin-topic"),
                        header(copy, "gatehouse-origin-partition"),
                        header(copy, "gatehouse-origin-offset")))
                .containsExactly(source, "1", "0");
        assertThat(receipt.facts().getLast().arguments()).containsExactly(header(copy, "gatehouse-replay-id"));
        assertThat(copies.get(1).key()).isNull();
        assertThat(copies.get(1).value()).isNull();
    }

    @Test
    void onlyTheStretchIsReplayedAndItsOrderKept() {
        desk.kafka.write(source, 0, 1_000);

        desk.run(
                "kafka-replay",
                "topic",
                source,
                "target-topic",
                target,
                "partition",
                "0",
                "from-position",
                "100",
                "until-position",
                "700");

        assertThat(desk.kafka.read(target, 2))
                .hasSize(600)
                .extracting(event -> Integer.valueOf(header(event, "gatehouse-origin-offset")))
                .isSorted()
                .startsWith(100)
                .endsWith(699);
    }

    @Test
    void replayIntoTheSameTopicSaysSoAndEndsAtItsFixedEnd() {
        desk.kafka.write(source, 0, 50);
        var preview = desk.preview("kafka-replay", "topic", source, "target-topic", source);
        assertThat(KafkaDesk.keys(preview)).contains("effect.kafka-replay.same-topic");

        assertThat(desk.execute(preview).counts().done()).isEqualTo(50);

        assertThat(desk.kafka.read(source, 2)).hasSize(100);
    }

    @Test
    void otherNumberOfPartitionsAndReadersOfTheTargetAreSaid() throws Exception {
        desk.kafka.createTopic(target + "-3", 3);
        desk.kafka.commit(target, target + "-3", 0, 0);
        desk.kafka.write(source, 0, 10);
        var preview = desk.preview("kafka-replay", "topic", source, "target-topic", target + "-3");
        assertThat(KafkaDesk.keys(preview)).contains("effect.kafka-replay.by-key", "effect.kafka-replay.groups");

        assertThat(desk.execute(preview).counts().done()).isEqualTo(10);
    }

    @Test
    void stoppedReplaySaysFromWhereToGoOn() {
        desk.kafka.write(source, 0, 400);
        var preview = desk.preview("kafka-replay", "topic", source, "target-topic", target, "rate", "200");
        var seen = new AtomicLong();

        var started = System.nanoTime();
        var receipt = desk.execute(preview, new Progress() {
            @Override
            public void report(Step step) {
                seen.set(step.done());
            }

            @Override
            public boolean stopRequested() {
                return seen.get() >= 100;
            }
        });

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(400));
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        var done = receipt.counts().done();
        assertThat(done).isBetween(100L, 399L);
        assertThat(desk.kafka.read(target, 2)).hasSize((int) done);
        assertThat(receipt.table().orElseThrow().rows().getFirst())
                .containsExactly("0", "0", "400", String.valueOf(done));
        assertThat(KafkaDesk.facts(receipt)).contains("receipt.kafka-replay.stopped", "receipt.kafka-replay.next");
    }

    @Test
    void eventsThatTheTargetRefusesStopTheReplayWithTheReason() throws Exception {
        desk.kafka.createTopic(target + "-small", 2, Map.of("max.message.bytes", "200"));
        desk.kafka.write(new ProducerRecord<>(source, 0, null, null, new byte[1_000]));

        var receipt = desk.run("kafka-replay", "topic", source, "target-topic", target + "-small");

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(receipt.counts().held()).isEqualTo(1);
        assertThat(KafkaDesk.facts(receipt)).contains("receipt.kafka-replay.failed");
    }

    @Test
    void eventsThatTheTargetDoesNotKeepThatLongAreSaid() throws Exception {
        desk.kafka.createTopic(target + "-short", 2, Map.of("retention.ms", "60000"));
        desk.kafka.write(new ProducerRecord<>(source, 0, hourAgo, null, new byte[1]));
        desk.kafka.write(source, 0, 4);

        var preview = desk.preview("kafka-replay", "topic", source, "target-topic", target + "-short");

        assertThat(preview.effects())
                .extracting(effect -> effect.text().toString())
                .contains("effect.kafka-replay.old[1, " + target + "-short]");
    }

    @Test
    void nothingToReplayOrNowhereToIsRefused() {
        assertThat(KafkaDesk.refusal(desk.preview("kafka-replay", "topic", source, "target-topic", target)))
                .isEqualTo("refused.kafka-no-events");
        assertThat(KafkaDesk.refusal(desk.preview("kafka-replay", "topic", source, "target-topic", target + "-no")))
                .isEqualTo("refused.kafka-no-topic");
    }

    @Test
    void eventsThatExpiredMeanwhileOutdateThePreview() throws Exception {
        desk.kafka.write(source, 0, 20);
        var preview = desk.preview("kafka-replay", "topic", source, "target-topic", target);
        desk.kafka.forget(source, 0, 5);

        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.kafka.read(target, 2)).isEmpty();
    }
}
