package io.gatehouse.simulator.adapter.rabbitmq;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.pipeline.QueueDepths;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.gatehouse.simulator.pipeline.TicketPublisher;
import io.gatehouse.simulator.pipeline.TicketRoute;

/// Ticket requests over an exchange and a queue with manual acks: at least once.
public final class RabbitTicketRoute implements TicketRoute {

    private final RabbitAccess access;
    private final QueueName queue;
    private final int prefetch;
    private final RabbitPublisher publisher;
    private final RabbitDepths depths;

    private RabbitTicketRoute(RabbitAccess access, PipelineNames.RabbitMq names, int window, int prefetch) {
        this.access = access;
        this.queue = names.queue();
        this.prefetch = prefetch;
        this.publisher = new RabbitPublisher(access, names.exchange(), names.routingKey(), window);
        this.depths = new RabbitDepths(access, names);
    }

    /// Over the pipeline's own queue; declares what is missing.
    ///
    /// @param window how many requests may be unconfirmed
    /// @param prefetch how many requests each worker may hold
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be used
    public static RabbitTicketRoute classic(
            RabbitAccess access, PipelineNames.RabbitMq names, int window, int prefetch) {
        RabbitTopology.declare(access, names, QueueType.CLASSIC);
        return new RabbitTicketRoute(access, names, window, prefetch);
    }

    /// Over a quorum queue beside the pipeline's own queue, with dead letters in another one.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be used
    public static RabbitTicketRoute quorum(
            RabbitAccess access, PipelineNames.RabbitMq pipeline, int window, int prefetch) {
        var names = beside(pipeline);
        RabbitTopology.declare(access, names, QueueType.QUORUM);
        return new RabbitTicketRoute(access, names, window, prefetch);
    }

    private static PipelineNames.RabbitMq beside(PipelineNames.RabbitMq names) {
        return new PipelineNames.RabbitMq(
                names.exchange(),
                names.routingKey() + ".quorum",
                new QueueName(names.queue().value() + ".quorum"),
                names.deadLetterExchange(),
                names.deadLetterRoutingKey() + ".quorum",
                new QueueName(names.deadLetterQueue().value() + ".quorum"));
    }

    @Override
    public TicketPublisher publisher() {
        return publisher;
    }

    @Override
    public TicketConsumer consumer(String name) {
        return new RabbitConsumer(access, name, queue, prefetch);
    }

    @Override
    public QueueDepths depths() {
        return depths;
    }

    @Override
    public void close() {
        publisher.close();
        depths.close();
    }
}
