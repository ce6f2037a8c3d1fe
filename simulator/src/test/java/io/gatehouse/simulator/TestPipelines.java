package io.gatehouse.simulator;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueName;
import java.util.concurrent.atomic.AtomicInteger;

/// Names of a pipeline that no other test uses, so that all of them can share one lab.
final class TestPipelines {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPipelines() {}

    static PipelineNames fresh(String test) {
        return named(test + "-" + COUNT.incrementAndGet() + "-" + System.nanoTime());
    }

    /// The pipeline of that name, for another process that uses it too.
    static PipelineNames named(String own) {
        return new PipelineNames(
                new PipelineNames.Redis(own + ":waiting", own + ":active"),
                new PipelineNames.RabbitMq(
                        own + "-exchange",
                        "ticket.issue",
                        new QueueName(own + "-queue"),
                        own + "-dlx",
                        "ticket.failed",
                        new QueueName(own + "-dlq")),
                new PipelineNames.Kafka(own + "-events", own + "-group"));
    }
}
