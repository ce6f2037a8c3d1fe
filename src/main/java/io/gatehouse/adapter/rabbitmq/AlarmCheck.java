package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Asks RabbitMQ's alarm handler itself which alarms are on in the cluster. The flags in the nodes' statistics say the
/// same up to one statistics interval later, 5 s by default. Every user who may see the nodes may ask.
final class AlarmCheck {

    private AlarmCheck() {}

    static CompletableFuture<Set<BrokerAlarm>> ask(ManagementApi api) {
        return api.check("health/checks/alarms").thenApply(AlarmCheck::alarms);
    }

    private static Set<BrokerAlarm> alarms(JsonNode answer) {
        var status = answer.path("status").asText();
        return switch (status) {
            case "ok" -> Set.of();
            case "failed" -> Set.copyOf(Told.list(answer.path("alarms"), "alarms", AlarmCheck::alarm));
            default -> throw Told.noSuch("state of alarms");
        };
    }

    private static BrokerAlarm alarm(JsonNode alarm) {
        var resource = Told.text(alarm, "resource").orElseThrow(() -> Told.noSuch("resource"));
        // It says "disk space" in words and "disk" in its own.
        return new BrokerAlarm(
                Told.text(alarm, "node").orElseThrow(() -> Told.noSuch("node")),
                resource.startsWith(BrokerAlarm.DISK) ? BrokerAlarm.DISK : resource);
    }
}
