package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.RabbitDesk;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.FaultyPort;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exchanges and bindings that are taken away come back with one undo.
class DeleteExchangeTest extends OnRabbit {

    private static final String QUEUE = "delete-exchange-test.queue";
    private static final String EXCHANGE = "delete-exchange-test.exchange";
    private static final String OTHER = "delete-exchange-test.other";

    DeleteExchangeTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of(EXCHANGE, OTHER));
    }

    private void declare() throws Exception {
        rabbit.queue(QUEUE, Map.of("x-dead-letter-exchange", EXCHANGE));
        rabbit.channel().exchangeDeclare(EXCHANGE, "topic", true, false, Map.of("alternate-exchange", "amq.fanout"));
        rabbit.channel().exchangeDeclare(OTHER, "fanout", true);
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "a.#");
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "b", Map.of("k", "v", "n", 5));
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "");
        rabbit.channel().exchangeBind(OTHER, EXCHANGE, "out");
        rabbit.channel().exchangeBind(EXCHANGE, OTHER, "in");
    }

    private static List<RabbitBinding> bindings(RabbitDesk bench) {
        var all = new ArrayList<>(bench.commands.keeping().bindingsFrom(EXCHANGE));
        all.addAll(bench.commands.keeping().bindingsInto(EXCHANGE));
        return all;
    }

    @Test
    void aDeletedExchangeWithFiveBindingsIsRestoredByOneUndo() throws Exception {
        declare();
        try (var bench = bench()) {
            var before = bench.commands.keeping().exchange(EXCHANGE);
            var bound = bindings(bench);
            assertThat(bound).hasSize(5);
            var preview = bench.preview("delete-exchange", "exchange", EXCHANGE);
            assertThat(RabbitDesk.keys(preview))
                    .contains("effect.delete-exchange.binding", "effect.delete-exchange.dead-letters");
            var deleted = bench.execute(preview);
            assertThat(bench.commands.keeping().exchange(EXCHANGE)).isEmpty();
            assertThat(bench.commands.keeping().bindingsTo(new QueueName(QUEUE)))
                    .isEmpty();

            assertThat(bench.undo(deleted).outcome()).isEqualTo(Receipt.Outcome.DONE);
            assertThat(bench.commands.keeping().exchange(EXCHANGE)).isEqualTo(before);
            assertThat(bindings(bench)).containsExactlyInAnyOrderElementsOf(bound);
        }
    }

    @Test
    void aBindingToWhatIsGoneIsLeftOut() throws Exception {
        declare();
        try (var bench = bench()) {
            var deleted = bench.run("delete-exchange", "exchange", EXCHANGE);
            rabbit.channel().exchangeDelete(OTHER);
            var undo = deleted.undo().orElseThrow();
            assertThat(RabbitDesk.keys(bench.action("restore").preview(undo.inputs())))
                    .contains("effect.restore.exchange", "effect.restore.binding", "effect.restore.nowhere");
            assertThat(RabbitDesk.facts(bench.undo(deleted))).contains("receipt.restore.nowhere");
            assertThat(bindings(bench)).hasSize(3);
        }
    }

    @Test
    void anExchangeOfTheBrokersOwnOrNoneIsRefused() {
        try (var bench = bench()) {
            assertThatThrownBy(() -> bench.preview("delete-exchange", "exchange", "amq.topic"))
                    .isInstanceOf(InvalidInput.class);
            assertThat(bench.preview("delete-exchange", "exchange", EXCHANGE).refusal())
                    .contains(Text.of("refused.no-exchange", EXCHANGE));
            assertThat(bench.preview("unbind", "queue", QUEUE, "exchange", EXCHANGE, "routing-key", "a")
                            .refusal())
                    .contains(Text.of("refused.no-binding", EXCHANGE, "a", QUEUE));
        }
    }

    @Test
    void anExchangeThatChangedAfterThePreviewStays() throws Exception {
        declare();
        try (var bench = bench()) {
            var preview = bench.preview("delete-exchange", "exchange", EXCHANGE);
            rabbit.channel().queueBind(QUEUE, EXCHANGE, "new");
            assertThatThrownBy(() -> bench.execute(preview)).isInstanceOf(PreviewOutdated.class);
            var gone = bench.preview("delete-exchange", "exchange", EXCHANGE);
            rabbit.channel().exchangeDelete(EXCHANGE);
            assertThatThrownBy(() -> bench.execute(gone)).isInstanceOf(PreviewOutdated.class);
            assertThat(bench.archives.all("test")).isEmpty();
        }
    }

    @Test
    void aBindingWithArgumentsIsTakenAwayAndComesBack() throws Exception {
        declare();
        rabbit.channel().queueBind(QUEUE, EXCHANGE, "b");
        try (var bench = bench()) {
            var several = bench.preview("unbind", "queue", QUEUE, "exchange", EXCHANGE, "routing-key", "b");
            assertThat(several.refusal().orElseThrow().key()).isEqualTo("refused.several-bindings");
            var bound = bindings(bench);
            var preview = bench.preview(
                    "unbind",
                    "queue",
                    QUEUE,
                    "exchange",
                    EXCHANGE,
                    "routing-key",
                    "b",
                    "binding-arguments",
                    "{k=v, n=5}");
            var unbound = bench.execute(preview);
            assertThat(bindings(bench)).hasSize(5);
            assertThatThrownBy(() -> bench.execute(preview)).isInstanceOf(PreviewOutdated.class);
            assertThat(bench.undo(unbound).outcome()).isEqualTo(Receipt.Outcome.DONE);
            assertThat(bindings(bench)).containsExactlyInAnyOrderElementsOf(bound);
        }
    }

    @Test
    void aBrokerThatGoesAwayIsSaidToBeSo() throws Exception {
        declare();
        try (var port = new FaultyPort(lab.amqpPort());
                var bench = behind(port.port())) {
            var exchange = bench.preview("delete-exchange", "exchange", EXCHANGE);
            var binding = bench.preview("unbind", "queue", QUEUE, "exchange", EXCHANGE, "routing-key", "a.#");
            port.answer(new byte[0]);
            assertThatThrownBy(() -> bench.execute(exchange)).isInstanceOf(BrokerException.Unreachable.class);
            assertThatThrownBy(() -> bench.execute(binding)).isInstanceOf(BrokerException.Unreachable.class);
            assertThat(bindings(bench)).hasSize(5);
        }
    }
}
