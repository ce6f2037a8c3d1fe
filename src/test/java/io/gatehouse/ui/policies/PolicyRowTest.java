package io.gatehouse.ui.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.ui.console.PolicySight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyRowTest {

    private static RabbitPolicy policy(String name, String pattern, String appliesTo, int priority) {
        return new RabbitPolicy(name, pattern, appliesTo, priority, Map.of("max-length", 10), false);
    }

    private static QueueFacts queue(String name, QueueType type, String policy) {
        var settings = new QueueState.Settings(type, true, false, Map.of());
        return new QueueFacts(
                new QueueName(name), settings, false, Optional.of(policy).filter(it -> !it.isEmpty()), Map.of());
    }

    private static List<PolicyRow> rows(List<RabbitPolicy> policies, QueueFacts... queues) {
        return PolicyRow.of(new PolicySight(policies, List.of(queues)));
    }

    @Test
    void aQueueObeysTheMatchingPolicyOfTheHighestPriority() {
        var rows = rows(
                List.of(policy("all", ".*", "all", 0), policy("tickets", "^ticket-", "queues", 10)),
                queue("ticket-dlq", QueueType.CLASSIC, ""),
                queue("refunds", QueueType.CLASSIC, ""));

        assertThat(rows).extracting(row -> row.policy().name()).containsExactly("tickets", "all");
        assertThat(rows.getFirst().queues()).containsExactly("ticket-dlq");
        assertThat(rows.getLast().queues()).containsExactly("refunds");
    }

    @Test
    void ofTwoOfOnePriorityTheBrokerSaysWhichItChose() {
        var rows = rows(
                List.of(policy("a", ".*", "queues", 1), policy("b", ".*", "queues", 1)),
                queue("refunds", QueueType.CLASSIC, "a"),
                queue("seats", QueueType.CLASSIC, "b"));

        assertThat(rows.getFirst().queues()).containsExactly("refunds");
        assertThat(rows.getLast().queues()).containsExactly("seats");
    }

    @Test
    void aPolicyReachesOnlyWhatItAppliesTo() {
        var rows = rows(
                List.of(policy("exchanges", ".*", "exchanges", 9), policy("quorum", ".*", "quorum_queues", 1)),
                queue("classic", QueueType.CLASSIC, ""),
                queue("replicated", QueueType.QUORUM, ""));

        assertThat(rows.getFirst().queues()).isEmpty();
        assertThat(rows.getLast().queues()).containsExactly("replicated");
    }

    @Test
    void anOperatorPolicyAppliesBesideAnother() {
        var platform = new RabbitPolicy("platform", ".*", "queues", 0, Map.of("max-length", 5), true);
        var rows = rows(List.of(platform, policy("own", ".*", "queues", 3)), queue("seats", QueueType.CLASSIC, "own"));

        assertThat(rows).allSatisfy(row -> assertThat(row.queues()).containsExactly("seats"));
    }
}
