package io.gatehouse.action.administration;

import static io.gatehouse.action.Desk.inputs;
import static io.gatehouse.action.Desk.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionActionsTest extends OnRabbit {

    private static final String QUEUE = "connection-test.queue";
    /// The broker gathers its statistics every five seconds.
    private static final Duration STATISTICS = Duration.ofSeconds(20);

    ConnectionActionsTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of());
    }

    private List<List<String>> consume() throws Exception {
        rabbit.queue(QUEUE, Map.of());
        rabbit.channel().basicQos(7);
        rabbit.channel().basicConsume(QUEUE, false, "mine", (tag, message) -> {}, tag -> {});
        // The management API knows a new consumer before it knows whose it is.
        await().atMost(STATISTICS)
                .until(() -> consumers().stream().anyMatch(row -> !row.get(1).isEmpty()));
        return consumers();
    }

    private List<List<String>> consumers() {
        return desk.run("consumers", "queue", QUEUE).table().orElseThrow().rows();
    }

    private Preview preview(String connection) {
        return await().atMost(STATISTICS)
                .until(
                        () -> desk.action("close-connection").preview(inputs("connection", connection)),
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
        assertThat(desk.action("consumers")
                        .preview(inputs("queue", "connection-test.none"))
                        .refusal())
                .contains(Text.of("refused.no-queue", "connection-test.none"));
    }

    @Test
    void aConnectionIsClosedAndItsClientTold() throws Exception {
        var name = consume().getFirst().get(1);
        var preview = preview(name);
        assertThat(keys(preview)).contains("effect.close-connection.consumers", "effect.close-connection.whole");

        assertThat(desk.execute(preview).facts()).containsExactly(Text.of("receipt.close-connection", name));

        await().until(() -> !rabbit.channel().isOpen());
        assertThat(rabbit.channel().getCloseReason().getMessage()).contains("Closed by an operator");
    }

    @Test
    void aConnectionThatIsGoneIsNotClosedTwice() throws Exception {
        var name = consume().getFirst().get(1);
        var preview = preview(name);
        desk.execute(preview);

        await().atMost(STATISTICS)
                .untilAsserted(
                        () -> assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(PreviewOutdated.class));
        assertThat(desk.action("close-connection")
                        .preview(inputs("connection", name))
                        .refusal())
                .contains(Text.of("refused.no-connection", name));
    }

    @Test
    void aBrokerThatIsGoneIsTold() {
        try (var nowhere = nowhere()) {
            assertThatThrownBy(() -> nowhere.action("consumers").preview(inputs("queue", QUEUE)))
                    .isInstanceOf(BrokerException.Unreachable.class);
            assertThatThrownBy(() -> nowhere.action("close-connection").preview(inputs("connection", "x")))
                    .isInstanceOf(BrokerException.Unreachable.class);
        }
    }
}
