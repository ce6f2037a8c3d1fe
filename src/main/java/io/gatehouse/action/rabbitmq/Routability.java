package io.gatehouse.action.rabbitmq;

import io.gatehouse.domain.QueueName;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.RabbitMessages.Route;
import io.gatehouse.port.RabbitMessages.Routes;
import io.gatehouse.replay.TopicPattern;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which queues would take a message now, as the bindings say. Each exchange is asked for once. Used by one thread.
final class Routability {

    private final RabbitCommands rabbit;
    private final Map<String, Optional<Routes>> known = new HashMap<>();

    Routability(RabbitCommands rabbit) {
        this.rabbit = rabbit;
    }

    /// Whether a message would find a queue.
    enum Verdict {
        YES,
        NO,
        /// Only the broker knows: headers, a plugin's exchange, an alternate exchange, exchanges bound to exchanges.
        UNDECIDED
    }

    /// What would happen to a message.
    ///
    /// @param queues those that are certain to take it
    record Answer(Verdict verdict, List<String> queues) {}

    Answer of(String exchange, String key) {
        if (exchange.isEmpty()) {
            return isQueue(key) ? new Answer(Verdict.YES, List.of(key)) : new Answer(Verdict.NO, List.of());
        }
        var found = known.computeIfAbsent(exchange, name -> rabbit.messages().routes(name));
        return found.map(routes -> decide(routes, key)).orElseGet(() -> new Answer(Verdict.NO, List.of()));
    }

    private boolean isQueue(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return bytes > 0
                && bytes <= QueueName.LIMIT_BYTES
                && rabbit.findQueue(new QueueName(name)).isPresent();
    }

    private static Answer decide(Routes routes, String key) {
        if (!List.of("direct", "fanout", "topic").contains(routes.type())) {
            return new Answer(Verdict.UNDECIDED, List.of());
        }
        var matching = routes.routes().stream()
                .filter(route -> matches(routes.type(), route, key))
                .toList();
        var queues = matching.stream()
                .filter(Route::toQueue)
                .map(Route::destination)
                .distinct()
                .sorted()
                .toList();
        if (!queues.isEmpty()) {
            return new Answer(Verdict.YES, queues);
        }
        return new Answer(matching.isEmpty() && !routes.hasFallback() ? Verdict.NO : Verdict.UNDECIDED, queues);
    }

    private static boolean matches(String type, Route route, String key) {
        return switch (type) {
            case "fanout" -> true;
            case "topic" -> TopicPattern.matches(route.routingKey(), key);
            default -> route.routingKey().equals(key);
        };
    }
}
