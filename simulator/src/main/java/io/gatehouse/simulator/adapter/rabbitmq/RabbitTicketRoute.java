package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.MessageProperties;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import io.gatehouse.simulator.pipeline.Poison;
import io.gatehouse.simulator.pipeline.QueueDepths;
import io.gatehouse.simulator.pipeline.QueueType;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.gatehouse.simulator.pipeline.TicketPublisher;
import io.gatehouse.simulator.pipeline.TicketRoute;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Ticket requests over an exchange and a queue, with manual acks unless it was asked to be careless.
public final class RabbitTicketRoute implements TicketRoute {

    private static final int CONFIRM_MILLIS = 5_000;

    private final RabbitAccess access;
    private final PipelineNames.RabbitMq names;
    private final Limits limits;
    private final Care care;
    private final RabbitDepths depths;
    private Optional<RabbitPublisher> publisher = Optional.empty();

    /// How much may be on the way.
    ///
    /// @param window how many requests may be unconfirmed
    /// @param patient whether publishing waits while there is no connection
    /// @param prefetch how many requests each worker may hold
    public record Limits(int window, boolean patient, int prefetch) {}

    /// What is done so that no request vanishes.
    ///
    /// @param persistent whether requests are written to the broker's disk
    /// @param mandatory whether one that no queue takes comes back
    /// @param ackAfterWork whether the broker keeps a request until its worker is done with it
    public record Care(boolean persistent, boolean mandatory, boolean ackAfterWork) {

        /// Everything.
        public static final Care FULL = new Care(true, true, true);
    }

    /// Over what is there under these names.
    public RabbitTicketRoute(RabbitAccess access, PipelineNames.RabbitMq names, Limits limits, Care care) {
        this.access = access;
        this.names = names;
        this.limits = limits;
        this.care = care;
        this.depths = new RabbitDepths(access, names);
    }

    /// Over a quorum queue beside the pipeline's own queue, with dead letters in another one; declares what is
    /// missing.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be used
    public static RabbitTicketRoute quorum(
            RabbitAccess access, PipelineNames.RabbitMq pipeline, Limits limits, Care care) {
        var names = beside(pipeline);
        RabbitTopology.declare(access, names, QueueType.QUORUM);
        return new RabbitTicketRoute(access, names, limits, care);
    }

    /// What the quorum queues beside that pipeline are called.
    static PipelineNames.RabbitMq beside(PipelineNames.RabbitMq names) {
        return new PipelineNames.RabbitMq(
                names.exchange(),
                names.routingKey() + ".quorum",
                new QueueName(names.queue().value() + ".quorum"),
                names.deadLetterExchange(),
                names.deadLetterRoutingKey() + ".quorum",
                new QueueName(names.deadLetterQueue().value() + ".quorum"));
    }

    /// Begins to connect when it is asked for first: a run that only serves publishes nothing.
    @Override
    public synchronized TicketPublisher publisher() {
        var present = publisher.orElseGet(
                () -> new RabbitPublisher(access, names.exchange(), names.routingKey(), limits, care));
        publisher = Optional.of(present);
        return present;
    }

    @Override
    public TicketConsumer consumer(String name) {
        return new RabbitConsumer(access, name, names.queue(), limits.prefetch(), care.ackAfterWork());
    }

    @Override
    public QueueDepths depths() {
        return depths;
    }

    @Override
    public void send(Poison poison) {
        try (var connection = access.open("poison").connection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(
                    names.exchange(), names.routingKey(), true, MessageProperties.PERSISTENT_BASIC, poison.body());
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RabbitFailures.translate(e);
        } catch (IOException | TimeoutException e) {
            throw RabbitFailures.translate(e);
        }
    }

    @Override
    public synchronized void close() {
        publisher.ifPresent(RabbitPublisher::close);
        depths.close();
    }
}
