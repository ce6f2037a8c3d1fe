package io.gatehouse.action.kafka;

import static io.gatehouse.action.Desk.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.action.Action;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Role;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.BrokerException.Unreachable;
import io.gatehouse.port.BrokerException.Unreachable.Changed;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The connection to Kafka goes before the preview, between the preview and the click, or with the answer.
@ExtendWith(LabExtension.class)
class GoneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// The keys of Kafka's requests stand behind their length.
    private static final Map<String, Integer> CHANGING = Map.of(
            "kafka-reset-offsets", 8,
            "kafka-send", 0,
            "kafka-create-topic", 19,
            "kafka-add-partitions", 37,
            "kafka-delete-group", 42,
            "kafka-delete-topic", 20);

    private static final int FETCH = 1;

    private final String bootstrap;
    private final List<AutoCloseable> opened = Collections.synchronizedList(new ArrayList<>());

    GoneTest(LabEndpoints at) {
        bootstrap = at.kafkaBootstrap();
    }

    @AfterEach
    void close() throws Exception {
        for (var one : opened) {
            one.close();
        }
    }

    /// A desk with a port of its own before Kafka, and a topic, a group and forms of its own.
    private final class Place {

        final String name = "gone-" + UUID.randomUUID();
        final FaultyPort port;
        final KafkaDesk desk;
        final Map<String, String[]> forms = new LinkedHashMap<>();

        Place() {
            try {
                port = FaultyPort.ofKafka(Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1)));
                var endpoint = new Endpoints.Kafka("127.0.0.1:" + port.port(), false);
                desk = new KafkaDesk(bootstrap, endpoint, PATIENCE, Role.ADMIN);
                opened.add(desk);
                opened.add(port);
                desk.kafka.createTopic(name, 1);
                desk.kafka.createTopic(name + "-target", 1);
                desk.kafka.write(name, 0, 10);
                desk.kafka.commit(name, name, 0, 4);
            } catch (IOException | ExecutionException | InterruptedException e) {
                throw new AssertionError(e);
            }
            form("kafka-group", "consumer-group", name);
            form("kafka-reset-offsets", "consumer-group", name, "reset-to", "earliest");
            form(
                    "kafka-restore-offsets",
                    "consumer-group",
                    name,
                    "old-offsets",
                    name + ":0=3",
                    "left-offsets",
                    name + ":0=4");
            form("kafka-browse", "topic", name);
            form("kafka-send", "topic", name, "event-value", "x");
            form("kafka-replay", "topic", name, "target-topic", name + "-target");
            form("kafka-create-topic", "topic", name + "-new");
            form("kafka-add-partitions", "topic", name, "total-partitions", "2");
            form("kafka-delete-group", "consumer-group", name);
            form("kafka-delete-topic", "topic", name);
        }

        private void form(String id, String... pairs) {
            forms.put(id, pairs);
        }

        Preview preview(String id) {
            return desk.preview(id, forms.getOrDefault(id, new String[0]));
        }

        Receipt run(String id) {
            return desk.execute(preview(id));
        }

        void assertUntouched() throws Exception {
            assertThat(desk.kafka.read(name, 1)).hasSize(10);
            assertThat(desk.kafka.read(name + "-target", 1)).isEmpty();
            assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 4L));
            assertThat(desk.kafka.partitions(name)).isEqualTo(1);
            assertThat(desk.kafka.topics()).doesNotContain(name + "-new");
        }
    }

    private static FaultyPort.Wanted request(int key) {
        return (piece, length) -> length > 6 && piece[4] == 0 && piece[5] == key;
    }

    /// All together: each waits for its time-out.
    private static void atOnce(List<Runnable> steps) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = steps.stream()
                    .map(step -> CompletableFuture.runAsync(step, threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        }
    }

    private static void assertUnchanged(String action, Supplier<Receipt> step) {
        var failure = catchThrowableOfType(Unreachable.class, step::get);
        assertThat(failure).as(action).isNotNull();
        assertThat(failure.changed()).as(action).isEqualTo(Changed.NOTHING);
    }

    @Test
    void everyActionSaysThatKafkaIsGoneAndChangesNothing() throws Exception {
        var place = new Place();
        assertThat(place.forms.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        place.desk.actions().stream().map(Action::id).toList());
        var steps = new ArrayList<Runnable>();
        for (var id : place.forms.keySet()) {
            var preview = place.preview(id);
            assertThat(refusal(preview)).as(id).isEmpty();
            steps.add(() -> assertUnchanged(id + " after its preview", () -> place.desk.execute(preview)));
            steps.add(() -> assertUnchanged(id + " before its preview", () -> place.run(id)));
        }
        place.port.answer(new byte[0]);

        atOnce(steps);

        assertThat(place.desk.audit)
                .extracting(AuditLog.Entry::outcome)
                .containsOnly(AuditLog.Outcome.STARTED, AuditLog.Outcome.FAILED);
        place.assertUntouched();
    }

    @Test
    void whatWasSentAndNotAnsweredIsSaidToBeDoneOrNotAndThePreviewShowsWhich() {
        atOnce(CHANGING.entrySet().stream()
                .map(change -> (Runnable) () -> assertInDoubt(change.getKey(), change.getValue()))
                .toList());
    }

    private void assertInDoubt(String id, int key) {
        var place = new Place();
        var preview = place.preview(id);
        place.port.keepAnswerTo(request(key));

        var failure = catchThrowableOfType(Unreachable.class, () -> place.desk.execute(preview));

        place.port.passOn();
        assertThat(failure).as(id).isNotNull();
        assertThat(failure.changed()).as("%s: %s", id, failure.getMessage()).isEqualTo(Changed.ALL_OR_NOTHING);
        if (id.equals("kafka-send")) {
            assertThat(place.desk.kafka.read(place.name, 1)).hasSize(11);
        } else {
            var now = place.preview(id);
            assertThat(refusal(now) + now.fingerprint())
                    .as(id + " was done, and that is seen")
                    .isNotEqualTo(preview.fingerprint());
        }
    }

    @Test
    void offsetsThatWereSetHaveTheirWayBackThoughKafkaWasLostRightAfterwards() throws Exception {
        var place = new Place();
        var preview = place.preview("kafka-reset-offsets");
        place.port.hangUpAfter(request(CHANGING.getOrDefault("kafka-reset-offsets", -1)));

        var receipt = place.desk.execute(preview);

        place.port.passOn();
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(place.desk.kafka.committed(place.name)).isEqualTo(Map.of(place.name + "-0", 0L));
        place.desk.undo(receipt);
        assertThat(place.desk.kafka.committed(place.name)).isEqualTo(Map.of(place.name + "-0", 4L));
    }

    @Test
    void browsingThatIsCutOffCanBeDoneAgain() {
        var place = new Place();
        var preview = place.preview("kafka-browse");
        place.port.hangUpBefore(request(FETCH), 1);
        var failure = catchThrowableOfType(Unreachable.class, () -> place.desk.execute(preview));
        place.port.passOn();
        assertThat(failure.changed()).isEqualTo(Changed.NOTHING);
        assertThat(place.desk.execute(preview).table().orElseThrow().rows()).hasSize(10);
    }
}
