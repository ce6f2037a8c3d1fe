package io.gatehouse.action.administration;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.domain.RabbitConsumer;
import java.util.List;

/// Lists who consumes from a queue.
final class ConsumersAction implements Action {

    private static final List<String> COLUMNS = List.of("consumer-tag", "connection", "prefetch", "ack-mode", "active");

    private final ActionPorts ports;

    ConsumersAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "consumers";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public Impact impact() {
        return Impact.LOOK;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.target("queue"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var queue = inputs.queue("queue");
        var draft = new Draft(this, ports, inputs, queue.value())
                .vendor("rabbitmqctl list_consumers -p "
                        + Vendor.quoted(Vendor.virtualHost(ports))
                        + " queue_name channel_pid consumer_tag ack_required prefetch_count active");
        return ports.brokers().rabbit().get().findQueue(queue).isEmpty()
                ? draft.refuse("refused.no-queue", queue.value()).preview()
                : draft.preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var queue = preview.inputs().queue("queue");
        var rows = ports.brokers().rabbit().get().administration().consumers().stream()
                .filter(consumer -> consumer.queue().equals(queue))
                .map(ConsumersAction::row)
                .toList();
        return Brief.done(preview, ports, start, Text.of("receipt.consumers", rows.size(), queue.value()))
                .with(Table.of(COLUMNS, rows));
    }

    private static List<String> row(RabbitConsumer consumer) {
        return List.of(
                consumer.tag(),
                consumer.connection(),
                // 0 is the broker's word for no limit.
                consumer.prefetch() == 0 ? "∞" : String.valueOf(consumer.prefetch()),
                consumer.manualAck() ? "manual" : "auto",
                consumer.active() ? "✓" : "–");
    }
}
