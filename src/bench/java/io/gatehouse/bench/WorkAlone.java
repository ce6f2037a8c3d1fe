package io.gatehouse.bench;

import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitConsumer;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitPublisher;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitTopology;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/// The pipeline's slowest stage by itself: workers that take requests from a full queue, let the service's time pass
/// and acknowledge, and nothing else.
final class WorkAlone {

    private WorkAlone() {}

    static double perSecond(Brokers brokers, Crew crew, Service service, int requests) throws InterruptedException {
        var access = new RabbitAccess(brokers.endpoints().rabbitMq().orElseThrow(), brokers.secrets());
        var names = brokers.names().rabbitMq();
        RabbitTopology.declare(access, names);
        try (var publisher = new RabbitPublisher(access, names.exchange(), names.routingKey(), 1_000)) {
            fill(publisher, requests);
        }
        var done = new AtomicLong();
        List<TicketConsumer> consumers = new ArrayList<>();
        for (int i = 0; i < crew.workers(); i++) {
            var consumer = new RabbitConsumer(access, "alone-" + i, names.queue(), crew.prefetch());
            consumers.add(consumer);
            work(consumer, service, done);
        }
        double perSecond = PipelineRun.steadyRate(done::get, requests);
        consumers.forEach(TicketConsumer::close);
        return perSecond;
    }

    private static void fill(RabbitPublisher publisher, int requests) throws InterruptedException {
        List<CompletableFuture<Void>> confirms = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            byte[] body = ("{\"userId\":\"user-mh1abcde-" + i
                            + "\",\"eventId\":\"grand-opening\",\"timestamp\":1790000000000}")
                    .getBytes(StandardCharsets.UTF_8);
            confirms.add(publisher.publish("user-" + i, body));
        }
        confirms.forEach(CompletableFuture::join);
    }

    private static void work(TicketConsumer consumer, Service service, AtomicLong done) {
        var held = new LinkedBlockingQueue<TicketConsumer.Delivery>();
        consumer.start(new TicketConsumer.Receiver() {
            @Override
            public void delivered(TicketConsumer.Delivery delivery) {
                held.add(delivery);
            }

            @Override
            public void connectionLost() {
                held.clear();
            }
        });
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var delivery = held.take();
                    Thread.sleep(service.latencyMean());
                    delivery.ack();
                    done.incrementAndGet();
                }
            } catch (InterruptedException _) {
                // Nobody interrupts: the process ends when the queue is empty.
            }
        });
    }
}
