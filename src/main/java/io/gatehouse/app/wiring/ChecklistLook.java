package io.gatehouse.app.wiring;

import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.adapter.redis.RedisSource;
import io.gatehouse.checklist.Checks;
import io.gatehouse.checklist.Deployment;
import io.gatehouse.checklist.Deployment.LineSight;
import io.gatehouse.checklist.Found;
import io.gatehouse.checklist.RabbitSight;
import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.PublishingChannel;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.StoredMessages;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.DefinitionsShelf;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RabbitAdministration;
import io.gatehouse.port.RabbitReads;
import io.gatehouse.port.Secrets;
import io.gatehouse.port.TrafficView;
import io.gatehouse.topology.Topology;
import io.gatehouse.ui.console.Declared;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Finds out what the checklist needs to know of a deployment, on connections of its own for each look. Blocks; any
/// thread.
public final class ChecklistLook {

    private static final String NOT_NAMED = "the profile does not name this broker";

    private final Profile profile;
    private final Secrets secrets;
    private final DefinitionsShelf shelf;
    private final TrafficView traffic;
    private final Clock clock;

    public ChecklistLook(Profile profile, Secrets secrets, DefinitionsShelf shelf, TrafficView traffic, Clock clock) {
        this.profile = profile;
        this.secrets = secrets;
        this.shelf = shelf;
        this.traffic = traffic;
        this.clock = clock;
    }

    /// What every check says now. A broker that does not answer leaves its checks undecided.
    public List<Verdict> look() {
        var kept = shelf.kept(profile.name()).stream()
                .map(DefinitionsShelf.Kept::at)
                .toList();
        return Checks.judge(new Deployment(
                profile,
                profile.endpoints().rabbitMq().map(this::rabbit).orElseGet(() -> RabbitSight.unread(NOT_NAMED)),
                profile.endpoints().redis().map(this::line).orElseGet(() -> Found.missing(NOT_NAMED)),
                Found.of(kept),
                traffic.traffic().map(TrafficSnapshot::ledger),
                clock.instant()));
    }

    private Found<LineSight> line(Endpoints.Redis endpoint) {
        return found(() -> {
            var password = secrets.resolve("redis.password", endpoint.password());
            try (var source = new RedisSource(endpoint, password, profile.pace().timeout())) {
                var names = profile.names().redis();
                var reads = source.tick();
                var both = reads.sortedSetSize(names.waitingRoom())
                        .thenCombine(reads.setSize(names.activeUsers()), LineSight::new);
                source.asked();
                return join(both);
            }
        });
    }

    private RabbitSight rabbit(Endpoints.RabbitMq endpoint) {
        try (MetricSource<RabbitReads> source =
                        new RabbitSource(endpoint, secrets, profile.pace().timeout());
                var commands = new AmqpRabbitCommands(endpoint, secrets)) {
            var reads = source.tick();
            var administration = commands.administration();
            var topology = reads.exchanges()
                    .thenCombine(reads.bindings(), Declared::new)
                    .thenCombine(
                            reads.queueFacts(),
                            (declared, facts) ->
                                    new Topology(declared.exchanges(), declared.bindings(), facts.values()));
            return new RabbitSight(
                    found(() -> join(topology)),
                    found(() -> join(reads.nodes())),
                    found(() -> join(reads.consumers())),
                    found(() -> publishers(administration)),
                    found(() -> stored(administration)));
        } catch (BrokerException e) {
            return RabbitSight.unread(String.valueOf(e.getMessage()));
        }
    }

    private List<PublishingChannel> publishers(RabbitAdministration administration) {
        try {
            return administration.publishersTo(profile.names().rabbitMq().exchange());
        } catch (BrokerException.NotFound e) {
            // Nobody publishes to an exchange that is not there.
            return List.of();
        }
    }

    private Map<String, StoredMessages> stored(RabbitAdministration administration) {
        var names = profile.names().rabbitMq();
        var stored = new HashMap<String, StoredMessages>();
        for (QueueName queue : List.of(names.queue(), names.deadLetterQueue())) {
            try {
                stored.put(queue.value(), administration.stored(queue));
            } catch (BrokerException.NotFound e) {
                // A queue that is not there holds nothing; that it is missing is another check's matter.
            }
        }
        return stored;
    }

    private static <T> T join(CompletionStage<T> answer) {
        return answer.toCompletableFuture().join();
    }

    private static <T> Found<T> found(Supplier<T> question) {
        try {
            return Found.of(question.get());
        } catch (BrokerException | Secrets.Missing e) {
            return Found.missing(String.valueOf(e.getMessage()));
        } catch (CompletionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return Found.missing(String.valueOf(cause.getMessage()));
        }
    }
}
