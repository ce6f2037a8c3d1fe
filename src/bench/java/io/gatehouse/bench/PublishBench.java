package io.gatehouse.bench;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.perf.PerfTest;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitTopology;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Confirmed, persistent, mandatory publishing: the simulator's publisher beside RabbitMQ's own PerfTest, with the
/// same exchange, queue, size and window.
final class PublishBench implements Benchmark {

    private static final Bar BAR = Bar.atLeast(0.95);
    private static final String BYTES = "256";
    private static final String WINDOW = "500";
    private static final String SECONDS = "8";
    private static final Pattern OURS = Pattern.compile("confirmed per second: ([0-9.]+)");
    private static final Pattern PEER = Pattern.compile("sending rate avg: ([0-9]+) msg/s");

    private static final PipelineNames.RabbitMq NAMES = PipelineNames.DOCUMENTED.rabbitMq();

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress)) {
            var brokers = Brokers.of(lab.endpoints(), PipelineNames.DOCUMENTED);
            RabbitTopology.declare(
                    new RabbitAccess(brokers.endpoints().rabbitMq().orElseThrow(), brokers.secrets()), NAMES);
            var rounds = new Rounds(Rounds.USUAL_COUNT, "messages/s", progress);
            return List.of(rounds.compare("publish", BAR, () -> ours(lab.endpoints()), () -> peer(lab.endpoints())));
        }
    }

    private static double ours(LabEndpoints lab) throws IOException, InterruptedException, TimeoutException {
        purge(lab);
        return OtherJvm.measure(
                PublishRun.class, OURS, lab.amqpHost(), Integer.toString(lab.amqpPort()), BYTES, WINDOW, SECONDS);
    }

    private static double peer(LabEndpoints lab) throws IOException, InterruptedException, TimeoutException {
        purge(lab);
        return OtherJvm.measure(
                PerfTest.class,
                PEER,
                "--uri",
                "amqp://" + lab.rabbitUser() + ":" + lab.rabbitPassword() + "@" + lab.amqpHost() + ":" + lab.amqpPort(),
                "--producers",
                "1",
                "--consumers",
                "0",
                "--predeclared",
                "--type",
                "direct",
                "--exchange",
                NAMES.exchange(),
                "--routing-key",
                NAMES.routingKey(),
                "--queue",
                NAMES.queue().value(),
                "--flag",
                "persistent",
                "--flag",
                "mandatory",
                "--size",
                BYTES,
                "--confirm",
                WINDOW,
                "--time",
                SECONDS);
    }

    private static void purge(LabEndpoints lab) throws IOException, TimeoutException {
        var factory = new ConnectionFactory();
        factory.setHost(lab.amqpHost());
        factory.setPort(lab.amqpPort());
        factory.setUsername(lab.rabbitUser());
        factory.setPassword(lab.rabbitPassword());
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            channel.queuePurge(NAMES.queue().value());
            channel.queuePurge(NAMES.deadLetterQueue().value());
        }
    }
}
