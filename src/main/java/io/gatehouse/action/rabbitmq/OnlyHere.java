package io.gatehouse.action.rabbitmq;

import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.RabbitKeeping;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// Tells which messages can go back through the exchange they once came through, because it leads to this queue only;
/// the others are put into the queue past it. For one run.
final class OnlyHere implements Predicate<KeptMessage> {

    private final RabbitKeeping keeping;
    private final QueueName queue;
    private final Map<String, Boolean> known = new HashMap<>();

    OnlyHere(RabbitKeeping keeping, QueueName queue) {
        this.keeping = keeping;
        this.queue = queue;
    }

    @Override
    public boolean test(KeptMessage message) {
        // Further keys of a message would lead it to further queues.
        if (message.marks().contains(KeptMessage.Mark.COPIED)) {
            return false;
        }
        if (message.exchange().isEmpty()) {
            return message.routingKey().equals(queue.value());
        }
        return known.computeIfAbsent(
                message.exchange() + "\n" + message.routingKey(),
                _ -> leadsHere(message.exchange(), message.routingKey()));
    }

    // Only where it is certain: patterns and headers are the broker's business.
    private boolean leadsHere(String exchange, String key) {
        var type = keeping.exchange(exchange)
                .filter(it -> !it.traits().internal())
                .map(Archive.Exchange::type)
                .orElse("");
        var bindings = keeping.bindingsFrom(exchange).stream()
                .filter(binding -> type.equals("fanout") || binding.routingKey().equals(key))
                .toList();
        return (type.equals("direct") || type.equals("fanout"))
                && !bindings.isEmpty()
                && bindings.stream()
                        .allMatch(binding -> binding.target().queue()
                                && binding.target().name().equals(queue.value()));
    }
}
