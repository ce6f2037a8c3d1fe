package io.gatehouse.action.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.domain.Role;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.testlab.LabExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kafka is killed in the middle of a replay.
@ExtendWith(LabExtension.class)
class BrokerGoneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Lab lab;
    private final KafkaDesk desk;
    private final String name = "gone-" + System.nanoTime();

    BrokerGoneTest(Lab lab, LabEndpoints at) {
        this.lab = lab;
        this.desk = new KafkaDesk(at.kafkaBootstrap(), PATIENCE, Role.ADMIN);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void replayThatLosesItsBrokerTellsWhatIsConfirmedAndWhereToGoOn() throws Exception {
        desk.kafka.createTopic(name, 1);
        desk.kafka.createTopic(name + "-target", 1);
        desk.kafka.write(name, 0, 5_000);
        var preview = desk.preview("kafka-replay", "topic", name, "target-topic", name + "-target", "rate", "1000");
        Receipt receipt;
        try {
            receipt = desk.execute(preview, new Killing());
        } finally {
            lab.start(LabBroker.KAFKA);
        }

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.STOPPED);
        assertThat(KafkaDesk.facts(receipt)).contains("receipt.kafka-replay.failed", "receipt.kafka-replay.next");
        var next =
                Long.parseLong(receipt.table().orElseThrow().rows().getFirst().getLast());
        assertThat(next).isBetween(1L, 4_999L);
        assertThat(origins()).containsAll(LongStream.range(0, next).boxed().toList());

        assertThat(goOn(next).outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(origins().stream().distinct().sorted().toList())
                .as("nothing is lost")
                .isEqualTo(LongStream.range(0, 5_000).boxed().toList());
    }

    private Receipt goOn(long next) {
        Preview preview = desk.preview(
                "kafka-replay", "topic", name, "target-topic", name + "-target", "from-position", String.valueOf(next));
        return desk.execute(preview);
    }

    private List<Long> origins() {
        return desk.kafka.read(name + "-target", 1).stream()
                .map(event -> Objects.requireNonNull(event.headers().lastHeader("gatehouse-origin-offset")))
                .map(header -> Long.valueOf(new String(header.value(), StandardCharsets.UTF_8)))
                .collect(Collectors.toList());
    }

    /// Kills Kafka once some events are confirmed.
    private final class Killing implements Progress {

        private final AtomicBoolean killed = new AtomicBoolean();

        @Override
        public void report(Step step) {
            if (step.done() >= 500 && killed.compareAndSet(false, true)) {
                try {
                    lab.kill(LabBroker.KAFKA);
                } catch (LabException e) {
                    throw new AssertionError(e);
                }
            }
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
