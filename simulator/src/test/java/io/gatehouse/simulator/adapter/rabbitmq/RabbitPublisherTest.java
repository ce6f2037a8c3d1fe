package io.gatehouse.simulator.adapter.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Confirmed publishing on a real broker.
@ExtendWith(LabExtension.class)
class RabbitPublisherTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final String own = "publisher-" + System.nanoTime();
    private final PipelineNames.RabbitMq names = new PipelineNames.RabbitMq(
            own, "ticket.issue", new QueueName(own + "-queue"), own + "-dlx", "failed", new QueueName(own + "-dlq"));
    private final RabbitAccess access;

    RabbitPublisherTest(LabEndpoints lab) {
        var brokers = Brokers.of(lab, PipelineNames.DOCUMENTED);
        this.access = new RabbitAccess(brokers.endpoints().rabbitMq().orElseThrow(), brokers.secrets());
    }

    @BeforeEach
    void declare() {
        RabbitTopology.declare(access, names);
    }

    @Test
    void everythingConfirmedIsInTheQueue() throws Exception {
        try (var publisher = new RabbitPublisher(access, names.exchange(), names.routingKey(), 64)) {
            List<CompletableFuture<Void>> outcomes = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                outcomes.add(publisher.publish("m" + i, BODY));
            }
            CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        }
        try (var depths = new RabbitDepths(access, names)) {
            assertThat(depths.read(0).ready()).isEqualTo(1_000);
        }
    }

    @Test
    void aMessageThatNoQueueTakesHasFailedThoughTheBrokerConfirmsIt() throws Exception {
        try (var publisher = new RabbitPublisher(access, names.exchange(), "nowhere", 64)) {
            var outcome = publisher.publish("m", BODY);

            assertThatThrownBy(() -> outcome.get(20, TimeUnit.SECONDS)).hasMessageContaining("NO_ROUTE");
        }
    }

    @Test
    void aMissingExchangeFailsTheMessageAndThePublisherGoesOn() throws Exception {
        try (var publisher = new RabbitPublisher(access, own + "-late", "key", 64)) {
            var outcome = publisher.publish("m1", BODY);
            assertThatThrownBy(() -> outcome.get(20, TimeUnit.SECONDS)).hasMessageContaining("NOT_FOUND");

            try (var connection = access.open("test").connection();
                    var channel = connection.createChannel()) {
                channel.exchangeDeclare(own + "-late", "fanout", false, true, Map.of());
                channel.queueBind(names.queue().value(), own + "-late", "");
                publisher.publish("m2", BODY).get(20, TimeUnit.SECONDS);
                assertThat(channel.messageCount(names.queue().value())).isEqualTo(1);
            }
        }
    }

    @Test
    void otherArgumentsOfAnExistingQueueAreRefused() throws Exception {
        var other = new PipelineNames.RabbitMq(
                own, "ticket.issue", names.queue(), own + "-other-dlx", "failed", names.deadLetterQueue());

        assertThatThrownBy(() -> RabbitTopology.declare(access, other))
                .isInstanceOf(BrokerException.Refused.class)
                .hasMessageContaining("x-dead-letter-exchange");
    }

    @Test
    void aQueueThatDoesNotExistHoldsNothing() {
        var missing = new PipelineNames.RabbitMq(
                own, "ticket.issue", new QueueName(own + "-no"), own + "-dlx", "failed", names.deadLetterQueue());
        try (var depths = new RabbitDepths(access, missing)) {
            assertThat(depths.read(0).ready()).isZero();
            assertThat(depths.read(0).ready()).isZero();
        }
    }
}
