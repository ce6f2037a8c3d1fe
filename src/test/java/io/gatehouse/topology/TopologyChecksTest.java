package io.gatehouse.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What an operator would want to be told of a broker's declarations.
class TopologyChecksTest {

    private static final Map<String, Object> LIMITED = Map.of("x-max-length", 100_000);

    private final List<RabbitExchange> exchanges = new ArrayList<>();
    private final List<RabbitBinding> bindings = new ArrayList<>();
    private final List<QueueFacts> queues = new ArrayList<>();

    private void exchange(String name, String type) {
        exchanges.add(new RabbitExchange(
                name,
                type,
                new RabbitExchange.Traits(true, false, false),
                Map.of(),
                Optional.empty(),
                new RabbitExchange.Rates(0, 0)));
    }

    private void bind(String exchange, String key, String queue) {
        bindings.add(new RabbitBinding(exchange, new RabbitBinding.Target(true, queue), key, Map.of()));
    }

    private void queue(String name, Map<String, Object> arguments, Map<String, Object> policy) {
        var settings = new QueueState.Settings(QueueType.CLASSIC, true, false, arguments);
        queues.add(new QueueFacts(new QueueName(name), settings, false, Optional.empty(), policy));
    }

    private List<String> found() {
        return TopologyChecks.findings(new Topology(exchanges, bindings, queues)).stream()
                .map(finding -> finding.check() + " " + finding.place().name())
                .toList();
    }

    private void documentedPipeline() {
        exchange("ticket-exchange", "direct");
        exchange("dlx-exchange", "direct");
        queue(
                "ticket-issue-queue",
                Map.of(
                        "x-dead-letter-exchange", "dlx-exchange",
                        "x-dead-letter-routing-key", "ticket.failed",
                        "x-max-length", 100_000),
                Map.of());
        queue("ticket-dlq", LIMITED, Map.of());
        bind("ticket-exchange", "ticket.issue", "ticket-issue-queue");
        bind("dlx-exchange", "ticket.failed", "ticket-dlq");
    }

    @Test
    void documentedPipelineIsAllRight() {
        documentedPipeline();

        assertThat(found()).isEmpty();
    }

    @Test
    void deadLetterExchangeThatWasDeletedIsTheGravest() {
        documentedPipeline();
        exchanges.removeIf(exchange -> exchange.name().equals("dlx-exchange"));
        bindings.removeIf(binding -> binding.source().equals("dlx-exchange"));

        assertThat(found()).startsWith("dead-letter-exchange-missing ticket-issue-queue");
    }

    @Test
    void keyThatNoBindingTakesLosesDeadLetters() {
        documentedPipeline();
        bindings.removeIf(binding -> binding.source().equals("dlx-exchange"));
        bind("dlx-exchange", "ticket.other", "ticket-dlq");

        assertThat(found()).contains("dead-letters-unroutable ticket-issue-queue");
    }

    @Test
    void topicTakesDeadLettersByItsPattern() {
        exchange("dlx", "topic");
        queue("work", Map.of("x-dead-letter-exchange", "dlx", "x-dead-letter-routing-key", "a.b.c"), LIMITED);
        queue("dlq", LIMITED, Map.of());
        bind("dlx", "a.#", "dlq");

        assertThat(found()).doesNotContain("dead-letters-unroutable work");
    }

    @Test
    void exchangeThatLeadsNowhereIsToldExceptTheBrokersOwn() {
        exchange("orders", "fanout");
        exchange("amq.topic", "topic");

        assertThat(found()).containsExactly("unbound-exchange orders");
    }

    @Test
    void deadLettersThatComeBackAreACycle() {
        exchange("retry", "direct");
        queue("work", Map.of("x-dead-letter-exchange", "retry", "x-dead-letter-routing-key", "w"), LIMITED);
        queue("wait", Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", "work"), LIMITED);
        bind("retry", "w", "wait");

        assertThat(found()).contains("dead-letter-cycle work", "dead-letter-cycle wait");
    }

    @Test
    void policyCountsAsMuchAsAnArgument() {
        exchange("dlx", "fanout");
        queue("dlq", LIMITED, Map.of());
        bind("dlx", "", "dlq");
        queue("work", Map.of(), Map.of("dead-letter-exchange", "dlx", "max-length", 10));

        assertThat(found()).isEmpty();
    }

    @Test
    void queueWithoutLimitOrDeadLettersIsARisk() {
        queue("work", Map.of(), Map.of());

        assertThat(found()).containsExactlyInAnyOrder("no-dead-letters work", "queue-without-limit work");
    }

    @Test
    void queueThatARestartForgetsIsARisk() {
        var settings = new QueueState.Settings(QueueType.CLASSIC, false, false, LIMITED);
        queues.add(new QueueFacts(new QueueName("work"), settings, false, Optional.empty(), Map.of()));

        assertThat(found()).contains("not-durable work");
    }

    @Test
    void queueOfOneConnectionIsNobodysConcern() {
        var settings = new QueueState.Settings(QueueType.CLASSIC, false, true, Map.of());
        queues.add(new QueueFacts(new QueueName("amq.gen-x"), settings, true, Optional.empty(), Map.of()));

        assertThat(found()).isEmpty();
    }
}
