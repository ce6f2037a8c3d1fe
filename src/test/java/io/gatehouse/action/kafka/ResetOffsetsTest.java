package io.gatehouse.action.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Receipt;
import io.gatehouse.port.AuditLog;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class ResetOffsetsTest {

    private static final String RESET = "kafka-reset-offsets";

    private final String bootstrap;
    private final KafkaDesk desk;
    private final String name = "reset-" + System.nanoTime();

    ResetOffsetsTest(LabEndpoints lab) {
        bootstrap = lab.kafkaBootstrap();
        desk = new KafkaDesk(bootstrap);
    }

    @BeforeEach
    void committedInTheMiddle() throws Exception {
        desk.kafka.createTopic(name, 2);
        desk.kafka.write(name, 0, 100);
        desk.kafka.write(name, 1, 40);
        desk.kafka.commit(name, name, 0, 60);
        desk.kafka.commit(name, name, 1, 40);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void emptyGroupGoesBackToTheEarliestEventAndOneClickRestoresIt() throws Exception {
        var preview = desk.preview(RESET, "consumer-group", name, "reset-to", "earliest");

        assertThat(preview.messages()).isEqualTo(100);
        assertThat(preview.table().orElseThrow().rows())
                .containsExactly(List.of(name, "0", "60", "0", "40", "100"), List.of(name, "1", "40", "0", "0", "40"));
        assertThat(KafkaDesk.keys(preview)).contains("effect.kafka-reset.again", "effect.kafka-reset.kept");
        assertThat(preview.commandLines().vendor())
                .containsExactly("kafka-consumer-groups.sh --bootstrap-server " + bootstrap + " --group " + name
                        + " --reset-offsets --to-earliest --all-topics --execute");
        assertThat(desk.kafka.committed(name)).as("a preview changes nothing").containsEntry(name + "-0", 60L);

        var receipt = desk.execute(preview);

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DONE);
        assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 0L, name + "-1", 0L));
        assertThat(desk.audit).extracting(AuditLog.Entry::outcome).contains(AuditLog.Outcome.DONE);
        desk.execute(desk.previewUndo(receipt));
        assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 60L, name + "-1", 40L));
    }

    @Test
    void offsetsGoToTheLatestAnOffsetATimeAndByAShift() throws Exception {
        desk.run(RESET, "consumer-group", name, "reset-to", "latest");
        assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 100L, name + "-1", 40L));

        desk.run(RESET, "consumer-group", name, "reset-to", "shift", "at", "-30");
        assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 70L, name + "-1", 10L));

        var beyond = desk.preview(RESET, "consumer-group", name, "reset-to", "offset", "at", "90");
        assertThat(KafkaDesk.keys(beyond)).contains("effect.kafka-reset.clamped", "effect.kafka-reset.skipped");
        desk.execute(beyond);
        assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 90L, name + "-1", 40L));

        var late = Instant.now().plusSeconds(3_600);
        desk.kafka.write(new ProducerRecord<>(name, 0, late.toEpochMilli(), null, new byte[] {2}));
        desk.run(
                RESET,
                "consumer-group",
                name,
                "reset-to",
                "time",
                "at",
                late.minusSeconds(1).toString());
        assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 100L, name + "-1", 40L));
    }

    @Test
    void onePartitionOfATopicIsSetEvenWhereNothingIsCommittedYet() throws Exception {
        desk.kafka.createTopic(name + "-b", 2);
        desk.kafka.write(name + "-b", 1, 9);

        var receipt =
                desk.run(RESET, "consumer-group", name, "reset-to", "latest", "topic", name + "-b", "partition", "1");

        assertThat(desk.kafka.committed(name)).containsEntry(name + "-b-1", 9L).hasSize(3);
        desk.execute(desk.previewUndo(receipt));
        assertThat(desk.kafka.committed(name))
                .as("nothing is committed there again")
                .hasSize(2);
    }

    @Test
    void activeGroupIsRefusedAndNothingChanges() throws Exception {
        for (var protocol : List.of("classic", "consumer")) {
            var group = name + protocol;
            desk.kafka.commit(group, name, 0, 60);
            try (var _ = desk.kafka.join(group, name, protocol, "notifier")) {
                var preview = desk.preview(RESET, "consumer-group", group, "reset-to", "earliest");
                assertThat(KafkaDesk.refusal(preview)).isEqualTo("refused.kafka-group-active");
                assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(ActionRefused.class);
                assertThat(desk.kafka.committed(group)).isEqualTo(Map.of(name + "-0", 60L));
            }
        }
    }

    @Test
    void unknownGroupIsRefusedAndNotMade() throws Exception {
        var before = desk.kafka.groups();

        for (var id : List.of(RESET, "kafka-delete-group", "kafka-group")) {
            var preview = desk.preview(id, "consumer-group", name + "-typo", "reset-to", "earliest", "topic", name);
            assertThat(KafkaDesk.refusal(preview)).isEqualTo("refused.kafka-no-group");
            assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(ActionRefused.class);
        }

        assertThat(desk.kafka.groups()).isEqualTo(before).doesNotContain(name + "-typo");
    }

    @Test
    void shareGroupIsRefusedWithTheReason() {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "group.id", name + "-share");
        try (var sharer =
                new KafkaShareConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            sharer.subscribe(List.of(name));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                sharer.poll(Duration.ofMillis(100));
                assertThat(KafkaDesk.refusal(
                                desk.preview(RESET, "consumer-group", name + "-share", "reset-to", "earliest")))
                        .isEqualTo("refused.kafka-group-type");
            });
        }
    }

    @Test
    void consumerThatJoinsBeforeTheClickOutdatesThePreview() throws Exception {
        var preview = desk.preview(RESET, "consumer-group", name, "reset-to", "earliest");

        try (var _ = desk.kafka.join(name, name, "classic", "late")) {
            assertThatThrownBy(() -> desk.execute(preview))
                    .isInstanceOfSatisfying(
                            PreviewOutdated.class,
                            e -> assertThat(e.whatChanged().key()).isEqualTo("outdated.kafka-group-active"));
        }

        assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 60L, name + "-1", 40L));
    }

    @Test
    void groupThatCommittedVanishedOrLostItsEventsOutdatesThePreview() throws Exception {
        var committed = desk.preview(RESET, "consumer-group", name, "reset-to", "earliest");
        desk.kafka.commit(name, name, 0, 61);
        assertThatThrownBy(() -> desk.execute(committed)).isInstanceOf(PreviewOutdated.class);

        var expired = desk.preview(RESET, "consumer-group", name, "reset-to", "earliest");
        desk.kafka.forget(name, 0, 10);
        assertThatThrownBy(() -> desk.execute(expired)).isInstanceOf(PreviewOutdated.class);

        var deleted = desk.preview(RESET, "consumer-group", name, "reset-to", "earliest");
        desk.kafka.deleteGroup(name);
        assertThatThrownBy(() -> desk.execute(deleted)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.kafka.groups()).doesNotContain(name);
    }

    @Test
    void restoringIsRefusedOnceTheGroupIsActiveOrHasGoneOn() throws Exception {
        var receipt = desk.run(RESET, "consumer-group", name, "reset-to", "earliest");

        try (var _ = desk.kafka.join(name, name, "classic", "notifier")) {
            assertThat(KafkaDesk.refusal(desk.previewUndo(receipt))).isEqualTo("refused.kafka-group-active");
        }
        await().until(() -> KafkaDesk.refusal(desk.previewUndo(receipt)).isEmpty());
        var undo = desk.previewUndo(receipt);
        desk.kafka.commit(name, name, 0, 5);
        assertThat(KafkaDesk.refusal(desk.previewUndo(receipt))).isEqualTo("refused.kafka-offsets-moved");
        assertThatThrownBy(() -> desk.execute(undo)).isInstanceOf(PreviewOutdated.class);
        assertThat(desk.kafka.committed(name)).containsEntry(name + "-0", 5L);
    }

    @Test
    void deletedGroupComesBackWithItsOffsetsUnlessThereIsOneAgain() throws Exception {
        var receipt = desk.run("kafka-delete-group", "consumer-group", name);
        assertThat(desk.kafka.groups()).doesNotContain(name);

        var undo = desk.previewUndo(receipt);
        desk.execute(undo);
        assertThat(desk.kafka.committed(name)).isEqualTo(Map.of(name + "-0", 60L, name + "-1", 40L));

        assertThat(KafkaDesk.refusal(desk.previewUndo(receipt))).isEqualTo("refused.kafka-group-back");
        assertThatThrownBy(() -> desk.execute(undo)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void activeOrChangedGroupIsNotDeleted() throws Exception {
        var preview = desk.preview("kafka-delete-group", "consumer-group", name);
        desk.kafka.commit(name, name, 0, 61);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        try (var _ = desk.kafka.join(name, name, "consumer", "notifier")) {
            assertThat(KafkaDesk.refusal(desk.preview("kafka-delete-group", "consumer-group", name)))
                    .isEqualTo("refused.kafka-group-active");
        }
        assertThat(desk.kafka.groups()).contains(name);
    }

    @Test
    void groupShowsItsMembersAndItsLag() throws Exception {
        try (var _ = desk.kafka.join(name, name, "classic", "notifier-1")) {
            var receipt = desk.run("kafka-group", "consumer-group", name);
            assertThat(receipt.table().orElseThrow().rows())
                    .containsExactly(
                            List.of(name, "0", "60", "100", "40", "notifier-1", "127.0.0.1"),
                            List.of(name, "1", "40", "40", "0", "notifier-1", "127.0.0.1"));
            assertThat(receipt.facts().getLast().arguments()).containsExactly(40L);
        }
        assertThat(desk.audit).as("looking is not audited").isEmpty();
    }

    @Test
    void whatDoesNotFitIsNamedBesideItsField() {
        assertThatThrownBy(() -> desk.preview(RESET, "consumer-group", name, "reset-to", "offset", "at", "many"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("at"));
        assertThatThrownBy(() -> desk.preview(RESET, "consumer-group", name, "reset-to", "time", "at", "noon"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.preview(RESET, "consumer-group", name, "partition", "1"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.preview(
                        "kafka-restore-offsets", "consumer-group", name, "old-offsets", "x=1", "left-offsets", ""))
                .isInstanceOf(InvalidInput.class);
        assertThat(KafkaDesk.refusal(desk.preview(RESET, "consumer-group", name, "topic", name + "-no")))
                .isEqualTo("refused.kafka-no-topic");
    }
}
