package io.gatehouse.action.administration;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.port.RabbitCommands;
import java.util.List;
import java.util.regex.Pattern;

/// Which queues a policy governs: those whose names match and to which no policy of a higher priority applies. A queue
/// obeys one policy, never two together.
record PolicyReach(List<QueueFacts> governed, List<QueueFacts> takenOver, List<QueueFacts> keptByOthers) {

    private static final int MOST_ASKED = 50;

    /// Where the policy would reach now.
    static PolicyReach of(RabbitPolicy policy, Pattern pattern, RabbitCommands rabbit) {
        var others = rabbit.administration().policies().stream()
                .filter(other -> !other.name().equals(policy.name()))
                .toList();
        var matching = policy.appliesTo().equals("exchanges")
                ? List.<QueueFacts>of()
                : rabbit.administration().queues().stream()
                        .filter(queue -> pattern.matcher(queue.name().value()).find())
                        .toList();
        var kept = matching.stream()
                .filter(queue -> priority(queue, others) > policy.priority())
                .toList();
        var governed = matching.stream().filter(queue -> !kept.contains(queue)).toList();
        var takenOver = governed.stream()
                .filter(queue -> queue.policy()
                        .filter(name -> !name.equals(policy.name()))
                        .isPresent())
                .toList();
        return new PolicyReach(governed, takenOver, kept);
    }

    private static int priority(QueueFacts queue, List<RabbitPolicy> others) {
        return others.stream()
                .filter(other -> queue.policy().filter(other.name()::equals).isPresent())
                .mapToInt(RabbitPolicy::priority)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    /// The queues that hold more than the policy's limit allows. Asks the broker, of the first fifty queues.
    List<QueueState> over(RabbitPolicy policy, RabbitCommands rabbit) {
        if (!(policy.definition().get("max-length") instanceof Number limit)) {
            return List.of();
        }
        return governed.stream()
                .limit(MOST_ASKED)
                .map(QueueFacts::name)
                .flatMap((QueueName name) -> rabbit.findQueue(name).stream())
                .filter(queue -> queue.readyMessages() > limit.longValue())
                .toList();
    }
}
