package io.gatehouse.action.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Role;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
class TopicActionsTest {

    private final String bootstrap;
    private final KafkaDesk desk;
    private final String name = "topic-" + System.nanoTime();

    TopicActionsTest(LabEndpoints lab) {
        bootstrap = lab.kafkaBootstrap();
        desk = new KafkaDesk(bootstrap);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void createdTopicHasTheSettingsOfTheFormAndIsFoundTheSame() throws Exception {
        String[] form = {
            "topic",
            name,
            "partitions",
            "4",
            "replication",
            "1",
            "retention",
            "7d",
            "cleanup-policy",
            "compact-delete",
            "min-insync",
            "1"
        };
        var preview = desk.preview("kafka-create-topic", form);
        assertThat(preview.commandLines().ours())
                .isEqualTo("gatehouse kafka create-topic " + name
                        + " --partitions=4 --replication=1 --retention=7d --cleanup-policy=compact-delete"
                        + " --min-insync=1 --profile test");
        assertThat(preview.commandLines().vendor())
                .containsExactly("kafka-topics.sh --bootstrap-server " + bootstrap + " --create --topic " + name
                        + " --partitions 4 --replication-factor 1 --config cleanup.policy=compact,delete"
                        + " --config min.insync.replicas=1 --config retention.ms=604800000");
        assertThat(desk.kafka.topics()).as("a preview changes nothing").doesNotContain(name);

        desk.execute(preview);

        assertThat(desk.kafka.partitions(name)).isEqualTo(4);
        assertThat(KafkaDesk.keys(desk.preview("kafka-create-topic", form)))
                .containsExactly("effect.kafka-create-topic.same");
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
    }

    @Test
    void topicWithOtherSettingsIsComparedAndLeftAlone() throws Exception {
        desk.kafka.createTopic(name, 2);

        assertThat(desk.preview("kafka-create-topic", "topic", name, "partitions", "3", "retention", "1d")
                        .refusal())
                .contains(Text.of(
                        "refused.kafka-topic-differs", name, "partitions: 2 → 3; retention.ms: 604800000 → 86400000"));
        assertThat(KafkaDesk.refusal(desk.preview(
                        "kafka-create-topic", "topic", name + "-2", "partitions", "1", "replication", "3")))
                .isEqualTo("refused.kafka-too-few-brokers");
        assertThatThrownBy(() -> desk.preview("kafka-create-topic", "topic", "no blanks"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> desk.preview("kafka-create-topic", "topic", name, "replication", "1", "min-insync", "2"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void partitionsAreAddedAndNeverTakenAway() throws Exception {
        desk.kafka.createTopic(name, 2);
        var preview = desk.preview("kafka-add-partitions", "topic", name, "total-partitions", "5");
        assertThat(KafkaDesk.keys(preview))
                .contains("effect.kafka-add-partitions.for-good", "effect.kafka-add-partitions.keys");

        desk.execute(preview);

        assertThat(desk.kafka.partitions(name)).isEqualTo(5);
        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class);
        assertThat(KafkaDesk.refusal(desk.preview("kafka-add-partitions", "topic", name, "total-partitions", "5")))
                .isEqualTo("refused.kafka-not-more");
        assertThat(KafkaDesk.refusal(
                        desk.preview("kafka-add-partitions", "topic", name + "-no", "total-partitions", "5")))
                .isEqualTo("refused.kafka-no-topic");
    }

    @Test
    void deletedTopicIsGoneAndItsReadersWereNamed() throws Exception {
        desk.kafka.createTopic(name, 2);
        desk.kafka.write(name, 0, 30);
        desk.kafka.commit(name, name, 0, 3);
        var preview = desk.preview("kafka-delete-topic", "topic", name);
        assertThat(preview.messages()).isEqualTo(30);
        assertThat(preview.effects())
                .extracting(effect -> effect.text().toString())
                .contains("effect.kafka-delete-topic.groups[" + name + "]");

        desk.execute(preview);

        await().untilAsserted(() -> assertThat(desk.kafka.topics()).doesNotContain(name));
        assertThat(KafkaDesk.refusal(desk.preview("kafka-delete-topic", "topic", name)))
                .isEqualTo("refused.kafka-no-topic");
        assertThat(KafkaDesk.refusal(desk.preview("kafka-delete-topic", "topic", "__consumer_offsets")))
                .isEqualTo("refused.kafka-internal");
    }

    @Test
    void topicThatWasMadeAnewIsNotTheOneThatWasPreviewed() throws Exception {
        desk.kafka.createTopic(name, 1);
        desk.kafka.createTopic(name + "-target", 1);
        desk.kafka.write(name, 0, 3);
        var previews = List.of(
                desk.preview("kafka-delete-topic", "topic", name),
                desk.preview("kafka-add-partitions", "topic", name, "total-partitions", "2"),
                desk.preview("kafka-send", "topic", name, "event-value", "x"),
                desk.preview("kafka-replay", "topic", name, "target-topic", name + "-target"));
        desk.kafka.deleteTopic(name);
        await().until(() -> !desk.kafka.topics().contains(name));
        for (var preview : previews) {
            assertThatThrownBy(() -> desk.execute(preview))
                    .isInstanceOfSatisfying(
                            PreviewOutdated.class,
                            e -> assertThat(e.whatChanged().key()).isEqualTo("outdated.kafka-topic-gone"));
        }
        desk.kafka.createTopic(name, 1);
        await().until(() -> desk.kafka.topics().contains(name));
        for (var preview : previews) {
            assertThatThrownBy(() -> desk.execute(preview))
                    .isInstanceOfSatisfying(
                            PreviewOutdated.class,
                            e -> assertThat(e.whatChanged().key()).isEqualTo("outdated.kafka-topic-anew"));
        }
        assertThat(desk.kafka.read(name, 1)).isEmpty();
        assertThat(desk.kafka.partitions(name)).isEqualTo(1);
    }

    @Test
    void whatIsForGoodNeedsAnAdministrator() throws Exception {
        desk.kafka.createTopic(name, 1);
        desk.kafka.commit(name, name, 0, 0);
        try (var operator = new KafkaDesk(bootstrap, Duration.ofSeconds(10), Role.OPERATOR)) {
            var previews = List.of(
                    operator.preview("kafka-delete-topic", "topic", name),
                    operator.preview("kafka-add-partitions", "topic", name, "total-partitions", "2"),
                    operator.preview("kafka-delete-group", "consumer-group", name));
            for (var preview : previews) {
                assertThat(KafkaDesk.refusal(preview)).isEqualTo("refused.role");
                assertThatThrownBy(() -> operator.execute(preview)).isInstanceOf(ActionRefused.class);
            }
        }
        assertThat(desk.kafka.partitions(name)).isEqualTo(1);
        assertThat(desk.kafka.groups()).contains(name);
    }
}
