package io.gatehouse.action.administration;

import static io.gatehouse.action.administration.AdministrationLab.inputs;
import static io.gatehouse.action.administration.AdministrationLab.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class ConnectionActionsTest {

    private static final String QUEUE = "connection-test.queue";
    /// The broker gathers its statistics every five seconds.
    private static final Duration STATISTICS = Duration.ofSeconds(20);

    private final LabEndpoints endpoints;
    private final TestRabbit rabbit;
    private final AdministrationLab lab;

    ConnectionActionsTest(LabEndpoints endpoints, @TempDir Path folder) throws Exception {
        this.endpoints = endpoints;
        this.rabbit = new TestRabbit(endpoints);
        this.lab = AdministrationLab.on(endpoints, folder);
    }

    @AfterEach
    void clean() throws Exception {
        try (var again = new TestRabbit(endpoints)) {
            again.channel().queueDelete(QUEUE);
        }
        lab.close();
        rabbit.close();
    }

    private List<List<String>> consume() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.channel().basicQos(7);
        rabbit.channel().basicConsume(QUEUE, false, "mine", (tag, message) -> {}, tag -> {});
        await().atMost(STATISTICS).until(() -> !consumers().isEmpty());
        return consumers();
    }

    private List<List<String>> consumers() {
        return lab.run("consumers", "queue", QUEUE).table().orElseThrow().rows();
    }

    private Preview preview(String connection) {
        return await().atMost(STATISTICS)
                .until(
                        () -> lab.action("close-connection").preview(inputs("connection", connection)),
                        seen -> seen.refusal().isEmpty());
    }

    @Test
    void consumersAreListedWithTheirConnectionPrefetchAndAcknowledging() throws Exception {
        var rows = consume();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getFirst()).isEqualTo("mine");
        assertThat(rows.getFirst().get(1)).contains("->").doesNotContain("(");
        assertThat(rows.getFirst().subList(2, 5)).containsExactly("7", "manual", "✓");
    }

    @Test
    void aQueueThatIsNotThereHasNoConsumers() {
        assertThat(lab.action("consumers")
                        .preview(inputs("queue", "connection-test.none"))
                        .refusal())
                .contains(Text.of("refused.no-queue", "connection-test.none"));
    }

    @Test
    void aConnectionIsClosedAndItsClientTold() throws Exception {
        var name = consume().getFirst().get(1);
        var preview = preview(name);
        assertThat(keys(preview)).contains("effect.close-connection.consumers", "effect.close-connection.whole");

        assertThat(lab.execute("close-connection", preview).facts())
                .containsExactly(Text.of("receipt.close-connection", name));

        await().until(() -> !rabbit.channel().isOpen());
        assertThat(rabbit.channel().getCloseReason().getMessage()).contains("Closed by an operator");
    }

    @Test
    void aConnectionThatIsGoneIsNotClosedTwice() throws Exception {
        var name = consume().getFirst().get(1);
        var preview = preview(name);
        lab.execute("close-connection", preview);

        await().atMost(STATISTICS)
                .untilAsserted(() -> assertThatThrownBy(() -> lab.execute("close-connection", preview))
                        .isInstanceOf(PreviewOutdated.class));
        assertThat(lab.action("close-connection")
                        .preview(inputs("connection", name))
                        .refusal())
                .contains(Text.of("refused.no-connection", name));
    }

    @Test
    void aBrokerThatIsGoneIsTold(@TempDir Path folder) {
        try (var nowhere = AdministrationLab.nowhere(endpoints, folder)) {
            assertThatThrownBy(() -> nowhere.action("consumers").preview(inputs("queue", QUEUE)))
                    .isInstanceOf(BrokerException.Unreachable.class);
            assertThatThrownBy(() -> nowhere.action("close-connection").preview(inputs("connection", "x")))
                    .isInstanceOf(BrokerException.Unreachable.class);
        }
    }
}
