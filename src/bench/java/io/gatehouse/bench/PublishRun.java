package io.gatehouse.bench;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitPublisher;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Publishes with the simulator's own publisher for a while and prints how many messages per second were confirmed.
final class PublishRun {

    private PublishRun() {}

    /// Arguments: host, AMQP port, bytes per message, window, seconds.
    public static void main(String[] args) throws InterruptedException {
        var endpoints = new LabEndpoints(args[0], 1, Integer.parseInt(args[1]), 1, 1, 1);
        byte[] body = new byte[Integer.parseInt(args[2])];
        int window = Integer.parseInt(args[3]);
        long runNanos = TimeUnit.SECONDS.toNanos(Long.parseLong(args[4]));
        var brokers = Brokers.of(endpoints, PipelineNames.DOCUMENTED);
        var access = new RabbitAccess(brokers.endpoints().rabbitMq().orElseThrow(), brokers.secrets());
        var names = brokers.names().rabbitMq();

        var confirmed = new LongAdder();
        try (var publisher = new RabbitPublisher(access, names.exchange(), names.routingKey(), window)) {
            publisher.publish("first", body).join();
            long startNanos = System.nanoTime();
            for (long i = 0; System.nanoTime() - startNanos < runNanos; i++) {
                var _ = publisher.publish("user-" + i, body).thenRun(confirmed::increment);
            }
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            System.out.println("confirmed per second: " + confirmed.sum() / seconds);
        }
    }
}
