package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Remedy;
import io.gatehouse.action.administration.PolicyInputs;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.port.BrokerException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The policy that gives the messages of one queue more deliveries and leaves everything else as it is.
record RaisedLimit(ActionPorts ports) {

    private static final String PREFIX = "gatehouse-delivery-limit-";
    private static final String SETTING = "delivery-limit";
    private static final long MORE = 100;

    /// Empty where a policy cannot raise it, or nobody may ask: the queue was declared with its limit, or the
    /// platform's
    /// operators set it.
    Optional<Remedy> of(QueueFacts queue, DeliveryLimit limit) {
        if (!limit.isSet() || limit.declared()) {
            return Optional.empty();
        }
        try {
            var policies = ports.brokers().rabbit().get().administration().policies();
            var obeyed = policies.stream()
                    .filter(policy -> !policy.operator() && queue.policy().equals(Optional.of(policy.name())))
                    .findFirst();
            var own = obeyed.map(policy -> policy.definition().get(SETTING));
            var effective = Optional.ofNullable(queue.policyDefinition().get(SETTING));
            return own.map(String::valueOf).equals(effective.map(String::valueOf))
                    ? Optional.of(remedy(queue.name().value(), limit, obeyed))
                    : Optional.empty();
        } catch (BrokerException e) {
            return Optional.empty();
        }
    }

    // A queue obeys one policy: the new one says what the old one said, for this queue alone.
    private static Remedy remedy(String queue, DeliveryLimit limit, Optional<RabbitPolicy> obeyed) {
        var definition =
                new HashMap<String, Object>(obeyed.map(RabbitPolicy::definition).orElseGet(Map::of));
        definition.put(SETTING, Math.max(0, limit.returns().orElseThrow()) + MORE);
        var name = PREFIX + queue;
        var priority = obeyed.map(policy -> policy.priority() + (policy.name().equals(name) ? 0 : 1));
        var policy = new RabbitPolicy(name, "^" + quoted(queue) + "$", "queues", priority.orElse(0), definition, false);
        return new Remedy("policy-set", PolicyInputs.of(policy));
    }

    private static String quoted(String name) {
        return name.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
    }
}
