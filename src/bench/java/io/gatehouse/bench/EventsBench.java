package io.gatehouse.bench;

import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.PipelineJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.tools.ProducerPerformance;

/// The simulator's events, `acks=all` and idempotent, beside Kafka's own ProducerPerformance with records of the same
/// length and the same time to linger.
final class EventsBench implements Benchmark {

    private static final Bar BAR = Bar.atLeast(0.9);
    private static final String EVENTS = "1000000";
    private static final int PARTITIONS = 3;
    private static final Pattern OURS = Pattern.compile("acknowledged per second: ([0-9.E]+)");
    private static final Pattern PEER = Pattern.compile(EVENTS + " records sent, ([0-9.]+) records/sec");

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<BenchResult> run(Consumer<String> progress) throws Exception {
        try (var lab = BenchLab.open(progress)) {
            var rounds = new Rounds(Rounds.USUAL_COUNT, "events/s", progress);
            return List.of(rounds.compare("kafka", BAR, () -> ours(lab.endpoints()), () -> peer(lab.endpoints())));
        }
    }

    private static double ours(LabEndpoints lab) throws Exception {
        return OtherJvm.measure(EventsRun.class, OURS, Integer.toString(lab.kafkaPort()), fresh(lab, "ours"), EVENTS);
    }

    private static double peer(LabEndpoints lab) throws Exception {
        int bytes = PipelineJson.write(EventsRun.event(Integer.parseInt(EVENTS))).length;
        return OtherJvm.measure(
                ProducerPerformance.class,
                PEER,
                "--topic",
                fresh(lab, "peer"),
                "--num-records",
                EVENTS,
                "--record-size",
                Integer.toString(bytes),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + lab.kafkaBootstrap(),
                "acks=all",
                "enable.idempotence=true",
                "linger.ms=1");
    }

    /// An empty topic in place of the last round's.
    private static String fresh(LabEndpoints lab, String whose) throws InterruptedException, ExecutionException {
        String topic = "bench-" + whose + "-" + System.nanoTime();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, lab.kafkaBootstrap()))) {
            var others = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith("bench-"))
                    .toList();
            deleteAll(admin, others);
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
        return topic;
    }

    private static void deleteAll(Admin admin, List<String> topics) throws InterruptedException, ExecutionException {
        try {
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }
}
