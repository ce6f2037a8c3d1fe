package io.gatehouse.ui.console;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.RabbitPolicy;
import java.util.List;

/// The policies of the virtual host and the queues they may apply to, at one moment.
public record PolicySight(List<RabbitPolicy> policies, List<QueueFacts> queues) {

    public PolicySight {
        policies = List.copyOf(policies);
        queues = List.copyOf(queues);
    }
}
