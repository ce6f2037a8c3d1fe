package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.QueueDepths;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.gatehouse.simulator.pipeline.TicketPublisher;
import io.gatehouse.simulator.pipeline.TicketRoute;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Ticket requests over keys of Redis, named after the pipeline's queue and dead letters.
public final class RedisTicketRoute implements TicketRoute {

    private static final String GROUP_EXISTS = "BUSYGROUP";

    private final RedisLink link;
    private final TicketPublisher publisher;
    private final Function<String, TicketConsumer> consumers;
    private final QueueDepths depths;

    private RedisTicketRoute(
            RedisLink link, TicketPublisher publisher, Function<String, TicketConsumer> consumers, QueueDepths depths) {
        this.link = link;
        this.publisher = publisher;
        this.consumers = consumers;
        this.depths = depths;
    }

    /// Where Redis is and what the pipeline's queues are called.
    public record Place(
            Endpoints.Redis endpoint, Function<SecretRef, Optional<String>> secrets, PipelineNames.RabbitMq names) {

        private RedisLink connect() {
            return new RedisLink(endpoint, secrets);
        }

        private String queue(String kind) {
            return names.queue().value() + ":" + kind;
        }

        private String dead(String kind) {
            return names.deadLetterQueue().value() + ":" + kind;
        }
    }

    /// Over the list `<queue>:list`: LPUSH and BRPOP, or BLMOVE into lists of the workers when at least once.
    ///
    /// @param prefetch how many requests each worker may hold
    /// @throws BrokerException when Redis cannot be reached or refuses the login
    public static RedisTicketRoute list(Place place, DeliveryGuarantee guarantee, int prefetch) {
        var link = place.connect();
        String list = place.queue("list");
        String dead = place.dead("list");
        var workers = new RedisWorkers();
        Function<String, RedisIntake> intake = worker -> guarantee == DeliveryGuarantee.AT_MOST_ONCE
                ? new PoppedIntake(link, list, dead, new AtomicLong())
                : new MovedIntake(link, list, dead, worker);
        return new RedisTicketRoute(
                link,
                new RedisTicketPublisher(body -> link.commands().lpush(list, body)),
                workers.consumers(link, intake, prefetch),
                new RedisDepths(
                        () -> ListScripts.DEPTH.run(link.commands(), new String[] {list, dead}, workers.living())));
    }

    /// Over the stream `<queue>:stream` and its group `ticket-workers`.
    ///
    /// @param prefetch how many requests each worker may hold
    /// @throws BrokerException when Redis cannot be used
    public static RedisTicketRoute stream(Place place, DeliveryGuarantee guarantee, int prefetch) {
        var link = place.connect();
        var keys = new StreamKeys(place.queue("stream"), place.dead("stream"));
        createGroup(link, keys);
        var workers = new RedisWorkers();
        return new RedisTicketRoute(
                link,
                new RedisTicketPublisher(body -> link.commands().xadd(keys.stream(), Map.of(StreamKeys.FIELD, body))),
                workers.consumers(link, worker -> intake(link, keys, guarantee, worker), prefetch),
                new RedisDepths(() -> StreamScripts.DEPTH.run(
                        link.commands(), new String[] {keys.stream(), keys.dead()}, workers.living(keys.group()))));
    }

    private static RedisIntake intake(RedisLink link, StreamKeys keys, DeliveryGuarantee guarantee, String worker) {
        var stream = new StreamIntake(link, keys, worker);
        return switch (guarantee) {
            case AT_MOST_ONCE -> new UnackedIntake(link, keys, worker);
            case AT_LEAST_ONCE -> stream;
            case EXACTLY_ONCE -> new AtomicIntake(link, keys, stream);
        };
    }

    private static void createGroup(RedisLink link, StreamKeys keys) {
        try {
            link.commands()
                    .xgroupCreate(
                            StreamOffset.from(keys.stream(), "0"), keys.group(), XGroupCreateArgs.Builder.mkstream())
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            var failure = RedisFailures.translate(e);
            if (!String.valueOf(failure.getMessage()).contains(GROUP_EXISTS)) {
                link.close();
                throw failure;
            }
        }
    }

    /// Over the channel `<queue>:channel`, which keeps nothing and has no dead letters.
    ///
    /// @throws BrokerException when Redis cannot be reached or refuses the login
    public static RedisTicketRoute pubSub(Place place) {
        var link = place.connect();
        String channel = place.queue("channel");
        return new RedisTicketRoute(
                link,
                new RedisTicketPublisher(body -> link.commands().publish(channel, body)),
                name -> new RedisSubscriber(name, link, channel),
                new RedisDepths(() -> link.commands().ping().thenApply(_ -> List.of(0L, 0L))));
    }

    @Override
    public TicketPublisher publisher() {
        return publisher;
    }

    @Override
    public TicketConsumer consumer(String name) {
        return consumers.apply(name);
    }

    @Override
    public QueueDepths depths() {
        return depths;
    }

    @Override
    public void close() {
        link.close();
    }
}
