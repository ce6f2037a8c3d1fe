package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.pipeline.QueueDepths;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.gatehouse.simulator.pipeline.TicketPublisher;
import io.gatehouse.simulator.pipeline.TicketRoute;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Ticket requests over the topic `<queue>.requests`, worked on by the group `<queue>.workers`, which commits after
/// the work: at least once. Dead letters go to `<dead letters>.requests`.
public final class KafkaTicketRoute implements TicketRoute {

    private final KafkaAccess access;
    private final Topics topics;
    private final int prefetch;
    private final KafkaAppender requests;
    private final KafkaAppender deadLetters;
    private final KafkaTicketDepths depths;
    private final Set<KafkaTicketConsumer> living = ConcurrentHashMap.newKeySet();

    /// What the topics and the group are called; the names of queues may have letters that topics must not have.
    record Topics(String requests, String dead, String group) {
        private static Topics of(PipelineNames.RabbitMq names) {
            String queue = legal(names.queue().value());
            return new Topics(
                    queue + ".requests", legal(names.deadLetterQueue().value()) + ".requests", queue + ".workers");
        }

        private static String legal(String name) {
            return name.replaceAll("[^A-Za-z0-9._-]", "_");
        }
    }

    /// Makes the topics that are missing; blocks.
    ///
    /// @param prefetch how many requests each worker may hold
    /// @throws io.gatehouse.port.BrokerException when the cluster cannot be reached or refuses
    public KafkaTicketRoute(KafkaAccess access, PipelineNames.RabbitMq names, int prefetch) {
        this.access = access;
        this.topics = Topics.of(names);
        this.prefetch = prefetch;
        KafkaTopic.declare(access, topics.requests());
        KafkaTopic.declare(access, topics.dead());
        requests = new KafkaAppender(access, topics.requests());
        deadLetters = new KafkaAppender(access, topics.dead());
        depths = new KafkaTicketDepths(
                access,
                topics,
                () -> living.stream()
                        .mapToLong(KafkaTicketConsumer::uncommittedMessages)
                        .sum());
    }

    @Override
    public TicketPublisher publisher() {
        return new KafkaTicketPublisher(requests);
    }

    @Override
    public TicketConsumer consumer(String name) {
        var consumer = new KafkaTicketConsumer(access, topics, prefetch, name, deadLetters, living::remove);
        living.add(consumer);
        return consumer;
    }

    @Override
    public QueueDepths depths() {
        return depths;
    }

    @Override
    public void close() {
        requests.close();
        deadLetters.close();
        depths.close();
    }
}
